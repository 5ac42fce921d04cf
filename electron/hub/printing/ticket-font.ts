import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { GlobalFonts } from '@napi-rs/canvas';

/** The kiosk's own letters; the second part holds those of the Sámi languages and others beyond Finnish. */
const PARTS = {
  'Aula Ticket': 'public-sans-latin-wght-normal.woff2',
  'Aula Ticket Extended': 'public-sans-latin-ext-wght-normal.woff2',
};
const FAMILIES = Object.keys(PARTS)
  .map(family => `"${family}"`)
  .join(', ');

/** Makes the ticket's font known to the canvas, once in this process. */
export function loadTicketFont(): void {
  const require = createRequire(import.meta.url);
  for (const [family, file] of Object.entries(PARTS)) {
    if (GlobalFonts.has(family)) continue;
    const path = require.resolve(`@fontsource-variable/public-sans/files/${file}`);
    GlobalFonts.register(readFileSync(path), family);
  }
}

/** The font as a canvas wants it. Its weight is a variation of its own: see `weightSetting`. */
export const fontOf = (sizeDots: number): string => `${sizeDots}px ${FAMILIES}`;

/** Weight 100–900 as a font variation. */
export const weightSetting = (weight: number): string => `"wght" ${weight}`;
