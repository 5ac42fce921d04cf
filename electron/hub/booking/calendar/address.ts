import type { CalendarServer } from '../service';
import { uidOf } from './entry';

/** A path that does not stay on the configured server. */
export class OutsideServer extends Error {
  override readonly name = 'OutsideServer';
}

/** The address of an expert's calendar. Throws `OutsideServer` for a path that leaves the configured server. */
export function calendarAddress({ url }: Pick<CalendarServer, 'url'>, path: string): URL {
  const address = URL.canParse(path, url) ? new URL(path, url) : undefined;
  const isBelow =
    address !== undefined &&
    path.startsWith('/') &&
    !path.includes('\\') &&
    address.origin === new URL(url).origin &&
    address.username === '' &&
    address.password === '' &&
    address.search === '' &&
    address.hash === '' &&
    sameSegments(path, address.pathname);
  if (!isBelow) throw new OutsideServer('a calendar outside the configured server');
  if (!address.pathname.endsWith('/')) address.pathname += '/';
  return address;
}

/** The address of a booking's entry in a calendar. */
export function entryAddress(calendar: URL, uid: string): URL {
  return new URL(`${encodeURIComponent(uid)}.ics`, calendar);
}

/** Path of a booking's entry, as servers name it in their answers. */
export function entryPath(calendar: URL, booking: string): string {
  return entryAddress(calendar, uidOf(booking)).pathname;
}

/** Dots that step upwards, also written with percent signs, make fewer segments than were written. */
function sameSegments(written: string, resolved: string): boolean {
  return written.split('/').length === resolved.split('/').length && !/\/\.\.?(\/|$)/.test(resolved);
}
