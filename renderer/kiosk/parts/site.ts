import type { City } from '#hub/city/contract';
import { useLive } from '../../hub/hub-provider';
import { knownValue } from './live-content';

/** Until the city has told its own. */
const DEFAULT_TIME_ZONE = 'Europe/Helsinki';

/** The city as last told, or undefined before that. */
export function useCity(): City | undefined {
  const city = knownValue(useLive(['city.get'], (hub, signal) => hub.city.get(undefined, { signal })));
  return city ?? undefined;
}

/** IANA name of the zone by which days and clocks are told. */
export function useSiteTimeZone(): string {
  return useCity()?.timeZone ?? DEFAULT_TIME_ZONE;
}
