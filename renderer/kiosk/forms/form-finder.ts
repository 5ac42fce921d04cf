import type { Form } from '#hub/forms/contract';

export interface FormGroup {
  id: string;
  name: Form['title'];
}

/** Letters that two words must share from the beginning to be the same word bent: Finnish bends the ends. */
const LEAST_STEM = 4;

/** Forms of a group (or all) in which every written word begins some word of the title, need or group. */
export function findForms(
  forms: readonly Form[],
  { group, words, groups }: { group: string | undefined; words: string; groups: readonly FormGroup[] },
): readonly Form[] {
  const wanted = wordsIn(words);
  return forms.filter(
    form => (group === undefined || form.group === group) && wanted.every(word => tells(form, word, groups)),
  );
}

/** The groups that have a form, in the planner's order. */
export function groupsInUse(groups: readonly FormGroup[], forms: readonly Form[]): readonly FormGroup[] {
  return groups.filter(group => forms.some(form => form.group === group.id));
}

function tells(form: Form, word: string, groups: readonly FormGroup[]): boolean {
  const groupName = groups.find(group => group.id === form.group)?.name;
  const texts = [form.title, form.need, ...(groupName === undefined ? [] : [groupName])];
  const known = texts.flatMap(({ fi, en }) => [...wordsIn(fi), ...wordsIn(en ?? '')]);
  return known.some(candidate => alike(candidate, word));
}

/** Alike when one begins the other, or when they part only in the last letters, as Finnish endings do. */
function alike(known: string, written: string): boolean {
  if (known.startsWith(written) || known.includes(written)) return true;
  const shared = sharedLetters(known, written);
  return shared >= LEAST_STEM && shared >= Math.min(known.length, written.length) - 2;
}

function sharedLetters(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

function wordsIn(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .toLocaleLowerCase('fi')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
