import { notationRows, type AreaStyle } from './notation-table';
import type { NotationSet } from '../plan-terms';

/** The main group of a letter code; 'street' holds katu, jk and their kin, 'other' what no national group begins. */
export const notationGroups = [
  'A',
  'P',
  'Y',
  'C',
  'K',
  'T',
  'V',
  'R',
  'L',
  'street',
  'E',
  'S',
  'M',
  'W',
  'other',
] as const;
export type NotationGroup = (typeof notationGroups)[number];

/** The group by the code's beginning: its first capital letter, or a street code. */
export function groupOfCode(code: string): NotationGroup {
  if (/^(katu|jk|hk|pp)(?!\p{L})/iu.test(code)) return 'street';
  const letter = code.charAt(0);
  return notationGroups.find(group => group === letter) ?? 'other';
}

/** What no set knows is drawn in this grey, which neither set uses. */
export const neutralStyle: AreaStyle = { fill: '#d6d6d2', pattern: 'none', outline: 'plain' };

const streetStyle: AreaStyle = { fill: undefined, pattern: 'none', outline: 'plain' };

/** The look of a whole group in one set: that of the group's own one-letter code. */
export function groupStyle(group: NotationGroup, set: NotationSet): AreaStyle {
  if (group === 'other') return neutralStyle;
  if (group === 'street') return streetStyle;
  const row = notationRows.find(candidate => candidate.code === group);
  const style = set === 'opas12' ? row?.styleOpas12 : row?.style311;
  return withGroupMarks(style ?? neutralStyle, group);
}

/**
 * What belongs to a group in both sets although the sources note it for one only: the red line inside traffic areas
 * without fill, the hatch of special areas.
 */
export function withGroupMarks(style: AreaStyle, group: NotationGroup): AreaStyle {
  if (group === 'L' && style.fill === undefined) return { ...style, outline: 'redInside' };
  if (group === 'E') return { ...style, pattern: 'hatch' };
  return style;
}
