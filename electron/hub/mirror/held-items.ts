import type { HeldItem, Problem } from './contract';

/** Something that waits to be mended, before it is known since when. */
export interface Held {
  readonly path: string;
  readonly problem: Problem;
  readonly showsOlder: boolean;
}

/** One entry a path, each with the time it was first held; what is held no longer is left out. */
export function heldItems(held: readonly Held[], before: readonly HeldItem[], now: number): HeldItem[] {
  const since = new Map(before.map(item => [item.path, item.since]));
  const byPath = new Map<string, { problems: Problem[]; showsOlder: boolean }>();
  for (const { path, problem, showsOlder } of held) {
    const entry = byPath.get(path) ?? { problems: [], showsOlder };
    entry.problems.push(problem);
    byPath.set(path, entry);
  }
  return [...byPath].map(([path, entry]) => ({ path, since: since.get(path) ?? now, ...entry }));
}
