import type { Transaction } from 'kysely';
import { noteAudit } from '../people/audit';
import type { LobbySchema } from '../storage/lobby/schema';
import type { CallContext } from '../web/call-context';
import type { Carriers } from './carrier';
import { outboxChannels, type OutboxItem } from './contract';
import type { TellEnd } from './listeners';
import { refuse } from './refused';
import { isOpen, openStates, unsettledStates } from './rules';
import type { Outbox, OutboxParts } from './service';
import { changeItem, itemOf } from './store';
import type { OutboxRow } from './tables';

type Writing = Transaction<LobbySchema>;
const NEWEST_ENDED = 30;
const MOST_OPEN = 200;

/** What the staff see of the outbox and decide in it, and what is erased of it. */
export function createStaffWork({
  lobby,
  clock,
  carriers,
  tellEnd,
}: OutboxParts & { readonly tellEnd: TellEnd }): Pick<Outbox, 'list' | 'retry' | 'settle' | 'forget'> {
  const { site, database } = lobby;

  async function openItem(writing: Writing, number: number): Promise<OutboxRow> {
    const row = (await itemOf(writing, site, number)) ?? refuse('NOT_FOUND');
    return isOpen(row.state) ? row : refuse('NOT_OPEN');
  }

  async function note(
    writing: Writing,
    actor: CallContext,
    action: 'outbox.retry' | 'outbox.sent' | 'outbox.dropped',
    row: OutboxRow,
  ): Promise<void> {
    const subject = `${row.number} ${row.label}`;
    await noteAudit(writing, { site, at: clock.now(), actor, action, subject });
  }

  async function end(writing: Writing, row: OutboxRow, state: 'sent' | 'dropped'): Promise<void> {
    const free = { claimed_by: null, claimed_until: null };
    await changeItem(writing, row, { state, parcel: null, ended_at: clock.now(), ...free });
    await tellEnd(writing, row, state);
  }

  return {
    async list() {
      const rows = () => database.selectFrom('outbox_items').selectAll().where('site', '=', site);
      const open = await rows()
        .where('state', 'in', [...openStates, 'sending'])
        .orderBy('number')
        .limit(MOST_OPEN)
        .execute();
      const ended = await rows()
        .where('state', 'in', ['sent', 'dropped'])
        .orderBy('ended_at', 'desc')
        .orderBy('number', 'desc')
        .limit(NEWEST_ENDED)
        .execute();
      const counts = await database
        .selectFrom('outbox_items')
        .select(({ fn }) => ['channel', fn.countAll().as('open')])
        .where('site', '=', site)
        .where('state', 'in', [...openStates, 'sending'])
        .groupBy('channel')
        .execute();
      const channels = outboxChannels.map(channel => ({
        channel,
        configured: carriers[channel] !== undefined,
        open: Number(counts.find(one => one.channel === channel)?.open ?? 0),
      }));
      return { now: clock.now(), channels, items: [...open, ...ended].map(row => itemOfRow(row, carriers)) };
    },
    async retry({ number }, context) {
      await lobby.write('outbox', async writing => {
        const row = await openItem(writing, number);
        if (row.parcel === null || (await isOvertaken(writing, row))) refuse('NOT_OPEN');
        const again = { state: 'waiting', next_at: clock.now(), claimed_by: null } as const;
        await changeItem(writing, row, again);
        await note(writing, context, 'outbox.retry', row);
      });
    },
    async settle({ number, as }, context) {
      await lobby.write('outbox', async writing => {
        const row = await openItem(writing, number);
        // The city has said that it received the letter: it can arrive by hand, but nobody throws it away.
        if (as === 'dropped' && row.subject === 'opinions.letter') refuse('NOT_OPEN');
        await end(writing, row, as);
        await note(writing, context, `outbox.${as}`, row);
      });
    },
    async forget(before, subjects) {
      if (subjects.length === 0) return 0;
      return lobby.write('outbox', async writing => {
        const rows = await writing
          .selectFrom('outbox_items')
          .selectAll()
          .where('site', '=', site)
          .where('subject', 'in', subjects)
          .where('created_at', '<', before)
          .where('state', 'in', openStates)
          .where(({ eb, or }) => or([eb('needed_until', 'is', null), eb('needed_until', '<=', clock.now())]))
          .execute();
        for (const row of rows) await end(writing, row, 'dropped');
        return rows.length;
      });
    },
  };
}

/** Whether something newer of its line has left or is leaving: what comes after that would undo it. */
async function isOvertaken(writing: Writing, { site, line, number, state }: OutboxRow): Promise<boolean> {
  if (line === null || (unsettledStates as readonly string[]).includes(state)) return false;
  const newer = await writing
    .selectFrom('outbox_items')
    .select('number')
    .where('site', '=', site)
    .where('line', '=', line)
    .where('number', '>', number)
    .where('state', 'in', ['sent', 'sending'])
    .executeTakeFirst();
  return newer !== undefined;
}

function itemOfRow(row: OutboxRow, carriers: Carriers): OutboxItem {
  const { number, channel, subject, label, state, attempts } = row;
  const isStuck = state === 'waiting' && carriers[channel] === undefined;
  const problem = isStuck ? 'not-configured' : row.problem;
  return {
    ...{ number, channel, subject, label, state, attempts, createdAt: row.created_at },
    ...(problem === null ? {} : { problem }),
    ...(state === 'waiting' && !isStuck ? { nextAt: row.next_at } : {}),
    ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
  };
}
