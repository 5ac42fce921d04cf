import { createPagesBench, expectPlan, goalPlan, readerFirst, peerFirst } from '../pages-bench';
import type { BenchRow } from '../row';

/** A known A0 plan is on screen: tiles made earlier against pdf.js drawing it. */
export const row: BenchRow = {
  goal: 6,
  name: 'pages-first-look',
  peer: 'plain pdf.js 6, 1920 wide, Chromium with a CPU canvas',
  limit: 0.05,
  pairs: 7,
  async prepare() {
    const bench = await createPagesBench();
    const sha256 = await bench.stand.add(goalPlan());
    await bench.stand.prepare(sha256);
    return {
      peer: async () => peerFirst(await bench.freshPage(), sha256),
      product: async () => {
        const page = await bench.freshPage();
        const tookMs = await readerFirst(page, sha256);
        await expectPlan(page);
        return tookMs;
      },
      dispose: bench.dispose,
    };
  },
};
