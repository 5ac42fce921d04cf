import type { Kysely } from 'kysely';
import type { LobbySchema } from '../storage/lobby/schema';
import type { ToldRange } from './estimate';
import type { QueueEventRow } from './tables';

/** Upon what ranges of waiting are founded: what was measured lately, oldest first. */
export interface Ground {
  readonly services: readonly { readonly matter: string; readonly ms: number }[];
  /** From one call to the next at the same counter, while somebody waited. */
  readonly turns: readonly { readonly counter: string; readonly ms: number }[];
  readonly told: readonly ToldRange[];
}

const MOST_EVENTS = 600;
const MOST_TOLD = 300;

type Event = Pick<
  QueueEventRow,
  'sequence' | 'deed' | 'at' | 'day' | 'action' | 'matter' | 'counter' | 'undoes' | 'waited_ms' | 'served_ms'
>;

/** Reads what happened lately at the site. */
export async function loadGround(database: Kysely<LobbySchema>, site: string): Promise<Ground> {
  const events = await database
    .selectFrom('queue_events')
    .select([
      'sequence',
      'deed',
      'at',
      'day',
      'action',
      'matter',
      'counter',
      'undoes',
      'waited_ms',
      'served_ms',
    ])
    .where('site', '=', site)
    .orderBy('sequence', 'desc')
    .limit(MOST_EVENTS)
    .execute();
  const told = await database
    .selectFrom('queue_tickets')
    .select(['told_least', 'told_most', 'taken_at', 'first_called_at'])
    .where('site', '=', site)
    .where('told_most', 'is not', null)
    .where('first_called_at', 'is not', null)
    .orderBy('first_called_at', 'desc')
    .limit(MOST_TOLD)
    .execute();
  const standing = standingEvents(events.reverse());
  return {
    services: standing.flatMap(({ action, matter, served_ms: ms }) =>
      action === 'served' && matter !== null && ms !== null ? [{ matter, ms }] : [],
    ),
    turns: turnsIn(standing),
    told: told.reverse().map(one => ({
      least: one.told_least ?? 0,
      most: one.told_most ?? 0,
      waitedMs: Math.max(0, (one.first_called_at ?? 0) - one.taken_at),
    })),
  };
}

/** What happened and was not taken back. */
export function standingEvents<One extends Pick<QueueEventRow, 'deed' | 'undoes'>>(
  events: readonly One[],
): One[] {
  const undone = new Set(events.flatMap(({ undoes }) => (undoes === null ? [] : [undoes])));
  return events.filter(({ deed, undoes }) => undoes === null && !undone.has(deed));
}

const interruptions: ReadonlySet<Event['action']> = new Set([
  'seated',
  'left',
  'paused',
  'resumed',
  'walked-in',
]);

/** Whole turns in the order in which they ended. */
export function turnsIn(events: readonly Event[]): { counter: string; ms: number }[] {
  const lastCall = new Map<string, Event>();
  const turns: { counter: string; ms: number }[] = [];
  for (const event of events) {
    const { action, counter, at, day } = event;
    if (counter === null) continue;
    if (interruptions.has(action)) lastCall.delete(counter);
    if (action !== 'called') continue;
    const before = lastCall.get(counter);
    lastCall.set(counter, event);
    if (before !== undefined && before.day === day && hadWaitedSince(event, before))
      turns.push({ counter, ms: at - before.at });
  }
  return turns;
}

/** Whether the visitor waited for the whole turn, so that the counter was never idle in it. */
function hadWaitedSince({ at, waited_ms }: Event, before: Event): boolean {
  return waited_ms !== null && at >= before.at && waited_ms >= at - before.at;
}
