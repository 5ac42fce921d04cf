import type { Clock } from '#content/model/clock';
import { Refused } from './refused';

/** Slows down whoever tries codes at one screen: after a few wrong ones each makes the next wait longer. */
export interface CodeBrake {
  /** Throws `WAIT` while the screen has to wait. */
  refuseWhileWaiting(screen: string): void;
  wrong(screen: string): void;
  /** Whoever knows a code tries none: what was mistyped before is forgotten. */
  right(screen: string): void;
}

/** Anybody may mistype a code a few times. */
const FREE_TRIES = 3;
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 60_000;
/** After so long without a wrong code nothing is remembered. */
const FORGOTTEN_AFTER_MS = 15 * 60_000;

interface Tries {
  readonly count: number;
  readonly at: number;
}

export function createCodeBrake({ now }: Clock): CodeBrake {
  const tries = new Map<string, Tries>();
  const of = (screen: string): Tries | undefined => {
    const known = tries.get(screen);
    const age = known === undefined ? 0 : now() - known.at;
    // A clock that was set back must not keep a screen waiting.
    return age < 0 || age > FORGOTTEN_AFTER_MS ? undefined : known;
  };
  return {
    refuseWhileWaiting(screen) {
      const known = of(screen);
      const leftMs = known === undefined ? 0 : known.at + waitAfter(known.count) - now();
      if (leftMs > 0) throw new Refused({ code: 'WAIT', data: { seconds: Math.ceil(leftMs / 1000) } });
    },
    wrong(screen) {
      for (const one of [...tries.keys()]) if (of(one) === undefined) tries.delete(one);
      tries.set(screen, { count: (of(screen)?.count ?? 0) + 1, at: now() });
    },
    right(screen) {
      tries.delete(screen);
    },
  };
}

function waitAfter(count: number): number {
  if (count < FREE_TRIES) return 0;
  return Math.min(FIRST_WAIT_MS * 2 ** (count - FREE_TRIES), LONGEST_WAIT_MS);
}
