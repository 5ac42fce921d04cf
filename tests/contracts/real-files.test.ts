import { existsSync } from 'node:fs';
import { appendFile, copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterEach, describe, expect, it } from 'vitest';
import { createTranslate } from '#content/locales/index';
import type { DocumentInfo } from '#hub/pages/contract';
import type { Plan } from '#hub/plans/contract';
import type { ShareItem } from '#hub/status/contract';
import { problemSentence } from '../../renderer/staff/problem-sentence';
import { geopackageBoundary } from '../fixtures/geopackage-boundary';
import { laySmallShare, planGeoJson, planYaml } from '../fixtures/small-share';
import { startTestHub, type TestHub } from '../fixtures/test-hub';

const data = path.resolve(import.meta.dirname, '../../../shared/data');
const ON_DISPLAY = '2026-11-24T10:00:00Z';
const inFinnish = createTranslate('fi');

type Ring = (readonly [number, number])[];
let open: TestHub | undefined;

afterEach(async () => {
  await open?.dispose();
  open = undefined;
});

async function started(lay: (share: string) => Promise<void>, withWorkers = false): Promise<TestHub> {
  open = await startTestHub(lay, ON_DISPLAY, { withWorkers });
  await open.hub.whenFirstRead();
  return open;
}

/** The small share within the real municipality, with `lay` done in the plan's folder. */
function realCity(lay: (planFolder: string, share: string) => Promise<void>) {
  return async (share: string) => {
    await laySmallShare(share);
    await copyFile(
      path.join(data, 'boundaries/imatra_153_wgs84.geojson'),
      path.join(share, 'kartta/kuntaraja.geojson'),
    );
    await rm(path.join(share, 'kaavat/1099/Muistutukset.pdf'));
    await lay(path.join(share, 'kaavat/1099'), share);
  };
}

async function planOf({ call }: TestHub): Promise<Plan | undefined> {
  const { status, answer } = await call('plans/get', { id: '1099' });
  return status === 200 ? (answer as { plan: Plan }).plan : undefined;
}

async function itemAt({ call }: TestHub, at: string): Promise<ShareItem | undefined> {
  return ((await call('status/share')).answer as { items: ShareItem[] }).items.find(one => one.path === at);
}

/** What the staff page says of an item, in Finnish. */
async function sentences(hub: TestHub, at = 'kaavat/1099'): Promise<string[]> {
  return ((await itemAt(hub, at))?.problems ?? []).map(problem => problemSentence(problem, inFinnish));
}

async function json<T>({ hub }: TestHub, address: string): Promise<T> {
  return (await (await hub.fetch(new Request(`aula://hub/${address}`))).json()) as T;
}

interface Drawn {
  features: { geometry: { type: string; coordinates: Ring[] } }[];
}

async function ringsOn(hub: TestHub, sha256: string): Promise<Ring[]> {
  const { features } = await json<Drawn>(hub, `content/${sha256}`);
  return features.flatMap(({ geometry }) => geometry.coordinates);
}

function polygon(coordinates: readonly Ring[], crs?: string): string {
  const named = crs === undefined ? {} : { crs: { type: 'name', properties: { name: crs } } };
  const geometry = { type: 'Polygon', coordinates };
  const feature = { type: 'Feature', properties: { merkinta: 'AO' }, geometry };
  return JSON.stringify({ type: 'FeatureCollection', ...named, features: [feature] });
}

async function realBoundary(): Promise<Ring[]> {
  const file = await readFile(path.join(data, 'boundaries/imatra_153_wgs84.geojson'), 'utf8');
  return (JSON.parse(file) as Drawn).features[0]?.geometry.coordinates ?? [];
}

/** About a metre here. */
const NEAR_DEGREES = 2e-5;

