import { groupOfCode, groupStyle, withGroupMarks, type NotationGroup } from './notation-group';
import type { NotationSet } from '../plan-terms';
import { notationRows, type AreaStyle, type HexColour, type NotationRow } from './notation-table';

/** What the national notation says of a code found in a plan. The plan's own regulation always wins over it. */
export interface NotationEntry {
  /** The code alone, as the plan has it: "AO-12" of "AO-12, e=0.25". */
  code: string;
  /** The longest national code that it begins with: "AO". */
  base: string | undefined;
  /** Whether the code is that national code, apart from an index or a suffix; false for "AKR", which only begins like AK. */
  known: boolean;
  /** The national name of `base`. */
  name: { fi: string; en?: string } | undefined;
  /** undefined: not filled. */
  fill: HexColour | undefined;
  pattern: AreaStyle['pattern'];
  outline: AreaStyle['outline'];
  group: NotationGroup;
}

const longestFirst = [...notationRows].sort((a, b) => b.code.length - a.code.length);

/** "AO-12", "A/s-1", "AP-1/s", "LPA2a": what may follow a national code without changing its kind. */
const suffixes = /^(\/\p{Ll}+|-?\d+\p{Ll}?|-\p{Ll}{1,3})*$/u;

/**
 * Explains a plan's letter code, or the text that begins with it, in the given national set. Never fails: an unknown
 * code keeps its own text and takes its group's colour, or a neutral grey when its first letter is no group's.
 */
export function explainCode(text: string, set: NotationSet): NotationEntry {
  const code = codeAtStart(text);
  const row = longestFirst.find(candidate => beginsWith(code, candidate.code));
  const group = groupOfCode(code);
  const style = row ? rowStyle(row, group, set) : groupStyle(group, set);
  return {
    code,
    base: row?.code,
    known: row !== undefined && suffixes.test(code.slice(row.code.length)),
    name: row && nameIn(row, set),
    ...style,
    group,
  };
}

/** The letter code that a text begins with ("AO-12, e=0.25" -> "AO-12"); the whole trimmed text when it begins with none. */
export function codeAtStart(text: string): string {
  const tidy = text
    .normalize('NFC')
    .trim()
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/(?<=^\p{L}+)\s*([-/])\s*(?=[\p{L}\d])/u, '$1');
  return /^\p{L}+(\/\p{L}+|-?\d+\p{Ll}?(?![\p{L}\d])|-\p{Ll}{1,3}(?!\p{L}))*/u.exec(tidy)?.[0] ?? tidy;
}

/** Capital codes are told apart from small ones ("s" is a protected part, "S" an area); street codes are not. */
function beginsWith(code: string, national: string): boolean {
  if (!/^\p{Ll}/u.test(national)) return code.startsWith(national);
  return code.toLowerCase().startsWith(national) && !/^\p{L}/u.test(code.slice(national.length));
}

function rowStyle(row: NotationRow, group: NotationGroup, set: NotationSet): AreaStyle {
  const [own, other] = set === 'opas12' ? [row.styleOpas12, row.style311] : [row.style311, row.styleOpas12];
  return withGroupMarks(own ?? other ?? groupStyle(group, set), group);
}

function nameIn(row: NotationRow, set: NotationSet): { fi: string; en: string } | undefined {
  const [own, other] = set === 'opas12' ? [row.nameOpas12, row.name311] : [row.name311, row.nameOpas12];
  const fi = own ?? other;
  return fi === undefined ? undefined : { fi, en: row.nameEn };
}
