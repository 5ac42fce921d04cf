/**
 * Through which door a request came: the kiosk's own window, plain HTTP on this machine, or TLS on the network. A
 * browser on this machine that comes through the network's door is one of the network's.
 */
export interface Door {
  readonly kind: 'shell' | 'loopback' | 'lan';
  /** Of the other end of the connection; the shell has none. */
  readonly remoteAddress?: string | undefined;
}

const LOOPBACK_HOST = /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])(:\d+)?$/i;
const SHELL_ORIGIN = 'aula://hub';

/** Whether the name under which the hub was called is its own: a foreign one is a rebound DNS name. */
export function isOwnHost(request: Request, { kind }: Door, lanNames: ReadonlySet<string>): boolean {
  if (kind === 'shell') return new URL(request.url).host === 'hub';
  const host = hostOf(request);
  if (kind === 'loopback') return LOOPBACK_HOST.test(host);
  return lanNames.has(host.toLowerCase().replace(/:\d+$/, ''));
}

/** Whether a call or stream was asked for by a page of the hub, or by no page at all. */
export function isOwnOrigin(request: Request, { kind }: Door): boolean {
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  if (origin === null) return site === null || site === 'same-origin' || site === 'none';
  if (kind === 'shell') return origin === SHELL_ORIGIN;
  return origin === `${kind === 'lan' ? 'https' : 'http'}://${hostOf(request)}`;
}

function hostOf(request: Request): string {
  return request.headers.get('host') ?? new URL(request.url).host;
}

/** A network address as it is written in logs: IPv4 without its IPv6 dress. */
export function plainAddress(address: string | undefined): string | undefined {
  return address?.replace(/^::ffff:(?=\d+\.)/i, '');
}
