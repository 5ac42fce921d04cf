import type { Stretch } from './calendars';

/** The parts within `from` and `to`, in order, those that touch or overlap as one. */
export function mergedWithin(stretches: readonly Stretch[], from: number, to: number): Stretch[] {
  const merged: [number, number][] = [];
  for (const [begins, ends] of clipped(stretches, from, to).sort((one, other) => one[0] - other[0])) {
    const last = merged.at(-1);
    if (last !== undefined && begins <= last[1]) last[1] = Math.max(last[1], ends);
    else merged.push([begins, ends]);
  }
  return merged;
}

/** What is left of merged stretches when others are taken out of them. */
export function without(stretches: readonly Stretch[], others: readonly Stretch[]): Stretch[] {
  return others.reduce<Stretch[]>(
    (left, [begins, ends]) =>
      left.flatMap(([from, to]) =>
        [[from, Math.min(to, begins)] as const, [Math.max(from, ends), to] as const].filter(isSomething),
      ),
    [...stretches],
  );
}

function clipped(stretches: readonly Stretch[], from: number, to: number): Stretch[] {
  return stretches
    .map(([begins, ends]) => [Math.max(begins, from), Math.min(ends, to)] as const)
    .filter(isSomething);
}

function isSomething([from, to]: Stretch): boolean {
  return from < to;
}
