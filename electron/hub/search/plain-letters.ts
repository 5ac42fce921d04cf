/** Lower case without dots and rings over letters: ä is a, ö is o. */
export function plainLetters(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Words with their places in a text; a hyphenated word is its parts. */
export function wordsIn(text: string): { word: string; start: number; end: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(match => ({
    word: plainLetters(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
