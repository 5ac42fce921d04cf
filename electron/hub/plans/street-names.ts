/** An address as words for comparison: the street plain, the house number apart. */
export interface PlainAddress {
  readonly street: string;
  /** "5", "12 b"; empty when none was written. */
  readonly house: string;
}

/** Case, å ä ö, hyphens and commas do not matter; what follows a comma is the town. */
export function plainAddress(written: string): PlainAddress {
  const [beforeComma = ''] = written.split(',');
  const match = /^(.*?)\s*(\d+\s?-?\d*\s?[a-zåäö]?)?(?:\s+(?:as|bst)\b.*)?$/iu.exec(beforeComma.trim());
  return { street: plainWords(match?.[1] ?? beforeComma), house: plainWords(match?.[2] ?? '') };
}

/** Lower case without dots over letters, single spaces. */
export function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Typing errors to forgive in a word of this length. */
export function forgiven(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/**
 * How many single-letter errors (a letter more, less, other, or two swapped) turn `typed` into `name` or into the
 * beginning of it; more than `most` counts as Infinity.
 */
export function prefixErrors(typed: string, name: string, most: number): number {
  let older: number[] = [];
  let before = Array.from({ length: name.length + 1 }, (_, index) => index);
  for (let row = 1; row <= typed.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= name.length; column += 1) {
      const same = typed[row - 1] === name[column - 1];
      const swapped = typed[row - 1] === name[column - 2] && typed[row - 2] === name[column - 1];
      const cost = Math.min(
        (before[column] ?? Infinity) + 1,
        (current[column - 1] ?? Infinity) + 1,
        (before[column - 1] ?? Infinity) + (same ? 0 : 1),
        swapped ? (older[column - 2] ?? Infinity) + 1 : Infinity,
      );
      current.push(cost);
    }
    older = before;
    before = current;
  }
  const errors = Math.min(...before);
  return errors <= most ? errors : Infinity;
}
