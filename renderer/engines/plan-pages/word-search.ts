import type { DocumentText, PageWord, WordBox } from '#hub/pages/contract';

/** Places of one hit. */
export interface FoundWords {
  /** From 1. */
  page: number;
  boxes: readonly WordBox[];
  excerpt: string;
}

const EXCERPT_WORDS = 6;

/** Shorter pieces than this are found only at the beginning of a word. */
const INSIDE_LENGTH = 3;

/**
 * Where the words stand one after the other. A word is found by its beginning (kaava finds kaavassa) and,
 * from three letters on, inside a compound (kaava finds asemakaava); case and punctuation do not matter.
 */
export function findWords(text: DocumentText, query: string): FoundWords[] {
  const wanted = query.split(/\s+/u).map(plain).filter(Boolean);
  if (wanted.length === 0) return [];
  return text.pages.flatMap(({ words }, index) => findOnPage(words, wanted, index + 1));
}

function findOnPage(words: readonly PageWord[], wanted: readonly string[], page: number): FoundWords[] {
  const plainWords = words.map(word => plain(word.text));
  const found: FoundWords[] = [];
  for (let start = 0; start + wanted.length <= words.length; start++) {
    if (!wanted.every((piece, offset) => matches(plainWords[start + offset] ?? '', piece))) continue;
    const boxes = words.slice(start, start + wanted.length).flatMap(word => word.boxes);
    found.push({ page, boxes, excerpt: excerptAround(words, start, wanted.length) });
  }
  return found;
}

function matches(word: string, piece: string): boolean {
  return piece.length >= INSIDE_LENGTH ? word.includes(piece) : word.startsWith(piece);
}

function excerptAround(words: readonly PageWord[], start: number, length: number): string {
  const from = Math.max(0, start - EXCERPT_WORDS);
  return words
    .slice(from, start + length + EXCERPT_WORDS)
    .map(word => word.text)
    .join(' ');
}

/** Lower case without the punctuation around; å, ä and ö stay what they are. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('fi')
    .replace(/\u00ad/gu, '')
    .replace(/^[^\p{Letter}\p{Number}]+|[^\p{Letter}\p{Number}]+$/gu, '');
}
