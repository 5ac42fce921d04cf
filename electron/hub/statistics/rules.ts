import type { CalendarDate } from '#content/model/site-time';
import type { LocalText } from '#content/model/text';
import { wasKept } from '../queue/estimate';
import type { QueueEventRow, QueueTicketRow } from '../queue/tables';
import type { DayFigures, MatterFigures } from './contract';
import { hoursOf } from './hours';
import { sum, timesOf } from './times';
import type { StatisticsPageRow } from './tables';

/** What the figures need of a visitor of the day, as the queue has it now. */
export type DayTicket = Pick<
  QueueTicketRow,
  | 'state'
  | 'number'
  | 'asked'
  | 'matter'
  | 'taken_at'
  | 'ended_at'
  | 'first_called_at'
  | 'told_least'
  | 'told_most'
>;
/** What the figures need of what happened to those visitors, whenever it did. */
export type DayEvent = Pick<
  QueueEventRow,
  'deed' | 'undoes' | 'action' | 'at' | 'matter' | 'waited_ms' | 'served_ms'
>;

/** All that is known of one day. */
export interface DayRecord {
  readonly day: CalendarDate;
  readonly timeZone: string;
  /** Nobody of the day waits any more, although the queue has not been told yet. */
  readonly isOver: boolean;
  readonly tickets: readonly DayTicket[];
  readonly events: readonly DayEvent[];
  readonly pages: readonly Pick<StatisticsPageRow, 'hour' | 'page' | 'opened'>[];
  /** In the city's order. */
  readonly matters: readonly { readonly id: string; readonly name: LocalText }[];
}

/**
 * The day's figures. Visitors count to the day on which they came, in the state in which they are now; waits and
 * services are those of the event log, less what was taken back.
 */
export function figuresOf(
  record: DayRecord,
): Pick<DayFigures, 'day' | 'all' | 'matters' | 'hours' | 'pages' | 'ranges'> {
  const { day } = record;
  const visitors = visitorsOf(record);
  const events = standing(record.events);
  const ranges = rangesOf(visitors);
  return {
    day,
    all: { ...countsOf(visitors), ...timesOf(events) },
    matters: mattersOf(record, visitors, events),
    hours: hoursOf(record, visitors, events),
    pages: pagesOf(record),
    ...(ranges.told === 0 ? {} : { ranges }),
  };
}

/** Those who had a number in hand or came to a desk without one. */
function visitorsOf({ tickets, isOver }: DayRecord): readonly DayTicket[] {
  return tickets
    .filter(({ state }) => state !== 'offered' && state !== 'lapsed')
    .map(ticket => {
      const isLeft = isOver && (ticket.state === 'waiting' || ticket.state === 'parked');
      return isLeft ? { ...ticket, state: 'left-over' } : ticket;
    });
}

/** What happened and was not taken back. */
function standing(events: readonly DayEvent[]): readonly DayEvent[] {
  const undone = new Set(events.map(({ undoes }) => undoes));
  return events.filter(({ deed, undoes }) => undoes === null && !undone.has(deed));
}

function countsOf(visitors: readonly DayTicket[]) {
  const count = (isIn: (visitor: DayTicket) => boolean) => visitors.filter(isIn).length;
  const served = count(({ state }) => state === 'served');
  const noShow = count(({ state }) => state === 'no-show');
  const leftOver = count(({ state }) => state === 'left-over');
  return {
    taken: count(({ number }) => number !== null),
    walkIns: count(({ number }) => number === null),
    ...{ served, noShow, leftOver, here: visitors.length - served - noShow - leftOver },
  };
}

/** The city's matters in its order, then those that it no longer has. */
function mattersOf(
  { matters }: DayRecord,
  visitors: readonly DayTicket[],
  events: readonly DayEvent[],
): MatterFigures[] {
  const seen = [
    ...visitors.flatMap(visitor => [...askedBy(visitor), visitor.matter]),
    ...events.flatMap(({ matter }) => (matter === null ? [] : [matter])),
  ];
  const former = [...new Set(seen)].filter(id => !matters.some(one => one.id === id)).sort();
  return [...matters, ...former.map(id => ({ id, name: { fi: id } }))].map(({ id, name }) => ({
    ...{ matter: id, name },
    ...matterCounts(id, visitors, events),
    ...timesOf(events.filter(({ matter }) => matter === id)),
  }));
}

/** Asked for by those who came for it; ended in it by those whose matter it was in the end; served whenever it was. */
function matterCounts(id: string, visitors: readonly DayTicket[], events: readonly DayEvent[]) {
  const { taken, walkIns } = countsOf(visitors.filter(visitor => askedBy(visitor).includes(id)));
  const { noShow, leftOver, here } = countsOf(visitors.filter(({ matter }) => matter === id));
  const served = events.filter(({ action, matter }) => action === 'served' && matter === id).length;
  return { taken, walkIns, served, noShow, leftOver, here };
}

function askedBy({ asked }: DayTicket): readonly string[] {
  return JSON.parse(asked) as string[];
}

function pagesOf({ pages }: DayRecord): DayFigures['pages'] {
  const names = [...new Set(pages.map(({ page }) => page))];
  return names
    .map(page => ({ page, opened: sum(pages.filter(one => one.page === page).map(({ opened }) => opened)) }))
    .sort((one, other) => other.opened - one.opened || one.page.localeCompare(other.page));
}

/** As the queue scores itself: the wait from the number to the first call. */
function rangesOf(visitors: readonly DayTicket[]): NonNullable<DayFigures['ranges']> {
  const told = visitors.flatMap(
    ({ told_least: least, told_most: most, first_called_at: calledAt, taken_at }) =>
      least === null || most === null || calledAt === null
        ? []
        : [{ least, most, waitedMs: Math.max(0, calledAt - taken_at) }],
  );
  return { told: told.length, inside: told.filter(wasKept).length };
}
