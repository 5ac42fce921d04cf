import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Web } from './create-web';

/** A door that browsers can come through. */
export interface OpenDoor {
  readonly url: string;
  /** Stops listening and ends every connection. */
  close(): Promise<void>;
}

const HOST = '127.0.0.1';

/** Opens a door on this machine only; rejects when the port is taken or refused. */
export function listenOn(port: number, web: Web): Promise<OpenDoor> {
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        hostname: HOST,
        port,
        fetch: (request, { incoming }) =>
          web(request, { kind: 'lan', remoteAddress: incoming.socket.remoteAddress }),
      },
      ({ port: taken }: AddressInfo) => {
        server.off('error', reject);
        resolve({ url: `http://${HOST}:${taken}`, close });
      },
    );
    server.once('error', reject);
    const close = () =>
      new Promise<void>(done => {
        server.close(() => done());
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
  });
}
