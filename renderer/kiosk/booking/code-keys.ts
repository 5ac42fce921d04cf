/** As codes are made: without what is taken for something else. */
export const CODE_KEYS = [...'ACDEFGHJKMNPQRTUVWXY23456789'] as const;
export const CODE_LENGTH = 8;
const HALF = 4;

/** What is read or typed wrongly, as it stands in a code. */
const lookAlikes: Readonly<Record<string, string>> = { B: '8', S: '5', Z: '2' };

/** The code after a key; a code that is whole takes no more. */
export function withKey(code: string, key: string): string {
  return code.length < CODE_LENGTH ? code + key : code;
}

export function withoutLast(code: string): string {
  return code.slice(0, -1);
}

/** A key of a real keyboard (or of a reader that types) as one of a code's; undefined for any other. */
export function codeKeyOf(typed: string): string | undefined {
  const upper = typed.toLocaleUpperCase('en');
  const key = lookAlikes[upper] ?? upper;
  return CODE_KEYS.find(known => known === key);
}

export function isWhole(code: string): boolean {
  return code.length === CODE_LENGTH;
}

/** As people read it: K7Q4-M2TX; what is still missing as dots. */
export function shownCode(code: string): string {
  const padded = code.padEnd(CODE_LENGTH, '·');
  return `${padded.slice(0, HALF)}-${padded.slice(HALF)}`;
}

/** As it is read aloud: character by character. */
export function spokenCode(code: string): string {
  return [...code.replace(/-/g, '')].join(' ');
}
