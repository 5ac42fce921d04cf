import { appendFile, copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  hasRealFiles,
  hubOn,
  itemAt,
  planOf,
  realCity,
  realFile,
  sentences,
  skipReason,
} from '../fixtures/real-share';
import { laySmallShare, planGeoJson, planYaml } from '../fixtures/small-share';
import type { TestHub } from '../fixtures/test-hub';

let open: TestHub | undefined;

afterEach(async () => {
  await open?.dispose();
  open = undefined;
});

async function started(...given: Parameters<typeof hubOn>): Promise<TestHub> {
  open = await hubOn(...given);
  return open;
}

describe.skipIf(!hasRealFiles)(`files that cannot be shown${skipReason}`, () => {
  it.each([
    ['mbtiles/corrupt.mbtiles', /on vielä kesken tai katkennut/],
    ['shp/badzip.zip', /ei ole sitä muotoa/],
    ['pmtiles/invalid.pmtiles', /ei ole sitä muotoa/],
  ])('hold the plan when they are broken: %s', async (file, sentence) => {
    const hub = await started(
      realCity(folder => copyFile(realFile(file), path.join(folder, path.basename(file)))),
    );
    await hub.until(async () => (await itemAt(hub, 'kaavat/1099'))?.state === 'held');
    const said = await sentences(hub);
    expect(said).toEqual([expect.stringMatching(sentence)]);
    expect(said[0]).toContain(path.basename(file));
    expect(await planOf(hub)).toBeUndefined();
  });

  it('keep the good version on the screen when one of them is dropped into it, and go with their file', async () => {
    const hub = await started(realCity(() => Promise.resolve()));
    const broken = path.join(hub.shareDirectory, 'kaavat/1099/aineisto.zip');
    await copyFile(realFile('shp/badzip.zip'), broken);
    await hub.until(async () => (await itemAt(hub, 'kaavat/1099'))?.state === 'shown-older');
    expect((await planOf(hub))?.id).toBe('1099');
    await rm(broken);
    await hub.until(async () => (await itemAt(hub, 'kaavat/1099'))?.state === 'shown');
  });

  it('cost a broken base map only itself', async () => {
    const hub = await started(
      realCity(async (_, share) => {
        await copyFile(realFile('pmtiles/invalid.pmtiles'), path.join(share, 'kartta/pohja.pmtiles'));
        await appendFile(path.join(share, 'kartta/kartta.yaml'), 'pohjakartta: pohja.pmtiles\n');
      }),
    );
    await hub.until(async () => (await sentences(hub, 'kartta')).length >= 2);
    expect(await sentences(hub, 'kartta')).toContainEqual(
      expect.stringMatching(/pohja\.pmtiles ei ole sitä muotoa/),
    );
    expect((await hub.call('city/baseMap')).answer).toMatchObject({ layers: { kind: 'plain' } });
    expect((await planOf(hub))?.id).toBe('1099');
  });

  it('are named and the plan is shown when their format is not read yet', async () => {
    const unread = {
      'gpkg/test.gpkg': 'Tiedostoa test.gpkg ei vielä osata näyttää kartalla.',
      'gpkg/gdal_sample.gpkg': 'Tiedostoa gdal_sample.gpkg ei vielä osata näyttää kartalla.',
      'boundaries/imatra_153_gk29.gpkg': 'Tiedostoa imatra_153_gk29.gpkg ei vielä osata näyttää kartalla.',
      'mbtiles/plain_1.mbtiles': 'Tiedostoa plain_1.mbtiles ei vielä osata näyttää kartalla.',
      'shp/noshp.zip': 'Tiedosto noshp.zip on pakattu, eikä Aula pura sitä.',
      'shp/utf.zip': 'Tiedosto utf.zip on pakattu, eikä Aula pura sitä.',
      'geotiff/rotated.tif': 'Karttakuvaa rotated.tif ei vielä osata näyttää.',
      'plan-raster/test_ryhti_client_plan_map.tif':
        'Karttakuvaa test_ryhti_client_plan_map.tif ei vielä osata näyttää.',
      'ryhti/invalid_plan.json': 'Tiedosto invalid_plan.json ei ole GeoJSON-muotoa',
      'ryhti/complete_plan.json': 'Tiedosto complete_plan.json ei ole GeoJSON-muotoa',
    };
    const lakes = (await readdir(realFile('lakes'))).map(name => `lakes/${name}`);
    const hub = await started(
      realCity(async folder => {
        for (const file of [...Object.keys(unread), ...lakes]) {
          await copyFile(realFile(file), path.join(folder, path.basename(file)));
        }
      }),
    );
    const said = (await sentences(hub)).sort();
    const expected = [
      ...Object.values(unread),
      'Tiedostoa lakes.shp ei vielä osata näyttää kartalla.',
      'Tiedostoa n_L4132R_p.shp ei vielä osata näyttää kartalla.',
    ].sort();
    expect(said).toEqual(expected.map(start => expect.stringContaining(start)));
    const plan = await planOf(hub);
    expect(plan?.map?.codes).toEqual(['AO']);
    expect((await itemAt(hub, 'kaavat/1099'))?.state).toBe('shown');
  });

  it('are named among the plots too', async () => {
    const hub = await started(
      realCity(async (_, share) =>
        copyFile(realFile('gpkg/gdal_sample.gpkg'), path.join(share, 'tontit/rajat.gpkg')),
      ),
    );
    expect(await sentences(hub, 'tontit')).toContain(
      'Tiedostoa rajat.gpkg ei vielä osata näyttää kartalla. Tallenna aineisto GeoJSON-muodossa.',
    );
    expect((await hub.call('lots/list')).answer).toMatchObject({ lots: [{ id: '153-12-1100-1' }] });
  });

  it('take the municipality off the map, with the sentence, when its boundary is one of them', async () => {
    const hub = await started(
      realCity(async (_, share) => {
        await copyFile(realFile('boundaries/imatra_153_gk29.gpkg'), path.join(share, 'kartta/raja.gpkg'));
        await writeFile(
          path.join(share, 'kartta/kartta.yaml'),
          'lähde: Maanmittauslaitos\nkuntaraja: raja.gpkg\n',
        );
      }),
    );
    expect(await sentences(hub, 'kartta')).toEqual([
      'Tiedostoa raja.gpkg ei vielä osata näyttää kartalla. Tallenna aineisto GeoJSON-muodossa.',
    ]);
    expect(await planOf(hub)).toMatchObject({ id: '1099' });
  });

  it('leave the plan without a map when the planner names one of them as its map', async () => {
    const hub = await started(
      realCity(async folder => {
        await copyFile(realFile('boundaries/imatra_153_gk29.gpkg'), path.join(folder, 'alueet.gpkg'));
        await writeFile(path.join(folder, 'kaava.yaml'), planYaml({ more: 'kartat: [alueet.gpkg]\n' }));
      }),
    );
    expect(await planOf(hub)).toMatchObject({ id: '1099' });
    expect((await planOf(hub))?.map).toBeUndefined();
    expect(await sentences(hub)).toEqual(
      expect.arrayContaining([
        'Tiedostoa alueet.gpkg ei vielä osata näyttää kartalla. Tallenna aineisto GeoJSON-muodossa.',
        'Kaavalla ei ole karttatiedostoa (GeoJSON). Kaava näytetään ilman karttaa.',
      ]),
    );
  });

  it('hold the plan when what is named as its map is no map at all', async () => {
    const hub = await started(
      realCity(async folder => {
        await copyFile(realFile('ryhti/invalid_plan.json'), path.join(folder, 'alueet.json'));
        await writeFile(path.join(folder, 'kaava.yaml'), planYaml({ more: 'kartat: [alueet.json]\n' }));
      }),
    );
    await hub.until(async () => (await itemAt(hub, 'kaavat/1099'))?.state === 'held');
    expect(await sentences(hub)).toEqual([
      'Tiedosto alueet.json ei ole GeoJSON-muotoa, eikä sitä osata näyttää kartalla. Tallenna aineisto GeoJSON-muodossa.',
    ]);
  });
});

