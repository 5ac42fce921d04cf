import { addDays, type CalendarDate } from '#content/model/site-time';
import type { Lobby } from '../storage/lobby/lobby';
import type { DayEvent, DayRecord, DayTicket } from './rules';
import type { StatisticsPageRow } from './tables';

type From = Pick<Lobby, 'database' | 'site'>;

/** So long a visitor of a day may sit at a desk that nobody closed. */
const LATEST_DAYS = 7;

/** Reads what the queue and the page counts know of one day. */
export async function loadDay(
  from: From,
  day: CalendarDate,
): Promise<Pick<DayRecord, 'tickets' | 'events' | 'pages'>> {
  return {
    tickets: await ticketsOf(from, day),
    events: await eventsOf(from, day),
    pages: await pagesOf(from, day),
  };
}

function ticketsOf({ database, site }: From, day: CalendarDate): Promise<DayTicket[]> {
  return database
    .selectFrom('queue_tickets')
    .select(['state', 'number', 'asked', 'matter', 'taken_at', 'ended_at', 'first_called_at'])
    .select(['told_least', 'told_most'])
    .where('site', '=', site)
    .where('day', '=', day)
    .execute();
}

/** Of the day's visitors, in the order in which they happened. */
function eventsOf({ database, site }: From, day: CalendarDate): Promise<DayEvent[]> {
  return database
    .selectFrom('queue_events as event')
    .innerJoin('queue_tickets as ticket', join =>
      join.onRef('ticket.site', '=', 'event.site').onRef('ticket.id', '=', 'event.ticket'),
    )
    .select(['event.deed', 'event.undoes', 'event.action', 'event.at', 'event.matter'])
    .select(['event.waited_ms', 'event.served_ms'])
    .where('event.site', '=', site)
    .where('event.day', '>=', day)
    .where('event.day', '<=', addDays(day, LATEST_DAYS))
    .where('ticket.day', '=', day)
    .orderBy('event.sequence')
    .execute();
}

function pagesOf({ database, site }: From, day: CalendarDate): Promise<DayRecord['pages'][number][]> {
  return database
    .selectFrom('statistics_pages')
    .select(['hour', 'page', 'opened'])
    .where('site', '=', site)
    .where('day', '=', day)
    .execute();
}

/** The earliest and the latest day of which anything is known. */
export async function knownDays({
  database,
  site,
}: From): Promise<{ firstDay?: CalendarDate; lastDay?: CalendarDate }> {
  const ends = await Promise.all(
    (['queue_tickets', 'statistics_pages'] as const).map(table =>
      database
        .selectFrom(table)
        .select(({ fn }) => [fn.min('day').as('first'), fn.max('day').as('last')])
        .where('site', '=', site)
        .executeTakeFirst(),
    ),
  );
  const days = ends
    .flatMap(end => [end?.first, end?.last])
    .filter(day => typeof day === 'string')
    .sort();
  const [firstDay] = days;
  const lastDay = days.at(-1);
  return firstDay === undefined || lastDay === undefined ? {} : { firstDay, lastDay };
}

/** Adds to the counts of pages. */
export async function addOpened(
  { write, site }: Pick<Lobby, 'write' | 'site'>,
  counts: readonly Omit<StatisticsPageRow, 'site'>[],
): Promise<void> {
  await write('statistics', async transaction => {
    for (const count of counts) {
      await transaction
        .insertInto('statistics_pages')
        .values({ site, ...count })
        .onConflict(known =>
          known
            .columns(['site', 'day', 'hour', 'page'])
            .doUpdateSet(({ eb }) => ({ opened: eb('statistics_pages.opened', '+', count.opened) })),
        )
        .execute();
    }
  });
}
