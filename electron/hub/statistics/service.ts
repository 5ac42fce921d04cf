import { addDays, dateAt, instantAt, type CalendarDate } from '#content/model/site-time';
import type { LocalText } from '#content/model/text';
import type { DayFigures } from './contract';
import { createOpenedCounts, type OpenedCounts, type OpenedCountsParts } from './opened-counts';
import { figuresOf } from './rules';
import { knownDays, loadDay } from './store';

export interface StatisticsParts extends OpenedCountsParts {
  /** What one can queue for, in the city's order. */
  readonly matters: () => readonly { readonly id: string; readonly name: LocalText }[];
}

/** The day's numbers, of visits and of screens, and of nobody in particular. */
export interface Statistics {
  /** A screen of the kiosk was opened. */
  opened(page: string): void;
  /** One day, today unless named. Rejects with `LobbyAway`. */
  day(day?: CalendarDate): Promise<DayFigures>;
  /** Writes what was counted lately. */
  flush: OpenedCounts['flush'];
  close: OpenedCounts['close'];
}

export function createStatistics(parts: StatisticsParts): Statistics {
  const { lobby, clock, timeZone, matters } = parts;
  const counts = createOpenedCounts(parts);
  return {
    opened: counts.raise,
    flush: counts.flush,
    close: counts.close,
    async day(asked) {
      const now = clock.now();
      const zone = timeZone();
      const today = dateAt(now, zone);
      const day = asked ?? today;
      const figures = figuresOf({
        ...{ day, timeZone: zone, isOver: day < today, matters: matters() },
        ...(await loadDay(lobby, day)),
      });
      const changes = day === today ? { changesAt: instantAt(addDays(today, 1), '00:00', zone) } : {};
      return { now, ...changes, today, ...(await knownDays(lobby)), ...figures };
    },
  };
}
