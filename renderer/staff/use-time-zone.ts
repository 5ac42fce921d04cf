import { useLive } from '../hub/hub-provider';

const DEFAULT_TIME_ZONE = 'Europe/Helsinki';

/** The site's time zone by its IANA name; Finland's until the city is known. */
export function useTimeZone(): string {
  const city = useLive(['city.get'], (hub, signal) => hub.city.get(undefined, { signal }));
  return ('value' in city ? city.value?.timeZone : undefined) ?? DEFAULT_TIME_ZONE;
}
