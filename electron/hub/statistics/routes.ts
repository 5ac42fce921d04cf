import { hub } from '../web/builder';
import type { Statistics } from './service';

/** The slice's calls over its service. */
export function statisticsRoutes(statistics: Statistics) {
  return {
    opened: hub.statistics.opened.handler(({ input }) => statistics.opened(input.page)),
    day: hub.statistics.day.handler(({ input }) => statistics.day(input.day)),
  };
}
