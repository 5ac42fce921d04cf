import fc from 'fast-check';
import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import { placingOf } from './reading';
import { epsgOf } from './systems';

/** The centre of Imatra in three systems. Source: plan-domain 4.1 (gdaltransform). */
const imatra = {
  gk29: [29_487_621.9, 6_784_458.5],
  tm35: [595_211.8, 6_783_011.5],
  degrees: [28.77, 61.17],
} as const;

function placed(pair: readonly [number, number], declared?: number, confirmed = true) {
  const placing = placingOf([pair], declared, confirmed);
  return 'place' in placing ? placing.place(pair) : placing.code;
}

function expectImatra(position: ReturnType<typeof placed>) {
  expect(position).toEqual([expect.closeTo(28.77, 4), expect.closeTo(61.17, 4)]);
}

describe('reading coordinates', () => {
  it('lands GK29 on Imatra with easting first and with northing first', () => {
    expectImatra(placed(imatra.gk29));
    expectImatra(placed([imatra.gk29[1], imatra.gk29[0]]));
    expectImatra(placed([imatra.gk29[1], imatra.gk29[0]], 3883));
  });

  it('lands TM35FIN on Imatra when it is declared, and when a municipality will confirm it', () => {
    expectImatra(placed(imatra.tm35, 3067));
    expectImatra(placed(imatra.tm35, undefined, true));
  });

  it('does not take seven digits without a zone for TM35FIN when nothing can confirm it', () => {
    expect(placed(imatra.tm35, undefined, false)).toBe('catalogue.coordinates-unclear');
  });

  it('puts a dropped zone prefix back only when the zone is declared', () => {
    expectImatra(placed([487_621.9, 6_784_458.5], 3883));
  });

  it('repairs latitude before longitude and says so', () => {
    const placing = placingOf([[61.17, 28.77]], undefined, true);
    expect(placing).toMatchObject({ epsg: 4326, swapped: true });
    expectImatra(placed([61.17, 28.77]));
  });

  it('refuses numbers that are not in the declared system', () => {
    expect(placed(imatra.gk29, 3067)).toBe('catalogue.coordinates-disagree');
    expect(placed([28.77, 61.17], 3883)).toBe('catalogue.coordinates-disagree');
  });

  it('refuses systems that it cannot place, and files whose numbers are of two systems', () => {
    expect(placed(imatra.gk29, 2393)).toBe('catalogue.unknown-system');
    expect(placingOf([imatra.gk29, imatra.degrees], undefined, true)).toEqual({
      code: 'catalogue.coordinates-unclear',
    });
  });

  it('brings back every place of Finland from its own and near GK zones to a centimetre', () => {
    const place = fc.record({
      longitude: fc.double({ min: 20, max: 31.5, noNaN: true }),
      latitude: fc.double({ min: 60, max: 69.9, noNaN: true }),
      zonesAway: fc.integer({ min: -3, max: 3 }),
      northFirst: fc.boolean(),
    });
    fc.assert(
      fc.property(place, ({ longitude, latitude, zonesAway, northFirst }) => {
        const zone = Math.min(31, Math.max(19, Math.round(longitude) + zonesAway));
        const system = `+proj=tmerc +lat_0=0 +lon_0=${zone} +k=1 +x_0=${zone}500000 +y_0=0 +ellps=GRS80 +units=m +no_defs`;
        const [east, north] = proj4('WGS84', system, [longitude, latitude]);
        fc.pre(Math.floor(east / 1_000_000) === zone);
        const back = placed(northFirst ? [north, east] : [east, north]);
        expect(back).toEqual([expect.closeTo(longitude, 6), expect.closeTo(latitude, 6)]);
      }),
    );
  });
});

describe('names of coordinate systems', () => {
  it.each([
    ['urn:ogc:def:crs:EPSG::3883', 3883],
    ['EPSG:3067', 3067],
    ['ETRS-GK29', 3883],
    ['GK26FIN', 3880],
    ['ETRS89 / TM35FIN', 3067],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 4326],
    [3883, 3883],
    ['jotain muuta', undefined],
  ])('reads %s', (name, epsg) => {
    expect(epsgOf(name)).toBe(epsg);
  });
});
