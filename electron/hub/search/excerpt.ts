import { wordsIn } from './plain-letters';

const EXCERPT_LENGTH = 180;
const BEFORE_MATCH = 50;

/** The part of a text around its first matching word, with every match in it as [start, end). */
export interface Excerpt {
  readonly excerpt: string;
  readonly marks: [number, number][];
}

/** Cuts an excerpt at word boundaries; without a match, the text's beginning. */
export function excerptOf(text: string, matches: (word: string) => boolean): Excerpt {
  const flat = text.replace(/\s+/g, ' ').trim();
  const words = wordsIn(flat).map(word => ({ ...word, isMatch: matches(word.word) }));
  const first = words.find(({ isMatch }) => isMatch)?.start ?? 0;
  const from = words.find(({ start }) => start >= Math.max(0, first - BEFORE_MATCH))?.start ?? 0;
  const begin = first <= BEFORE_MATCH ? 0 : from;
  const end = words.findLast(word => word.end <= begin + EXCERPT_LENGTH)?.end ?? flat.length;
  const cut = flat.length - end <= 12 ? flat.length : end;
  const lead = begin > 0 ? '… ' : '';
  const shift = lead.length - begin;
  const marks = words
    .filter(({ isMatch, start, end: wordEnd }) => isMatch && start >= begin && wordEnd <= cut)
    .map(({ start, end: wordEnd }): [number, number] => [start + shift, wordEnd + shift]);
  return { excerpt: lead + flat.slice(begin, cut) + (cut < flat.length ? ' …' : ''), marks };
}
