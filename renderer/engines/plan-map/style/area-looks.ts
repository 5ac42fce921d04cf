import { explainCode } from '#content/model/notation/notation';
import type { NotationSet } from '#content/model/plan-terms';

import { palette } from '../palette';

/** How the codes of a plan look: rows for the style's expressions. */
export interface AreaLooks {
  fills: [code: string, colour: string][];
  hatched: string[];
  redInside: string[];
}

/** Looks the given codes up in the notation set; areas without fill are paper white. */
export function areaLooks(codes: readonly string[], set: NotationSet): AreaLooks {
  const entries = codes.map(code => ({ code, entry: explainCode(code, set) }));
  return {
    fills: entries.map(({ code, entry }) => [code, entry.fill ?? palette.paper]),
    hatched: entries.filter(({ entry }) => entry.pattern === 'hatch').map(({ code }) => code),
    redInside: entries.filter(({ entry }) => entry.outline === 'redInside').map(({ code }) => code),
  };
}

/** How a line or the edge of a part area is drawn. */
export type MarkLook = 'plain' | 'dashed' | 'route' | 'trees' | 'noAccess' | 'protected' | 'groundwater';

const lineLooks: readonly (readonly [words: RegExp, look: MarkLook])[] = [
  [/sitova|binding/iu, 'plain'],
  [/ulkoilu|reitti|polku|trail|route/iu, 'route'],
  [/puuri|puita|istut|tree/iu, 'trees'],
  [/ajoneuvoliittym|vehicle access/iu, 'noAccess'],
  [/ohje|tontti|rakennuspaik|indicative/iu, 'dashed'],
];
const partLooks: readonly (readonly [words: RegExp, look: MarkLook])[] = [
  [/suojelt|^sr?(?!\p{L})|^sm(?!\p{L})|^sl(?!\p{L})|protected/iu, 'protected'],
  [/pohjavesi|^pv(?!\p{L})|groundwater/iu, 'groundwater'],
  [/istut|puita|planting/iu, 'trees'],
];

/** The look of a plan's line by its name or mark: a trail, a row of trees, a guiding (dashed) line or a plain one. */
export function lineLook(code: string): MarkLook {
  return lineLooks.find(([words]) => words.test(code))?.[1] ?? 'plain';
}

/** The look of a part area's edge by its name or mark; dashed unless it protects, plants or guards groundwater. */
export function partLook(code: string): MarkLook {
  return partLooks.find(([words]) => words.test(code))?.[1] ?? 'dashed';
}
