import { distance, smooth } from './geometry';
import type { Point } from './geometry';
import { ways } from './geography';
import { geometryOf, gk29Collection } from './plan-geojson';

const along = (...names: readonly string[]): Point[] =>
  names.flatMap(name => [...(ways.find(way => way.name === name)?.line ?? [])]);

/** The lines of the sample's routes by the file names that matkailu.yaml gives. */
export const routeLines: Readonly<Record<string, readonly Point[]>> = {
  'vuoksen-rantareitti.geojson': smooth(
    [
      [352, -318],
      [372, -60],
      [430, 230],
      [500, 600],
      [600, 1000],
      [655, 1400],
      [720, 1800],
      [820, 2150],
      [860, 2480],
      [640, 2620],
    ],
    25,
  ),
  'ukonniemen-luontopolku.geojson': smooth(
    [
      [-1820, 3420],
      [-1960, 3640],
      [-2090, 3900],
      [-2170, 4300],
      [-1990, 4520],
      [-1800, 4380],
      [-1810, 4060],
      [-1620, 3760],
      [-1700, 3560],
      [-1820, 3420],
    ],
    20,
  ),
  'kolmen-ristin-pyoraily.geojson': [
    ...along('Tainionkoskentie', 'Vuoksenniskantie'),
    ...along('Ruokolahdentie').filter(([, y]) => y <= 6800),
    [4160, 6785],
  ],
  'vuoksen-melonta.geojson': smooth(
    [
      [1010, 3480],
      [1060, 3150],
      [1190, 2820],
      [1150, 2300],
      [960, 1950],
      [840, 1500],
      [720, 1050],
    ],
    30,
  ),
};

/** The length of a line in kilometres, to one decimal. */
export function lengthKm(line: readonly Point[]): number {
  const metres = line.slice(1).reduce((sum, point, index) => sum + distance(line[index] ?? point, point), 0);
  return Math.round(metres / 100) / 10;
}

/** The route files of the share's matkailu folder by name. */
export function routeFiles(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(routeLines).map(([name, line]) => [
      name,
      gk29Collection(name.replace('.geojson', ''), [
        { type: 'Feature', properties: {}, geometry: geometryOf({ line }) },
      ]),
    ]),
  );
}
