import type { LotOfFile } from '#content/model/lots-file';
import type { CalendarDate } from '#content/model/site-time';

/** A plot's facts hold through the day that the planner wrote: stale availability is worse than none (plan-domain 4.4). */
export function isValidOn({ validUntil }: Pick<LotOfFile, 'validUntil'>, today: CalendarDate): boolean {
  return validUntil >= today;
}
