import type { Language } from '#content/model/text';

/** How long one plan is read on a wall. */
export const PAGE_MS = 14_000;

export interface WallPage {
  /** From 0. */
  index: number;
  language: Language;
}

/** What is shown on turn `turn` (from 0): every plan in one language, then every plan in the next. */
export function wallPage(turn: number, pages: number, languages: readonly Language[]): WallPage {
  const round = Math.floor(turn / Math.max(1, pages));
  return {
    index: pages === 0 ? 0 : turn % pages,
    language: languages[round % Math.max(1, languages.length)] ?? 'fi',
  };
}
