import type { ServiceOf } from '../service-of';
import { createCalendars } from './calendar/create-calendars';
import type { EntryNews } from './calendar/calendars';
import { createConfirming } from './confirming';
import type { bookingContract } from './contract';
import { createForgetting } from './forgetting';
import { createHolderWork } from './holder-work';
import { createHolding } from './holding';
import { createHolidays } from './holidays';
import { noteEntries } from './leaving';
import { createLooking } from './looking';
import { createStaffWork } from './staff-work';
import { bookingsIn, change } from './store';
import type { BookingParts, Surroundings } from './surroundings';
import { createWeekView } from './week-view';

export type { BookingParts, CalendarServer } from './surroundings';

/** Times with experts: each is given exactly once. */
export interface Booking extends ServiceOf<typeof bookingContract> {
  /** Erases what is kept of visitors longer than the city's file says. */
  forget(): Promise<void>;
  /** Begins to read the experts' calendars. */
  start(): void;
  close(): Promise<void>;
}

const DAY_MS = 86_400_000;

/** Creates the bookings of a site over its common state; calendars are read from `start` on. */
export function createBooking(parts: BookingParts): Booking {
  const { settings, clock } = parts;
  const calendars = createCalendars({
    ...parts,
    workerFile: parts.calendarWorker,
    paths: () => settings()?.experts.flatMap(({ calendar }) => calendar ?? []) ?? [],
    horizon: () => clock.now() + (Math.max(0, ...horizons(parts)) + 2) * DAY_MS,
    whenFound: news => noteNews(parts, news),
  });
  const surroundings: Surroundings = { ...parts, calendars, holidayOn: createHolidays() };
  const leave = parts.outbox.whenEnded('booking.event', noteEntries(parts));
  return {
    ...createLooking(surroundings),
    ...createHolding(surroundings),
    ...createConfirming(surroundings),
    ...createHolderWork(surroundings),
    ...createStaffWork(surroundings),
    week: createWeekView(surroundings),
    forget: createForgetting(surroundings),
    start: calendars.start,
    async close() {
      leave();
      await calendars.close();
    },
  };
}

function horizons({ settings }: BookingParts): number[] {
  return settings()?.matters.map(({ horizonDays }) => horizonDays) ?? [];
}

/** Notes how entries stand in the experts' calendars; news of what a booking was before are void. */
async function noteNews({ lobby }: BookingParts, news: readonly EntryNews[]): Promise<void> {
  const { site } = lobby;
  await lobby.write('booking', async writing => {
    for (const { booking, sequence, standing } of news) {
      const row = await bookingsIn(writing, site).byId(booking);
      if (row?.sequence === sequence && (row.state === 'booked' || row.state === 'arrived')) {
        await change(writing, site, booking, { calendar_state: standing });
      }
    }
  });
}
