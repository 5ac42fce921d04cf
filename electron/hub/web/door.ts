import type { Audience } from '../call';

/** Through which door a request came: the kiosk's own window, or a browser. */
export interface Door {
  readonly kind: 'shell' | 'lan';
  /** Of the other end of the connection; the shell has none. */
  readonly remoteAddress?: string | undefined;
}

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const LOOPBACK_HOST = /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])(:\d+)?$/i;
const SHELL_ORIGIN = 'aula://hub';

/** For whom this door may make calls: the kiosk's window has no way to what is the staff's. */
export function audiencesOf({ kind, remoteAddress }: Door): ReadonlySet<Audience> {
  const isDesk = kind === 'lan' && LOOPBACK.test(remoteAddress ?? '');
  return new Set<Audience>(isDesk ? ['visitor', 'board', 'staff'] : ['visitor', 'board']);
}

/** Whether the name under which the hub was called is its own: a foreign one is a rebound DNS name. */
export function isOwnHost(request: Request, { kind }: Door): boolean {
  if (kind === 'shell') return new URL(request.url).host === 'hub';
  return LOOPBACK_HOST.test(request.headers.get('host') ?? new URL(request.url).host);
}

/** Whether a call or stream was asked for by a page of the hub, or by no page at all. */
export function isOwnOrigin(request: Request, { kind }: Door): boolean {
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  if (origin === null) return site === null || site === 'same-origin' || site === 'none';
  const host = request.headers.get('host') ?? new URL(request.url).host;
  return origin === (kind === 'shell' ? SHELL_ORIGIN : `http://${host}`);
}
