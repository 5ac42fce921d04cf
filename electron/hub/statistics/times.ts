import type { MatterFigures } from './contract';
import { median, ninthOfTen } from './quantiles';
import type { DayEvent } from './rules';

type Times = Pick<MatterFigures, 'medianWaitSeconds' | 'ninthWaitSeconds' | 'medianServiceSeconds'>;

/** The waits and services that were measured among these events. */
export function timesOf(events: readonly Pick<DayEvent, 'waited_ms' | 'served_ms'>[]): Times {
  const waits = events.flatMap(({ waited_ms: ms }) => (ms === null ? [] : [ms]));
  const services = events.flatMap(({ served_ms: ms }) => (ms === null ? [] : [ms]));
  return {
    ...inSeconds('medianWaitSeconds', median(waits)),
    ...inSeconds('ninthWaitSeconds', ninthOfTen(waits)),
    ...inSeconds('medianServiceSeconds', median(services)),
  };
}

function inSeconds(name: keyof Times, ms: number | undefined): Times {
  return ms === undefined ? {} : { [name]: Math.round(ms / 1000) };
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
