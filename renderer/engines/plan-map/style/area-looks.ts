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

/** Marks of lines that only guide, drawn dashed: "ohjeellinen tontin raja", plot boundaries. */
export function isIndicative(code: string): boolean {
  return /ohje|tont|rakennuspaik|indicative|plot/iu.test(code);
}
