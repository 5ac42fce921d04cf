import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import type { Bounds } from '#content/model/coordinates';
import { placeFeatures } from './place-features';

const gate: Bounds = [28.66, 61.07, 29.03, 61.29];
const square = (east: number, north: number, size = 100) => [
  [east, north],
  [east + size, north],
  [east + size, north + size],
  [east, north + size],
  [east, north],
];

function bytes(geometry: unknown, crs?: string) {
  const named = crs === undefined ? {} : { crs: { type: 'name', properties: { name: crs } } };
  const document = {
    type: 'FeatureCollection',
    ...named,
    features: [{ type: 'Feature', properties: {}, geometry }],
  };
  return new TextEncoder().encode(JSON.stringify(document));
}

function place(geometry: unknown, crs?: string, coordinateSystem?: string | number) {
  const options = { coordinateSystem, gate, rule: 'within' } as const;
  return placeFeatures({ name: 'alue.geojson', bytes: bytes(geometry, crs) }, options);
}

const codes = (result: ReturnType<typeof place>) => result.findings.map(({ code }) => code);

describe('putting map files in their place', () => {
  it('lands a square in GK29 within Imatra', () => {
    const result = place(
      { type: 'Polygon', coordinates: [square(29_487_621, 6_784_458)] },
      'urn:ogc:def:crs:EPSG::3883',
    );
    expect(codes(result)).toEqual([]);
    expect('bounds' in result && result.bounds[0]).toBeCloseTo(28.77, 3);
  });

  it('believes the file before the planner', () => {
    const result = place(
      { type: 'Polygon', coordinates: [square(29_487_621, 6_784_458)] },
      'EPSG:3883',
      3067,
    );
    expect(codes(result)).toEqual([]);
  });

  it('refuses a plan outside the municipality and says how far it is', () => {
    const result = place({ type: 'Polygon', coordinates: [square(487_621, 6_784_458)] }, 'EPSG:3067');
    expect(result.findings).toEqual([
      expect.objectContaining({
        code: 'catalogue.outside-municipality',
        severity: 'stops',
        parameters: { km: expect.closeTo(102, -1) },
      }),
    ]);
  });

  it.each([
    ['catalogue.curved-geometry', { type: 'CurvePolygon', coordinates: [] }],
    ['catalogue.open-ring', { type: 'Polygon', coordinates: [square(29_487_621, 6_784_458).slice(0, 4)] }],
    ['catalogue.bad-coordinates', { type: 'Point', coordinates: ['29487621', null] }],
    ['catalogue.short-line', { type: 'LineString', coordinates: [[29_487_621, 6_784_458]] }],
    ['catalogue.no-features', null],
  ])('refuses with %s', (code, geometry) => {
    expect(codes(place(geometry, 'EPSG:3883'))).toEqual([code]);
  });

  it('refuses what is no GeoJSON or is cut short', () => {
    const cut = new TextEncoder().encode('{"type":"FeatureCollection","features":[{"type":');
    const result = placeFeatures(
      { name: 'a.geojson', bytes: cut },
      { coordinateSystem: undefined, gate, rule: 'within' },
    );
    expect(codes(result)).toEqual(['catalogue.not-geojson']);
  });

  it('shows an area whose boundary crosses itself, with a note that names it by its number', () => {
    const [east, north] = [29_487_621, 6_784_458];
    const eight = [
      [east, north],
      [east + 100, north + 100],
      [east + 100, north],
      [east, north + 100],
      [east, north],
    ];
    const polygons = [[square(east, north)], [eight]];
    const result = place({ type: 'MultiPolygon', coordinates: polygons }, 'EPSG:3883');
    expect(result).toMatchObject({
      features: [{ geometry: { coordinates: [[expect.any(Array)], [expect.any(Array)]] } }],
      findings: [{ severity: 'notes', code: 'catalogue.crossing-ring', parameters: { numbers: '1' } }],
    });
  });

  it.each([
    ['kuntaraja.gpkg', 'catalogue.map-not-read'],
    ['alueet.SHP', 'catalogue.map-not-read'],
    ['kartta.tif', 'catalogue.raster-not-read'],
    ['aineisto.zip', 'catalogue.packed-file'],
  ])('says of %s that it is not read yet instead of calling it broken', (name, code) => {
    const options = { coordinateSystem: undefined, gate, rule: 'none' } as const;
    const result = placeFeatures({ name, bytes: Buffer.from('PK or SQLite or whatever') }, options);
    expect(codes(result)).toEqual([code]);
  });

  it('tells sound JSON that is no GeoJSON from a broken file', () => {
    const options = { coordinateSystem: undefined, gate, rule: 'within' } as const;
    const result = placeFeatures({ name: 'a.json', bytes: Buffer.from('{"planKey":"1"}') }, options);
    expect(codes(result)).toEqual(['catalogue.other-json']);
  });
});

const boundary = path.resolve(
  import.meta.dirname,
  '../../../../../shared/data/boundaries/imatra_153_wgs84.geojson',
);

describe.skipIf(!existsSync(boundary))(
  'the real boundary of Imatra (../shared/data, skipped where absent)',
  () => {
    it('comes back from GK29 to where it was, to a decimetre', async () => {
      const real = JSON.parse(await readFile(boundary, 'utf8')) as {
        features: { geometry: { coordinates: [number, number][][] } }[];
      };
      const [ring = []] = real.features[0]?.geometry.coordinates ?? [];
      const gk29 = '+proj=tmerc +lat_0=0 +lon_0=29 +k=1 +x_0=29500000 +y_0=0 +ellps=GRS80 +units=m +no_defs';
      const moved = ring.map(pair => proj4('WGS84', gk29, pair));
      const result = place({ type: 'Polygon', coordinates: [moved] });
      expect(codes(result)).toEqual([]);
      const back = 'features' in result ? (result.features[0]?.geometry.coordinates as number[][][])[0] : [];
      back?.forEach((pair, index) =>
        expect(pair).toEqual([
          expect.closeTo(ring[index]?.[0] ?? 0, 6),
          expect.closeTo(ring[index]?.[1] ?? 0, 6),
        ]),
      );
      expect(back).toHaveLength(ring.length);
    });
  },
);
