import { createServer as createSecureServer, type Server as SecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Web } from './create-web';
import type { Door } from './door';
import type { CertificatePair } from './make-certificate';

/** A door that browsers can come through. */
export interface OpenDoor {
  readonly url: string;
  /** Stops listening and ends every connection. */
  close(): Promise<void>;
}

/** A door on the network; its certificate can be exchanged while it is open. */
export interface OpenLanDoor extends OpenDoor {
  readonly port: number;
  useCertificate(pair: CertificatePair): void;
}

const HOST = '127.0.0.1';
const MOST_CONNECTIONS = 500;
/** A request that takes longer to arrive is no browser's. */
const ARRIVAL_LIMIT_MS = 30_000;

/** Opens a door on this machine only; rejects when the port is taken or refused. */
export async function listenOn(port: number, web: Web): Promise<OpenDoor> {
  const { port: taken, close } = await open({ hostname: HOST, port }, 'loopback', web);
  return { url: `http://${HOST}:${taken}`, close };
}

export interface LanDoorPlace {
  readonly address: string;
  readonly port: number;
  /** The name in the door's own address. */
  readonly name: string;
}

/** Opens a door on the network, TLS 1.2 or newer only. */
export async function listenOnLan(
  { address, port, name }: LanDoorPlace,
  pair: CertificatePair,
  web: Web,
): Promise<OpenLanDoor> {
  const serverOptions = { ...contextOf(pair), requestTimeout: ARRIVAL_LIMIT_MS };
  const secure = { createServer: createSecureServer, serverOptions };
  const opened = await open({ hostname: address, port, ...secure }, 'lan', web);
  const server = opened.server as SecureServer;
  server.maxConnections = MOST_CONNECTIONS;
  return {
    url: `https://${name}:${opened.port}`,
    port: opened.port,
    close: opened.close,
    useCertificate: next => server.setSecureContext(contextOf(next)),
  };
}

function contextOf({ certificate, key }: CertificatePair) {
  return { cert: certificate, key, minVersion: 'TLSv1.2' as const };
}

type Options = Parameters<typeof serve>[0];

function open(options: Omit<Options, 'fetch'>, kind: Door['kind'], web: Web) {
  return new Promise<{ server: ReturnType<typeof serve>; port: number; close: () => Promise<void> }>(
    (resolve, reject) => {
      const server = serve(
        {
          ...options,
          fetch: (request, { incoming }) =>
            web(request, { kind, remoteAddress: incoming.socket.remoteAddress }),
        } as Options,
        ({ port }: AddressInfo) => {
          server.off('error', reject);
          resolve({ server, port, close });
        },
      );
      server.once('error', reject);
      const close = () =>
        new Promise<void>(done => {
          server.close(() => done());
          if ('closeAllConnections' in server) server.closeAllConnections();
        });
    },
  );
}
