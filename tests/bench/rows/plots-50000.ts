import { createPlotsBench, type PlotsDrawn } from '../plots-bench';
import type { BenchRow } from '../row';

/** Of 50,000 plots at least so many are in the window at the level where the town fills it. */
const LEAST_DRAWN = 10_000;

function checked(plots: PlotsDrawn): PlotsDrawn {
  if (plots.drawn < LEAST_DRAWN) throw new Error(`only ${plots.drawn} plots were drawn`);
  return plots;
}

/** 50,000 plots are on the map: the catalogue's vector tiles against one GeoJSON. */
export const row: BenchRow = {
  goal: 11,
  name: 'plots-50000',
  peer: 'MapLibre with GeoJSON',
  limit: 0.25,
  pairs: 7,
  async prepare(dir) {
    const bench = await createPlotsBench(dir);
    return {
      peer: async () => checked(await bench.draw('geojson')).readyMs,
      product: async () => checked(await bench.draw('pmtiles')).readyMs,
      dispose: bench.dispose,
    };
  },
};

/** The page's JavaScript memory with those plots, in MiB. */
export const heapRow: BenchRow = {
  goal: 11,
  name: 'plots-50000-heap',
  peer: 'MapLibre with GeoJSON',
  limit: 0.4,
  pairs: 7,
  async prepare(dir) {
    const bench = await createPlotsBench(dir);
    return {
      peer: async () => checked(await bench.draw('geojson')).heapMiB,
      product: async () => checked(await bench.draw('pmtiles')).heapMiB,
      dispose: bench.dispose,
    };
  },
};
