import { dateAt } from '#content/model/site-time';
import type { MatterNow, WaitRange } from '#hub/queue/contract';
import { useLanguage } from '../language';
import { useSiteTimeZone } from '../parts/site';
import { queueFact } from './queue-now';

/** The queue in a few words, the same everywhere. */
export function useQueueWords() {
  const { t, format } = useLanguage();
  const timeZone = useSiteTimeZone();
  const wait = ({ leastMinutes, mostMinutes }: WaitRange) =>
    leastMinutes === 0
      ? t('queue.waitUnder', { most: mostMinutes })
      : t('queue.waitAbout', { least: leastMinutes, most: mostMinutes });
  const opens = (at: number | undefined, now: number) => {
    if (at === undefined) return t('queue.closed');
    const sameDay = dateAt(at, timeZone) === dateAt(now, timeZone);
    return t('queue.opens', {
      when: sameDay ? format.atClock(at) : `${format.nearDay(at, now)} ${format.atClock(at)}`,
    });
  };
  const waiting = (count: number) => (count === 0 ? t('queue.nobodyWaits') : t('queue.waiting', { count }));
  return {
    waiting,
    wait,
    /** "Edelläsi on 3 asiakasta." */
    ahead: (count: number) => (count === 0 ? t('queue.next') : t('queue.ahead', { count })),
    /** "Odotus noin 4–9 minuuttia" */
    waitInFull: ({ leastMinutes, mostMinutes }: WaitRange) =>
      leastMinutes === 0
        ? t('queue.waitMinutesUnder', { most: mostMinutes })
        : t('queue.waitMinutes', { least: leastMinutes, most: mostMinutes }),
    /** Why no number is given for a matter. */
    notGiven: ({ numbers, changesAt }: MatterNow, now: number) => {
      if (numbers === 'closed') return opens(changesAt, now);
      return t(numbers === 'day-full' ? 'queue.dayFull' : 'queue.rowFull');
    },
    /** The whole queue in one line, for its door. */
    fact: (matters: readonly MatterNow[], now: number) => {
      const fact = queueFact(matters);
      switch (fact.kind) {
        case 'closed':
          return opens(fact.opensAt, now);
        case 'full':
          return t('queue.dayFull');
        case 'given':
          return [waiting(fact.waiting), ...(fact.wait && fact.waiting > 0 ? [wait(fact.wait)] : [])].join(
            ' · ',
          );
      }
    },
  };
}
