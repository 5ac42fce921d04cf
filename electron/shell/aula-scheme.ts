import { protocol as protocols, type Session } from 'electron';

const scheme = 'aula';

/** The only address that the shell's windows ever show. */
export const aulaOrigin = `${scheme}://hub`;

/** Whether an address belongs to the hub, compared by scheme and host, not by prefix. */
export function isAulaAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  return protocol === `${scheme}:` && host === 'hub';
}

/** Must be called before Electron is ready. No service workers and no way around the content security policy. */
export function registerAulaScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true };
  protocols.registerSchemesAsPrivileged([{ scheme, privileges }]);
}

/** Lets the hub answer its own addresses without any port; any other host of the scheme does not exist. */
export function serveAulaScheme(session: Session, answer: (request: Request) => Promise<Response>): void {
  session.protocol.handle(scheme, async request =>
    isAulaAddress(request.url) ? answer(request) : new Response(null, { status: 404 }),
  );
}