describe('files beside a plan that are not meant for show', () => {
  it('are named and cost nothing', async () => {
    const zip = Buffer.from('504b0506000000000000000000000000000000000000', 'hex');
    const hub = await started(async share => {
      await laySmallShare(share);
      const folder = path.join(share, 'kaavat/1099');
      await rm(path.join(folder, 'Muistutukset.pdf'));
      await mkdir(path.join(folder, 'työtiedostot'));
      await writeFile(path.join(folder, 'muistio.docx'), zip);
      await writeFile(path.join(folder, 'mitoitus.xlsx'), zip);
      await writeFile(path.join(folder, 'työtiedostot/kaava.dwg'), 'AC1032 and so on');
    });
    expect((await sentences(hub)).sort()).toEqual([
      'Tiedostoa mitoitus.xlsx ei näytetä. Jos se kuuluu näytettäviin asiakirjoihin, tallenna se PDF-muodossa.',
      'Tiedostoa muistio.docx ei näytetä. Jos se kuuluu näytettäviin asiakirjoihin, tallenna se PDF-muodossa.',
      'Tiedostoa työtiedostot/kaava.dwg ei vielä osata näyttää kartalla. Tallenna aineisto GeoJSON-muodossa.',
    ]);
    expect((await planOf(hub))?.map?.codes).toEqual(['AO']);
  });

  it('show an area whose boundary crosses itself, and say so', async () => {
    const map = JSON.parse(planGeoJson()) as { features: { geometry: { coordinates: unknown[][] } }[] };
    const [ring = []] = map.features[0]?.geometry.coordinates ?? [];
    [ring[1], ring[2]] = [ring[2], ring[1]];
    const hub = await started(share => laySmallShare(share, { planMap: JSON.stringify(map) }));
    expect((await planOf(hub))?.map?.codes).toEqual(['AO']);
    expect(await sentences(hub)).toContainEqual(
      'Tiedosto alueet.geojson: Alueen rajaviiva leikkaa tai sivuaa itseään (kohde 1). Alue näytetään, mutta tarkista sen rajaus.',
    );
  });
});
