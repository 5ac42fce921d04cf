import { nameKey } from './share-names';

/**
 * Which path of the share belongs to which item. A strict item is shown whole or not at all; in a lenient one a broken
 * file is held alone.
 */
export interface ItemRule {
  /** A top-level name of the share. */
  readonly path: string;
  /** The file itself, the folder as one item, or every direct sub-folder as an item of its own. */
  readonly kind: 'file' | 'folder' | 'each-folder';
  readonly strictness: 'strict' | 'lenient';
}

/** The folders that a planner fills, see the planner's guide. */
export const shareLayout: readonly ItemRule[] = [
  { path: 'aula.yaml', kind: 'file', strictness: 'strict' },
  { path: 'kaavat', kind: 'each-folder', strictness: 'strict' },
  { path: 'tontit', kind: 'folder', strictness: 'lenient' },
  { path: 'lomakkeet', kind: 'folder', strictness: 'lenient' },
  { path: 'matkailu', kind: 'folder', strictness: 'lenient' },
  { path: 'palvelut', kind: 'folder', strictness: 'lenient' },
  { path: 'jono', kind: 'folder', strictness: 'lenient' },
  { path: 'naytot', kind: 'folder', strictness: 'lenient' },
  { path: 'ajanvaraus', kind: 'folder', strictness: 'lenient' },
  { path: 'tilaukset', kind: 'folder', strictness: 'lenient' },
  { path: 'viat', kind: 'folder', strictness: 'lenient' },
  { path: 'kartta', kind: 'folder', strictness: 'lenient' },
];

/** The rule that a top-level name falls under, whichever case and Unicode form it is written in. */
export function ruleFor(rules: readonly ItemRule[], topName: string): ItemRule | undefined {
  const key = nameKey(topName);
  return rules.find(rule => nameKey(rule.path) === key);
}
