import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Clock } from '#content/model/clock';
import type { LocalText } from '#content/model/text';
import { noteAudit, type Actor, type AuditAction } from '../people/audit';
import type { Lobby } from '../storage/lobby/lobby';
import type { LobbySchema } from '../storage/lobby/schema';
import type { HelpCall } from './contract';
import { lapsesAt, nextLapse, standingCalls } from './rules';
import type { HelpCallRow } from './tables';

/** Calls for help from the screens and between the desks; what it decides rejects with `LobbyAway` without the lobby. */
export interface Help {
  /** A visitor asks; the call that the screen has already stays the same one. */
  ask(display: string): Promise<'called' | 'nobody-here'>;
  mine(display: string): Promise<{
    now: number;
    changesAt?: number;
    staffed: boolean;
    call?: { since: number; answered: boolean };
  }>;
  withdraw(display: string): Promise<void>;
  list(): Promise<{ now: number; changesAt?: number; calls: HelpCall[] }>;
  silent(counter: string, actor: Actor): Promise<void>;
  /** The first to answer stays named. */
  answer(id: string, actor: Actor): Promise<'done' | 'not-found'>;
  end(id: string, actor: Actor): Promise<'done' | 'not-found'>;
}

export interface HelpParts {
  readonly lobby: Lobby;
  readonly clock: Clock;
  /** Whether anybody sits at a counter who could come. */
  readonly staffed: () => Promise<boolean>;
  /** What a screen or a counter is called. */
  readonly nameOf: (kind: HelpCallRow['kind'], place: string) => LocalText;
}

type Writing = Transaction<LobbySchema>;

/** Creates the calls for help over the lobby's common state. */
export function createHelp({ lobby, clock, staffed, nameOf }: HelpParts): Help {
  const { site } = lobby;

  async function call(kind: HelpCallRow['kind'], place: string, also?: (writing: Writing) => Promise<void>) {
    const since = clock.now();
    await lobby.write('help', async writing => {
      await clearLapsed(writing, site, since);
      const made = await writing
        .insertInto('help_calls')
        .values({ site, kind, place, id: randomUUID(), since, answered_by: null, answered_at: null })
        .onConflict(known => known.columns(['site', 'kind', 'place']).doNothing())
        .executeTakeFirst();
      if (made.numInsertedOrUpdatedRows !== 0n) await also?.(writing);
    });
  }

  /** Changes a call that stands and notes who did so. */
  async function decideOn(
    id: string,
    action: AuditAction,
    actor: Actor,
    change: (writing: Writing) => Promise<void>,
  ) {
    const at = clock.now();
    return lobby.write('help', async writing => {
      const call = await openCall(writing, site, id);
      if (call === undefined || lapsesAt(call) <= at) return 'not-found';
      await change(writing);
      await noteAudit(writing, { site, at, actor, action, subject: call.place });
      return 'done';
    });
  }

  return {
    async ask(display) {
      if (!(await staffed())) return 'nobody-here';
      await call('screen', display);
      return 'called';
    },
    async mine(display) {
      const [now, isStaffed] = [clock.now(), await staffed()];
      const rows = await lobby.database
        .selectFrom('help_calls')
        .selectAll()
        .where('site', '=', site)
        .where('kind', '=', 'screen')
        .where('place', '=', display)
        .execute();
      const [own] = standingCalls(rows, now);
      if (own === undefined) return { now, staffed: isStaffed };
      const { since, answered_at } = own;
      const told = { since, answered: answered_at !== null };
      return { now, staffed: isStaffed, changesAt: lapsesAt(own), call: told };
    },
    async withdraw(display) {
      await lobby.write('help', async writing => {
        await writing
          .deleteFrom('help_calls')
          .where('site', '=', site)
          .where('kind', '=', 'screen')
          .where('place', '=', display)
          .execute();
      });
    },
    async list() {
      const now = clock.now();
      const rows = await lobby.database
        .selectFrom('help_calls')
        .selectAll()
        .where('site', '=', site)
        .execute();
      const calls = standingCalls(rows, now);
      const changesAt = nextLapse(calls);
      const told = calls.map(row => toldCall(row, nameOf(row.kind, row.place)));
      return { now, ...(changesAt === undefined ? {} : { changesAt }), calls: told };
    },
    silent: (counter, actor) =>
      call('desk', counter, writing =>
        noteAudit(writing, { site, at: clock.now(), actor, action: 'help.silent', subject: counter }),
      ),
    answer: (id, actor) =>
      decideOn(id, 'help.answer', actor, async writing => {
        await writing
          .updateTable('help_calls')
          .set({ answered_by: actor.person?.name ?? '', answered_at: clock.now() })
          .where('site', '=', site)
          .where('id', '=', id)
          .where('answered_at', 'is', null)
          .execute();
      }),
    end: (id, actor) =>
      decideOn(id, 'help.end', actor, async writing => {
        await writing.deleteFrom('help_calls').where('site', '=', site).where('id', '=', id).execute();
      }),
  };
}

async function clearLapsed(writing: Writing, site: string, now: number): Promise<void> {
  const rows = await writing.selectFrom('help_calls').selectAll().where('site', '=', site).execute();
  const lapsed = rows.filter(row => lapsesAt(row) <= now).map(({ id }) => id);
  if (lapsed.length === 0) return;
  await writing.deleteFrom('help_calls').where('site', '=', site).where('id', 'in', lapsed).execute();
}

function openCall(writing: Writing, site: string, id: string): Promise<HelpCallRow | undefined> {
  return writing
    .selectFrom('help_calls')
    .selectAll()
    .where('site', '=', site)
    .where('id', '=', id)
    .executeTakeFirst();
}

function toldCall({ kind, place, id, since, answered_by }: HelpCallRow, name: LocalText): HelpCall {
  return { id, from: kind, place, name, since, ...(answered_by === null ? {} : { answeredBy: answered_by }) };
}
