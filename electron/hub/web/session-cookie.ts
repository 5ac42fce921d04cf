import { parse } from 'hono/utils/cookie';
import type { Door } from './door';

/** With TLS the browser itself holds the cookie to this host, the whole path and TLS. */
const nameAt = (door: Door) => (door.kind === 'lan' ? '__Host-aula-session' : 'aula-session');
const always = 'Path=/; HttpOnly; SameSite=Strict';
const attributesAt = (door: Door) => (door.kind === 'lan' ? `${always}; Secure` : always);

/** The session's token that came with a request; the kiosk's own window has no sessions. */
export function sessionToken(request: Request, door: Door): string | undefined {
  if (door.kind === 'shell') return undefined;
  const name = nameAt(door);
  return parse(request.headers.get('cookie') ?? '', name)[name];
}

/** The header that hands a browser its token for so many milliseconds. */
export function givenCookie(door: Door, token: string, forMs: number): string {
  return `${nameAt(door)}=${token}; Max-Age=${Math.max(0, Math.floor(forMs / 1000))}; ${attributesAt(door)}`;
}

/** The header that takes a browser's token away. */
export function takenCookie(door: Door): string {
  return `${nameAt(door)}=; Max-Age=0; ${attributesAt(door)}`;
}
