import { createHash } from 'node:crypto';

/** Without what is taken for something else on paper or on a screen: no 0 O, 1 I L, and of 8 B, 5 S, 2 Z the digit only. */
const LETTERS = 'ACDEFGHJKMNPQRTUVWXY23456789';
const lookAlikes: Readonly<Record<string, string>> = { B: '8', S: '5', Z: '2' };
const LENGTH = 8;
/** A code that another booking has already is passed over. */
export const MOST_CODES = 4;

/**
 * The codes of a booking, the likeliest first, made out of the request's own key: whoever asks again with the key is told
 * the same code, although nothing that is stored tells it.
 */
export function codesOf(site: string, key: string): string[] {
  return Array.from({ length: MOST_CODES }, (_, attempt) =>
    codeFrom(digest('code', site, key, String(attempt))),
  );
}

/** As people read and type it: K7Q4-M2TX. */
export function grouped(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** What is stored of a code, however it was typed; undefined for what no code can be. */
export function codeHash(site: string, typed: string): string | undefined {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}.]/gu, '');
  const code = [...plain].map(letter => lookAlikes[letter] ?? letter).join('');
  const isCode = code.length === LENGTH && [...code].every(letter => LETTERS.includes(letter));
  return isCode ? digest('hash', site, code).toString('hex') : undefined;
}

/** What is stored of a request's key: the code can be worked out of the key itself. */
export function keyHash(site: string, key: string): string {
  return digest('key', site, key).toString('hex');
}

function codeFrom(bytes: Buffer): string {
  let [rest, code] = [bytes.readBigUInt64BE(), ''];
  const base = BigInt(LETTERS.length);
  for (let count = 0; count < LENGTH; count += 1) {
    code += LETTERS[Number(rest % base)] ?? '';
    rest /= base;
  }
  return grouped(code);
}

function digest(...parts: string[]): Buffer {
  return createHash('sha256').update(JSON.stringify(parts)).digest();
}
