import { createPagesBench, expectPlan, goalPlan, neverSeen, peerFirst, readerSeen } from '../pages-bench';
import type { BenchRow } from '../row';

/**
 * A plan that nobody has seen before is on screen: the hub makes its pictures from a cold worker while the
 * reader waits for the first look (960 pixels wide, sharpened after), against pdf.js from the click.
 * Both begin when the bytes are in the content store.
 */
export const row: BenchRow = {
  goal: 7,
  name: 'pages-just-dropped',
  peer: 'plain pdf.js 6 from the click, 1920 wide, Chromium with a CPU canvas',
  limit: 0.35,
  pairs: 7,
  async prepare() {
    const bench = await createPagesBench({ idleMs: 1 });
    const plan = goalPlan();
    let run = 0;
    return {
      peer: async () => peerFirst(await bench.freshPage(), await bench.stand.add(plan)),
      product: async () => {
        const sha256 = await bench.stand.add(neverSeen(plan, run++));
        const page = await bench.freshPage();
        const startedAt = performance.now();
        const made = bench.stand.prepare(sha256);
        await readerSeen(page, sha256);
        const tookMs = performance.now() - startedAt;
        await expectPlan(page);
        await made;
        return tookMs;
      },
      dispose: bench.dispose,
    };
  },
};
