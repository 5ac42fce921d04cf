/** As long as a number is at most: a letter and four digits. */
const MOST_DIGITS = 4;

/** What has been keyed in of a number: its letter and its digits. */
export interface Keyed {
  readonly letter: string;
  readonly digits: string;
}

export type NumberKey = { does: 'letter' | 'digit'; text: string } | { does: 'erase' };

/** The number after a key: another letter takes the first one's place, and digits end at four. */
export function afterKey({ letter, digits }: Keyed, key: NumberKey): Keyed {
  switch (key.does) {
    case 'letter':
      return { letter: key.text, digits };
    case 'digit':
      return { letter, digits: digits.length < MOST_DIGITS ? digits + key.text : digits };
    case 'erase':
      return digits === '' ? { letter: '', digits } : { letter, digits: digits.slice(0, -1) };
  }
}

/** The key of a real keyboard as one of ours; undefined for any other. */
export function keyOf(typed: string, letters: readonly string[]): NumberKey | undefined {
  const upper = typed.toLocaleUpperCase('fi');
  if (letters.includes(upper)) return { does: 'letter', text: upper };
  if (/^\d$/.test(typed)) return { does: 'digit', text: typed };
  return typed === 'Backspace' ? { does: 'erase' } : undefined;
}

/** The number as it is asked for; undefined while something is missing. */
export function labelOf({ letter, digits }: Keyed): string | undefined {
  return letter === '' || !/[1-9]/.test(digits) ? undefined : `${letter}${digits}`;
}

/** A number that was asked for, as what was keyed in. */
export function keyedOf(label: string | undefined, letters: readonly string[]): Keyed {
  const [, letter = '', digits = ''] = /^(\p{L})(\d+)$/u.exec(label ?? '') ?? [];
  return { letter: letter === '' && letters.length === 1 ? (letters[0] ?? '') : letter, digits };
}
