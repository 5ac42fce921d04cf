import fc from 'fast-check';
import { describe, it } from 'vitest';
import { useLobbies } from '../fixtures/lobbies';
import { createWorld, history } from '../fixtures/queue-history';
import { handClock } from '../fixtures/queue-stand';

/** How many times more than in every run; `AULA_QUEUE_RUNS=50` is a long night. */
const times = Number(process.env['AULA_QUEUE_RUNS'] ?? '1');
const STEPS = 120;
const kinds = [
  { over: 'sqlite', hubs: 1, runs: 12 },
  { over: 'postgres', hubs: 1, runs: 5 },
  { over: 'postgres', hubs: 2, runs: 4 },
  { over: 'postgres', hubs: 3, runs: 3 },
  { over: 'postgres', hubs: 4, runs: 3 },
] as const;

describe.each(kinds)('random histories of the queue over $over with $hubs hubs', ({ over, hubs, runs }) => {
  const open = useLobbies(over);

  it(
    'lose, repeat and skip no number, forget nobody, keep the order, and the log replays to the same state',
    { timeout: 120_000 * times },
    async () => {
      await fc.assert(
        fc.asyncProperty(history(STEPS), async ({ evening, steps }) => {
          const clock = handClock(evening);
          const lobbies = await open({ clock });
          try {
            const world = createWorld(lobbies, clock, hubs);
            await world.openHubs(await lobbies.hub());
            for (const step of steps) await world.takeStep(step);
            await world.check();
          } finally {
            await lobbies.dispose();
          }
        }),
        { numRuns: runs * times, endOnFailure: process.env['AULA_QUEUE_SHRINK'] === undefined },
      );
    },
  );
});