/** A ring may begin at another corner and go round the other way. */
function expectOnImatra(rings: readonly Ring[], real: readonly Ring[]) {
  expect(rings.map(ring => ring.length)).toEqual(real.map(ring => ring.length));
  expect(awayFrom(real.flat(), rings.flat())).toEqual([]);
  expect(awayFrom(rings.flat(), real.flat())).toEqual([]);
}

/** The vertices of `ring` that have none of `others` within a metre. */
function awayFrom(others: Ring, ring: Ring): Ring {
  return ring.filter(
    ([east, north]) =>
      !others.some(other => Math.max(Math.abs(other[0] - east), Math.abs(other[1] - north)) < NEAR_DEGREES),
  );
}

const reason = existsSync(data) ? '' : ' (skipped: no folder ../shared/data)';

describe.skipIf(!existsSync(data))(`the boundary of Imatra in GK29${reason}`, () => {
  const gk29 = () => geopackageBoundary(path.join(data, 'boundaries/imatra_153_gk29.gpkg'));
  const swapped = (rings: readonly Ring[]) =>
    rings.map(ring => ring.map(([east, north]) => [north, east] as const));
  const same = (rings: readonly Ring[]) => rings;
  const withoutZone = (rings: readonly Ring[]) =>
    rings.map(ring => ring.map(([east, north]) => [east - 29_000_000, north] as const));

  it.each([
    ['easting first and its crs', same, 'urn:ogc:def:crs:EPSG::3883'],
    ['northing first and its crs', swapped, 'urn:ogc:def:crs:EPSG::3883'],
    ['easting first and only its numbers', same, undefined],
    ['northing first and only its numbers', swapped, undefined],
    ['the zone dropped from the numbers and its crs', withoutZone, 'EPSG:3883'],
  ])('lands on Imatra as a plan and as the municipality, with %s', async (_, written, crs) => {
    const hub = await started(
      realCity(async (folder, share) => {
        const map = polygon(written(await gk29()), crs);
        await writeFile(path.join(folder, 'alueet.geojson'), map);
        await writeFile(path.join(share, 'kartta/kuntaraja.geojson'), map);
      }),
    );
    const plan = await planOf(hub);
    expectOnImatra(await ringsOn(hub, plan?.map?.features.sha256 ?? 'none'), await realBoundary());
    const { layers } = (await hub.call('city/baseMap')).answer as { layers: { municipality: string } };
    expectOnImatra(await ringsOn(hub, layers.municipality), await realBoundary());
    expect(await sentences(hub, 'kartta')).toEqual([]);
  });

  it.each([['EPSG:3067'], [undefined]])(
    'is held with its distance when the zone was dropped and the system is %s: it lies 107 km away',
    async crs => {
      const hub = await started(
        realCity(async folder =>
          writeFile(path.join(folder, 'alueet.geojson'), polygon(withoutZone(await gk29()), crs)),
        ),
      );
      await hub.until(async () => (await itemAt(hub, 'kaavat/1099'))?.state === 'held');
      expect(await planOf(hub)).toBeUndefined();
      expect(await sentences(hub)).toEqual([
        expect.stringMatching(/^Tiedosto alueet\.geojson: Kaava-alue on 10[78] km kunnan rajasta/),
      ]);
    },
  );
});

/** Which part of a picture is clearly darker than paper. */
async function inkShare(picture: Buffer): Promise<number> {
  const image = await loadImage(picture);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data: channels } = context.getImageData(0, 0, image.width, image.height);
  const greens = channels.filter((_, index) => index % 4 === 1);
  return greens.filter(value => value < 200).length / greens.length;
}

