import type { Map as GlMap } from 'maplibre-gl';

import { codeAtStart } from '#content/model/notation/notation';

const finnish = new Intl.Collator('fi');

/** Letter codes of the plan's areas that are in view, without what follows them; sorted, each once. */
export function visibleCodesOf(map: GlMap): readonly string[] {
  if (!map.getLayer('area-fill')) return [];
  const written = map
    .queryRenderedFeatures({ layers: ['area-fill'] })
    .flatMap(({ properties }) => (typeof properties['code'] === 'string' ? properties['code'] : []));
  return sortedCodes(written);
}

/** Codes as written in a plan -> the letter codes alone, sorted the Finnish way, each once. */
export function sortedCodes(written: readonly string[]): readonly string[] {
  return [...new Set(written.map(codeAtStart))].sort(finnish.compare);
}
