import type { Mirror } from '../mirror/contract';

const LOOK_MS = 1_000;

/** Calls when the share comes or goes or other items wait; returns the way out. The mirror tells only of snapshots. */
export function watchShareStatus(mirror: Pick<Mirror, 'status'>, changed: () => void): () => void {
  const look = () => {
    const { reachable, problem, held, pending } = mirror.status();
    return JSON.stringify([reachable, problem, held, pending]);
  };
  let seen = look();
  const timer = setInterval(() => {
    const now = look();
    if (now === seen) return;
    seen = now;
    changed();
  }, LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
}
