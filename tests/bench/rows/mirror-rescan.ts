import path from 'node:path';

import { layCityTree } from '../city-tree';
import { openMirror, rsync, scanUntilWhole, settleDisk, timed } from '../mirror-bench';
import type { BenchRow } from '../row';

/** A pass over a share in which nothing has changed. */
export const row: BenchRow = {
  goal: 1,
  name: 'mirror-rescan',
  peer: 'rsync -a, nothing changed',
  limit: 0.8,
  pairs: 11,
  prepare: async dir => {
    const share = path.join(dir, 'share');
    const peerDir = path.join(dir, 'peer');
    const { files } = layCityTree(share);
    await rsync(share, peerDir);
    const open = await openMirror(share, path.join(dir, 'data'));
    await scanUntilWhole(open, files);
    await settleDisk();
    const id = open.mirror.current()?.id;
    return {
      peer: () => timed(() => rsync(share, peerDir)),
      product: async () => {
        const before = open.mirror.status().lastScanAt;
        const ms = await timed(() => open.mirror.scan());
        const { lastScanAt, problem } = open.mirror.status();
        if (open.mirror.current()?.id !== id || problem !== undefined || lastScanAt === before)
          throw new Error('not a healthy pass');
        return ms;
      },
      dispose: () => open.close(),
    };
  },
};
