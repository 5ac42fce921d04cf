import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { PrintingTrouble } from './trouble';
import type { OpenWire, WireEnd } from './wire';

const LEAST_PAUSE_MS = 4;
const MOST_PAUSE_MS = 64;

/** A printer as a device file (`/dev/usb/lp0`): read and written without ever blocking a thread. */
export function deviceWire(path: string): OpenWire {
  return async end => {
    const file = await open(path, constants.O_RDWR | (constants.O_NONBLOCK ?? 0)).catch(() => {
      throw new PrintingTrouble('offline');
    });
    return wireOver(file, end);
  };
}

function wireOver(file: FileHandle, end: WireEnd) {
  const state = { isDropped: false, pauseMs: LEAST_PAUSE_MS };
  const drop = () => void (state.isDropped = true);
  // Closed by the reader alone, so that no read ever meets a number that has become another file's.
  void readOn(file, end, state).finally(async () => {
    drop();
    await file.close().catch(() => {});
    end.ended();
  });
  return {
    async write(bytes: Uint8Array) {
      state.pauseMs = LEAST_PAUSE_MS;
      for (let at = 0; at < bytes.length;) {
        if (state.isDropped) throw new PrintingTrouble('offline');
        at += await writeSome(file, bytes.subarray(at));
      }
    },
    drop,
  };
}

/** A device that has nothing to say yet is asked again after a pause, which grows while it is silent. */
async function readOn(file: FileHandle, end: WireEnd, state: { isDropped: boolean; pauseMs: number }) {
  const buffer = new Uint8Array(256);
  while (!state.isDropped) {
    const count = await file.read(buffer, 0, buffer.length, null).then(
      ({ bytesRead }) => bytesRead,
      (error: unknown) => (isBusy(error) ? 0 : -1),
    );
    if (count < 0) return;
    if (count > 0) end.heard(buffer.slice(0, count));
    state.pauseMs = count > 0 ? LEAST_PAUSE_MS : Math.min(MOST_PAUSE_MS, state.pauseMs * 2);
    await delay(state.pauseMs);
  }
}

async function writeSome(file: FileHandle, bytes: Uint8Array): Promise<number> {
  try {
    return (await file.write(bytes)).bytesWritten;
  } catch (error) {
    if (!isBusy(error)) throw new PrintingTrouble('offline');
    await delay(LEAST_PAUSE_MS);
    return 0;
  }
}

function isBusy(error: unknown): boolean {
  return ['EAGAIN', 'EBUSY', 'EWOULDBLOCK'].includes((error as NodeJS.ErrnoException).code ?? '');
}
