import { connect, type Socket } from 'node:net';
import { PrintingTrouble } from './trouble';
import type { OpenWire, Wire } from './wire';

/** A printer on the network. */
export function tcpWire(host: string, port: number): OpenWire {
  return (end, signal) =>
    new Promise<Wire>((resolve, reject) => {
      const socket = connect({ host, port, noDelay: true, keepAlive: true });
      // Reset rather than closed: bytes of this machine's own buffers must not follow later.
      const giveUp = () => socket.resetAndDestroy();
      const away = () => reject(new PrintingTrouble('offline'));
      if (signal.aborted) giveUp();
      signal.addEventListener('abort', giveUp, { once: true });
      // 'close' follows, and tells what there is to tell.
      socket.on('error', () => {});
      socket.once('close', away);
      socket.once('connect', () => {
        signal.removeEventListener('abort', giveUp);
        socket.off('close', away);
        socket.on('data', bytes => end.heard(bytes));
        socket.once('end', giveUp);
        socket.once('close', () => end.ended());
        resolve(wireOver(socket));
      });
    });
}

function wireOver(socket: Socket): Wire {
  return {
    write: bytes =>
      new Promise((resolve, reject) =>
        socket.write(bytes, error => (error ? reject(new PrintingTrouble('offline')) : resolve())),
      ),
    drop: () => void socket.resetAndDestroy(),
  };
}
