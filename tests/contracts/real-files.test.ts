import { copyFile, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterEach, describe, expect, it } from 'vitest';
import type { DocumentInfo } from '#hub/pages/contract';
import { geopackageBoundary } from '../fixtures/geopackage-boundary';
import {
  hasRealFiles,
  hubOn,
  itemAt,
  json,
  planOf,
  realCity,
  realFile,
  sentences,
  skipReason,
} from '../fixtures/real-share';
import type { TestHub } from '../fixtures/test-hub';

type Ring = (readonly [number, number])[];
let open: TestHub | undefined;

afterEach(async () => {
  await open?.dispose();
  open = undefined;
});

async function started(...given: Parameters<typeof hubOn>): Promise<TestHub> {
  open = await hubOn(...given);
  return open;
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
  const file = await readFile(realFile('boundaries/imatra_153_wgs84.geojson'), 'utf8');
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

describe.skipIf(!hasRealFiles)(`the boundary of Imatra in GK29${skipReason}`, () => {
  const gk29 = () => geopackageBoundary(realFile('boundaries/imatra_153_gk29.gpkg'));
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

describe.skipIf(!hasRealFiles)(`real documents${skipReason}`, () => {
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
        for (const [file] of papers) await copyFile(realFile(file), path.join(folder, path.basename(file)));
      }),
      { withWorkers: true },
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
