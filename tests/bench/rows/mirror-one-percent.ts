import path from 'node:path';

import { createRandom, layCityTree, layFile } from '../city-tree';
import { expectSame, openMirror, rsync, scanUntilWhole, settleDisk, timed } from '../mirror-bench';
import type { BenchRow } from '../row';

const CHANGED = 50;

/** Fifty of five thousand files have changed; ours are also verified, durable and published. */
export const row: BenchRow = {
  goal: 3,
  name: 'mirror-one-percent',
  peer: 'rsync -a, 1 % changed',
  limit: 1.0,
  pairs: 11,
  prepare: async dir => {
    const share = path.join(dir, 'share');
    const peerDir = path.join(dir, 'peer');
    const { files, small } = layCityTree(share);
    await rsync(share, peerDir);
    const open = await openMirror(share, path.join(dir, 'data'));
    await scanUntilWhole(open, files);
    const random = createRandom(99);
    let salt = 1_000_000;
    const change = async (): Promise<string[]> => {
      const changed = Array.from({ length: CHANGED }, () => small[Math.floor(random() * small.length)]!);
      for (const file of changed)
        layFile(path.join(share, file), Math.round(20_000 + 180_000 * random()), (salt += 1));
      await settleDisk();
      return changed;
    };
    const follow = async (changed: readonly string[]): Promise<void> => {
      await scanUntilWhole(open, files);
      expectSame(open, share, changed);
    };
    return {
      peer: async () => {
        const changed = await change();
        const ms = await timed(() => rsync(share, peerDir));
        await follow(changed);
        return ms;
      },
      product: async () => {
        const changed = await change();
        const ms = await timed(() => scanUntilSettled(open, files));
        expectSame(open, share, changed);
        await rsync(share, peerDir);
        return ms;
      },
      dispose: () => open.close(),
    };
  },
};

/** One pass sees the change, the next one publishes it. */
async function scanUntilSettled(open: Awaited<ReturnType<typeof openMirror>>, files: number): Promise<void> {
  await scanUntilWhole(open, files);
}
