/** One number can be for so many matters (the hub takes no more). */
export const MOST_MATTERS = 5;

/** The chosen matters after a touch on one: added last, or taken out; a sixth is not taken. */
export function afterTouch(chosen: readonly string[], matter: string): readonly string[] {
  if (chosen.includes(matter)) return chosen.filter(one => one !== matter);
  return chosen.length < MOST_MATTERS ? [...chosen, matter] : chosen;
}

/** What is still chosen when some of it can no longer be had. */
export function stillGiven(
  chosen: readonly string[],
  matters: readonly { id: string; numbers: string }[],
): readonly string[] {
  return chosen.filter(id => matters.some(matter => matter.id === id && matter.numbers === 'given'));
}
