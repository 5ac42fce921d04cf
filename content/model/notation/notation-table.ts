import { z } from 'zod';

import rows from './plan-notation.json' with { type: 'json' };

export type HexColour = `#${string}`;

/** How one set draws an area: a fill (undefined: none, the paper shows), lines over it, and the L group's inner red line. */
export interface AreaStyle {
  fill: HexColour | undefined;
  pattern: 'none' | 'hatch';
  outline: 'plain' | 'redInside';
}

export interface NotationRow {
  code: string;
  nameOpas12: string | undefined;
  name311: string | undefined;
  nameEn: string;
  /** undefined where the source leaves the colour open. */
  styleOpas12: AreaStyle | undefined;
  style311: AreaStyle | undefined;
}

/**
 * Reads one colour cell of the sources: "#E5C69A", "#e6adcf +pattern", "none", "none+red". Styles of GIS people hold
 * slips such as "##b3d7f1" (repaired) and "#ff00000" (seven digits: which colour was meant cannot be known, so
 * undefined).
 */
export function parseAreaStyle(cell: string | null): AreaStyle | undefined {
  if (cell === null) return undefined;
  const text = cell.trim().toLowerCase();
  if (text.startsWith('none')) {
    return { fill: undefined, pattern: 'none', outline: text.includes('red') ? 'redInside' : 'plain' };
  }
  const digits = /^#+([0-9a-f]+)(?![0-9a-z])/.exec(text)?.[1];
  if (digits?.length !== 6) return undefined;
  return { fill: `#${digits}`, pattern: text.includes('pattern') ? 'hatch' : 'none', outline: 'plain' };
}

/** A leading remark such as "(yleiskaava)" is not part of the name; a remark alone is no name. */
function cleanName(name: string | null): string | undefined {
  const cleaned = name?.replace(/^\([^)]*\)\s*/u, '').trim();
  return cleaned === '' ? undefined : cleaned;
}

const rowSchema = z
  .object({
    code: z.string().min(1),
    fiOld: z.string().nullable(),
    fiNew: z.string().nullable(),
    en: z.string().min(1),
    fillOld: z.string().nullable(),
    fillNew: z.string().nullable(),
    fillNewBasis: z.enum(['source', 'group']).nullable(),
  })
  .transform((row): NotationRow => ({
    code: row.code,
    nameOpas12: cleanName(row.fiOld),
    name311: cleanName(row.fiNew),
    nameEn: row.en,
    styleOpas12: parseAreaStyle(row.fillOld),
    style311: parseAreaStyle(row.fillNew),
  }));

/**
 * The 104 national letter codes. Names: the code lists of Opas 12 and of the decree 311/2024; colours: public
 * renderings of both sets, not the decree's own text.
 */
export const notationRows: readonly NotationRow[] = z.array(rowSchema).parse(rows);
