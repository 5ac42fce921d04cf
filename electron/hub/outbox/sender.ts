import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import { LobbyAway } from '../storage/lobby/lobby';
import type { LobbySchema } from '../storage/lobby/schema';
import { withLimit } from '../with-limit';
import type { Carried, Carriers, Label } from './carrier';
import type { OutboxChannel } from './contract';
import type { TellEnd } from './listeners';
import { parcel as parcelModel, type Parcel } from './parcels';
import { CLAIM_MS, isRepeatable, standingAfter, TRY_MS, waitAfter } from './rules';
import type { OutboxParts } from './service';
import { changeItem, claimedBy, itemOf, lapsedClaims, nextDue } from './store';
import type { OutboxRow } from './tables';

type Writing = Transaction<LobbySchema>;

export interface SenderParts extends OutboxParts {
  readonly tellEnd: TellEnd;
  /** A try may take so long. */
  readonly tryMs?: number;
  /** How long to wait before what became of a try is written once more. */
  readonly pauseMs?: number;
}

/** Sends one item after another, each by one hub at a time. */
export interface Sender {
  /** Takes back what a program that was killed left claimed; only where no other hub can be sending. */
  takeBack(): Promise<void>;
  /** Sends what is due on a channel; resolves with whether there was anything. */
  sendOne(channel: OutboxChannel, signal: AbortSignal): Promise<boolean>;
}

const PAUSE_MS = 1_000;

export function createSender(parts: SenderParts): Sender {
  const { lobby, clock, log, carriers, hub, tellEnd, tryMs = TRY_MS, pauseMs = PAUSE_MS } = parts;
  const { site, database } = lobby;
  /** Of this run: what stands under it has been claimed, and was not handed to a carrier unless this run does so now. */
  const run = `${hub} ${randomUUID()}`;
  const claimOf = (channel: OutboxChannel) => `${run} ${channel}`;

  async function claim(channel: OutboxChannel): Promise<OutboxRow | undefined> {
    const now = clock.now();
    const isIdle =
      (await nextDue(database, site, channel, now)) === undefined &&
      (await claimedBy(database, site, claimOf(channel))) === undefined &&
      (await lapsedClaims(database, site, channel, now)).length === 0;
    if (isIdle) return undefined;
    return lobby.write('outbox', async writing => {
      // Claimed in a commit whose answer was lost: it was not handed over.
      const mine = await claimedBy(writing, site, claimOf(channel));
      for (const row of await lapsedClaims(writing, site, channel, now)) {
        if (row.number !== mine?.number) await giveUp(writing, row, now);
      }
      const row = mine ?? (await nextDue(writing, site, channel, now));
      if (row === undefined) return undefined;
      const columns = {
        state: 'sending' as const,
        attempts: row.attempts + 1,
        ...{ claimed_by: claimOf(channel), claimed_until: now + CLAIM_MS },
      };
      await changeItem(writing, row, columns);
      return { ...row, ...columns };
    });
  }

  /** A try that nobody knows the end of. */
  async function giveUp(writing: Writing, row: OutboxRow, now: number): Promise<void> {
    const waiting = { state: 'waiting', next_at: now, claimed_by: null } as const;
    const after = isRepeatable(row.channel) ? waiting : ({ state: 'uncertain' } as const);
    await changeItem(writing, row, { ...after, problem: 'broken-off', claimed_until: null });
  }

  /** Tells what became of a try, also when others have given it up meanwhile; never when it is another's by now. */
  async function finish(row: OutboxRow, carried: Carried): Promise<void> {
    const now = clock.now();
    await lobby.write('outbox', async writing => {
      const there = await itemOf(writing, site, row.number);
      const isOurs = there?.claimed_by === row.claimed_by;
      if (!isOurs || (there.state !== 'sending' && there.state !== 'uncertain')) return;
      const standing = standingAfter(carried, row.channel);
      const free = { claimed_by: null, claimed_until: null };
      if (standing.state === 'sent') {
        const empty = { parcel: null, problem: null, ended_at: now };
        await changeItem(writing, row, { state: 'sent', ...empty, ...free });
      } else {
        const next_at = now + waitAfter(row.attempts, row.channel, Math.random());
        await changeItem(writing, row, { ...standing, next_at, ...free });
      }
      if (standing.state === 'sent' || standing.state === 'refused') {
        await tellEnd(writing, row, standing.state, carried);
      }
    });
  }

  /** What happened must be written: until it is, nothing else leaves by this channel. */
  async function finishAtLast(row: OutboxRow, carried: Carried, signal: AbortSignal): Promise<void> {
    for (;;) {
      try {
        return await finish(row, carried);
      } catch (error) {
        if (!(error instanceof LobbyAway)) log.error('outbox.not-noted', { number: row.number, error });
        if (signal.aborted) return;
        await pause(pauseMs, signal);
      }
    }
  }

  async function carry(row: OutboxRow, signal: AbortSignal): Promise<Carried> {
    const label: Label = { site, number: row.number, key: row.key };
    try {
      const content = parcelModel.parse(JSON.parse(row.parcel ?? 'null'));
      return await withLimit(tryMs, [signal], limit =>
        Promise.race([handOver(carriers, content, label, limit), unanswered(limit)]),
      );
    } catch (error) {
      log.error('outbox.carrier-failed', { number: row.number, channel: row.channel, error });
      return { outcome: 'uncertain', problem: 'odd-answer' };
    }
  }

  return {
    async takeBack() {
      await lobby.write('outbox', async writing => {
        const left = await writing
          .selectFrom('outbox_items')
          .selectAll()
          .where('site', '=', site)
          .where('state', '=', 'sending')
          .execute();
        for (const row of left) await giveUp(writing, row, clock.now());
      });
    },
    async sendOne(channel, signal) {
      if (carriers[channel] === undefined || signal.aborted) return false;
      const row = await claim(channel);
      if (row === undefined) return false;
      const carried = await carry(row, signal);
      const problem = carried.outcome === 'sent' ? {} : { problem: carried.problem };
      log.info('outbox.tried', { number: row.number, channel, outcome: carried.outcome, ...problem });
      await finishAtLast(row, carried, signal);
      return true;
    },
  };
}

/** So long after its end a carrier may still tell what it knows. */
const GRACE_MS = 2_000;

/** For a carrier that hangs beyond its limit, as a folder of a dead server does. */
function unanswered(limit: AbortSignal): Promise<Carried> {
  return new Promise(resolve => {
    const giveUp = () =>
      void setTimeout(() => resolve({ outcome: 'uncertain', problem: 'no-answer' }), GRACE_MS).unref();
    if (limit.aborted) giveUp();
    else limit.addEventListener('abort', giveUp, { once: true });
  });
}

async function handOver(
  carriers: Carriers,
  content: Parcel,
  label: Label,
  signal: AbortSignal,
): Promise<Carried> {
  const carrier = carriers[content.channel] as
    ((content: Parcel, label: Label, signal: AbortSignal) => Promise<Carried>) | undefined;
  return carrier === undefined
    ? { outcome: 'later', problem: 'not-configured' }
    : carrier(content, label, signal);
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const done = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
  });
}
