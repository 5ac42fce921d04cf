import { createHash, randomInt, timingSafeEqual } from 'node:crypto';

/** No letter or figure that is taken for another. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = [4, 4];

/** A code for the first account, as one reads it from a screen: `K7QM-2XHD` (39 bits). */
export function newSetUpCode(): string {
  const group = (length: number) => Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return GROUPS.map(group).join('-');
}

/** Whether what somebody wrote is the code; small letters and other separators are as good. */
export function isSetUpCode(written: string, code: string): boolean {
  return timingSafeEqual(digest(written), digest(code));
}

function digest(written: string): Buffer {
  return createHash('sha256')
    .update(written.toUpperCase().replace(/[^0-9A-Z]/g, ''))
    .digest();
}