describe.skipIf(!existsSync(data))(`real documents${reason}`, () => {
  const papers = [
    ['pdf/issue14497.pdf', 'large'],
    ['pdf/issue12810.pdf', 'large'],
    ['pdf/issue9949.pdf', 'large'],
    ['pdf/bug1146106.pdf', 'ordinary'],
    ['plan-raster/test_ryhti_client_plan_attachment.pdf', 'ordinary'],
  ] as const;

  it('open as a plan’s documents: the A0 sheet and its like as pyramids', async () => {
    const hub = await started(
      realCity(async folder => {
        for (const [file] of papers)
          await copyFile(path.join(data, file), path.join(folder, path.basename(file)));
      }),
      true,
    );
    const plan = await planOf(hub);
    for (const [file, size] of papers) {
      const title = path.basename(file, '.pdf').replaceAll('_', ' ');
      const document = plan?.documents.find(one => one.title.fi.toLowerCase() === title.toLowerCase());
      const address = `pages/${document?.sha256}`;
      const info = () => json<DocumentInfo>(hub, `${address}/info.json`);
      await hub.until(async () => (await info()).complete);
      const { state, pageCount, pages } = await info();
      expect({ file, state, pages: pages.length }).toEqual({ file, state: 'ready', pages: pageCount });
      const [first] = pages;
      expect(first?.pyramid !== undefined, file).toBe(size === 'large');
      if (first?.pyramid === undefined) continue;
      expect(first.pyramid.readyLevels, file).toBe(first.pyramid.levels);
      const tile = await hub.hub.fetch(new Request(`aula://hub/${address}/1/0/0_0.webp`));
      expect([tile.status, tile.headers.get('content-type')]).toEqual([200, 'image/webp']);
      expect(await inkShare(Buffer.from(await tile.arrayBuffer())), file).toBeGreaterThan(0.001);
    }
  }, 60_000);
});

describe.skipIf(!existsSync(data))(`files that cannot be shown${reason}`, () => {
  it.each([
    ['mbtiles/corrupt.mbtiles', /on vielä kesken tai katkennut/],
    ['shp/badzip.zip', /ei ole sitä muotoa/],
    ['pmtiles/invalid.pmtiles', /ei ole sitä muotoa/],
  ])('hold the plan when they are broken: %s', async (file, sentence) => {
    const hub = await started(
      realCity(folder => copyFile(path.join(data, file), path.join(folder, path.basename(file)))),
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
    await copyFile(path.join(data, 'shp/badzip.zip'), broken);
    await hub.until(async () => (await itemAt(hub, 'kaavat/1099'))?.state === 'shown-older');
    expect((await planOf(hub))?.id).toBe('1099');
    await rm(broken);
    await hub.until(async () => (await itemAt(hub, 'kaavat/1099'))?.state === 'shown');
  });

  it('cost a broken base map only itself', async () => {
    const hub = await started(
      realCity(async (_, share) => {
        await copyFile(path.join(data, 'pmtiles/invalid.pmtiles'), path.join(share, 'kartta/pohja.pmtiles'));
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
    const lakes = (await readdir(path.join(data, 'lakes'))).map(name => `lakes/${name}`);
    const hub = await started(
      realCity(async folder => {
        for (const file of [...Object.keys(unread), ...lakes]) {
          await copyFile(path.join(data, file), path.join(folder, path.basename(file)));
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

  it('leave the plan without a map when the planner names one of them as its map', async () => {
    const hub = await started(
      realCity(async folder => {
        await copyFile(path.join(data, 'boundaries/imatra_153_gk29.gpkg'), path.join(folder, 'alueet.gpkg'));
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
        await copyFile(path.join(data, 'ryhti/invalid_plan.json'), path.join(folder, 'alueet.json'));
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
    const map = JSON.parse(planGeoJson()) as Drawn;
    const ring = map.features[0]?.geometry.coordinates[0] ?? [];
    [ring[1], ring[2]] = [ring[2] as Ring[number], ring[1] as Ring[number]];
    const hub = await started(share => laySmallShare(share, { planMap: JSON.stringify(map) }));
    expect((await planOf(hub))?.map?.codes).toEqual(['AO']);
    expect(await sentences(hub)).toContainEqual(
      'Tiedosto alueet.geojson: Alueen rajaviiva leikkaa tai sivuaa itseään (kohde 1). Alue näytetään, mutta tarkista sen rajaus.',
    );
  });
});
