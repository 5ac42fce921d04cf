import { createPagesBench, expectPlan, goalPlan, peerFirst, readerFirst, WINDOW } from '../pages-bench';
import type { BenchRow } from '../row';

/** Three presses of plus from the whole page. */
const STEPS = 3;
const ZOOM = 1.6 ** STEPS;

/** From the whole A0 plan to a sharp view four times as large. */
export const row: BenchRow = {
  goal: 9,
  name: 'pages-sharp-view',
  peer: 'pdf.js drawing the window anew at the same zoom',
  limit: 0.05,
  pairs: 7,
  async prepare() {
    const bench = await createPagesBench();
    const sha256 = await bench.stand.add(goalPlan());
    await bench.stand.prepare(sha256);
    return {
      async peer() {
        const page = await bench.freshPage();
        await peerFirst(page, sha256);
        return page.evaluate(async ([zoom, width, height]) => window.benchPeer.detail(zoom, width, height), [
          ZOOM,
          WINDOW.width,
          WINDOW.height,
        ] as const);
      },
      async product() {
        const page = await bench.freshPage();
        await readerFirst(page, sha256);
        await page.waitForTimeout(VISITOR_LOOKS_MS);
        const tookMs = await page.evaluate(async steps => {
          for (let step = 0; step < steps; step++) window.pagesHarness.reader().zoomIn();
          return window.pagesHarness.sharp();
        }, STEPS);
        await expectPlan(page);
        return tookMs;
      },
      dispose: bench.dispose,
    };
  },
};

/** Nobody zooms in the instant a plan appears. */
const VISITOR_LOOKS_MS = 500;
