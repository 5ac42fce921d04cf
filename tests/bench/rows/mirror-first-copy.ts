import path from 'node:path';

import { layCityTree } from '../city-tree';
import {
  expectSame,
  openMirror,
  removeTree,
  rsync,
  scanUntilWhole,
  settleDisk,
  timed,
} from '../mirror-bench';
import type { BenchRow } from '../row';

/** The first copy of a whole share: read twice, checked, hashed, durable and published. */
export const row: BenchRow = {
  goal: 2,
  name: 'mirror-first-copy',
  peer: 'rsync -a, then sync -f',
  limit: 1.0,
  pairs: 7,
  prepare: async dir => {
    const share = path.join(dir, 'share');
    const peerDir = path.join(dir, 'peer');
    const data = path.join(dir, 'data');
    const { files, small } = layCityTree(share);
    return {
      peer: async () => {
        removeTree(peerDir);
        await settleDisk();
        return timed(() => rsync(share, peerDir, { flush: true }));
      },
      product: async () => {
        removeTree(data);
        await settleDisk();
        const open = await openMirror(share, data);
        const ms = await timed(() => scanUntilWhole(open, files));
        expectSame(open, share, [
          'kartta/tontit.pmtiles',
          'kaavat/kaava 3/kaavakartta.pdf',
          ...small.slice(0, 100),
        ]);
        await open.close();
        return ms;
      },
      dispose: async () => removeTree(data),
    };
  },
};
