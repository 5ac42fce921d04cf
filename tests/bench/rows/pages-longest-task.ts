import { scannedPage } from '../../fixtures/odd-pdfs';
import { createPagesBench, goalPlan, longestTaskMs, peerFirst, readerFirst } from '../pages-bench';
import type { BenchRow } from '../row';

/**
 * The longest time for which the page answers no touch while plans open (a drawing with 30,000 areas, a scan),
 * in milliseconds. The goal is 50 ms; pdf.js blocks for 148 ms at best, hence the limit.
 */
export const row: BenchRow = {
  goal: 8,
  name: 'pages-longest-task',
  peer: 'plain pdf.js 6 opening the same documents',
  limit: 50 / 148,
  pairs: 7,
  async prepare() {
    const bench = await createPagesBench();
    const documents = [await bench.stand.add(goalPlan()), await bench.stand.add(scannedPage(4_960))];
    for (const sha256 of documents) await bench.stand.prepare(sha256);
    const worst = async (open: typeof readerFirst) => {
      let worstMs = 0;
      for (const sha256 of documents) {
        const page = await bench.freshPage();
        worstMs = Math.max(worstMs, await longestTaskMs(page, () => open(page, sha256)));
      }
      return worstMs;
    };
    return { peer: () => worst(peerFirst), product: () => worst(readerFirst), dispose: bench.dispose };
  },
};
