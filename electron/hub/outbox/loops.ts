import { LobbyAway } from '../storage/lobby/lobby';
import { outboxChannels, type OutboxChannel } from './contract';
import type { Sender } from './sender';
import type { OutboxParts } from './service';
import { nextInstant } from './store';

const SOONEST_MS = 1_000;
/** Also without any news: other hubs may have been killed, and clocks may jump. */
const LONGEST_MS = 30_000;

/** Keeps every channel going, each on its own so that none waits for another. */
export function createLoops({ lobby, clock, log, sender }: OutboxParts & { readonly sender: Sender }) {
  const end = new AbortController();
  const wakers = new Set<() => void>();
  let running: Promise<unknown> = Promise.resolve();
  let leave = () => {};

  async function keepSending(channel: OutboxChannel): Promise<void> {
    const bell = createBell();
    wakers.add(bell.ring);
    while (!end.signal.aborted) {
      bell.rearm();
      if (!(await tryOne(channel))) await bell.rung(await restOf(channel));
    }
  }

  async function tryOne(channel: OutboxChannel): Promise<boolean> {
    try {
      return await sender.sendOne(channel, end.signal);
    } catch (error) {
      if (!(error instanceof LobbyAway)) log.error('outbox.failed', { channel, error });
      return false;
    }
  }

  async function restOf(channel: OutboxChannel): Promise<number> {
    try {
      const next = await nextInstant(lobby.database, lobby.site, channel);
      const rest = next === undefined ? LONGEST_MS : next - clock.now();
      return Math.min(Math.max(rest, SOONEST_MS), LONGEST_MS);
    } catch (error) {
      if (!(error instanceof LobbyAway)) log.error('outbox.failed', { channel, error });
      return LONGEST_MS;
    }
  }

  async function run(): Promise<void> {
    // A file of this machine has no other hubs: whatever is claimed in it was left by a program that was killed.
    if (lobby.kind === 'sqlite') {
      await sender.takeBack().catch((error: unknown) => log.error('outbox.failed', { error }));
    }
    await Promise.all(outboxChannels.map(keepSending));
  }

  return {
    start() {
      leave = lobby.subscribe(topic => {
        if (topic !== 'screen-reports' && topic !== 'statistics') for (const wake of wakers) wake();
      });
      running = run();
    },
    async close() {
      leave();
      end.abort();
      for (const wake of wakers) wake();
      await running;
    },
  };
}

/** Wakes whoever rests; what rang since it was armed is not missed. */
function createBell() {
  let hasRung = false;
  let wake = () => {};
  return {
    ring() {
      hasRung = true;
      wake();
    },
    rearm() {
      hasRung = false;
    },
    rung(ms: number): Promise<void> {
      return new Promise(resolve => {
        if (hasRung) return resolve();
        const timer = setTimeout(resolve, ms);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    },
  };
}
