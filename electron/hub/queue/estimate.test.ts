import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateWait, scoreRanges, wasKept, type WaitInput } from './estimate';
import { seededRandom } from './seeded-random';

const MINUTE_MS = 60_000;
const about = (minutes: number, count = 20) =>
  Array.from({ length: count }, (_, index) => minutes * MINUTE_MS * (0.7 + ((index * 7) % 10) * 0.06));

const ground: WaitInput = {
  ahead: 3,
  openCounters: 2,
  recentServiceMs: about(6),
  inService: [2 * MINUTE_MS, 4 * MINUTE_MS],
  width: 1,
};

const turnMs = fc.integer({ min: 5_000, max: 90 * MINUTE_MS });
const anyInput: fc.Arbitrary<WaitInput> = fc.record({
  ahead: fc.nat(60),
  openCounters: fc.integer({ min: 0, max: 8 }),
  recentServiceMs: fc.array(turnMs, { maxLength: 30 }),
  recentPaceMs: fc.array(turnMs, { maxLength: 30 }),
  inService: fc.array(fc.integer({ min: 0, max: 3 * 3_600_000 }), { maxLength: 8 }),
  width: fc.double({ min: 0.4, max: 2, noNaN: true }),
});

describe('without ground nothing is said', () => {
  test('no counter is open', () => {
    expect(estimateWait({ ...ground, openCounters: 0 })).toBeUndefined();
  });

  test('fewer than eight turns are measured', () => {
    expect(estimateWait({ ...ground, recentServiceMs: about(6, 7) })).toBeUndefined();
    expect(estimateWait({ ...ground, recentServiceMs: about(6, 8) })).toBeDefined();
  });

  test('turns of no length, of days, or that are no numbers are not measured', () => {
    const odd = [0, -1, NaN, Infinity, 3 * 86_400_000];
    expect(estimateWait({ ...ground, recentServiceMs: [...about(6, 7), ...odd] })).toBeUndefined();
  });

  test('the range would be too wide to help anybody', () => {
    const uneven = [...about(1, 10), ...about(80, 10)];
    expect(estimateWait({ ...ground, ahead: 8, recentServiceMs: uneven })).toBeUndefined();
  });
});

test('an empty queue with a free counter is a matter of a minute or two, never null or 0–0 (P34)', () => {
  expect(estimateWait({ ...ground, ahead: 0, inService: [] })).toEqual({ leastMinutes: 1, mostMinutes: 2 });
});

test('a range is of whole minutes as people say them, least before most, and never of nothing', () => {
  fc.assert(
    fc.property(anyInput, input => {
      const range = estimateWait(input);
      if (range === undefined) return;
      const { leastMinutes, mostMinutes } = range;
      expect(leastMinutes).toBeGreaterThanOrEqual(1);
      expect(mostMinutes).toBeGreaterThan(leastMinutes);
      for (const minutes of [leastMinutes, mostMinutes]) {
        expect(Number.isInteger(minutes)).toBe(true);
        if (minutes > 10) expect(minutes % 5).toBe(0);
      }
    }),
  );
});

test('the same input gives the same range', () => {
  fc.assert(
    fc.property(anyInput, input => {
      expect(estimateWait(input)).toEqual(estimateWait(structuredClone(input)));
    }),
    { numRuns: 30 },
  );
});

test('whoever stands further back is never told a shorter wait', () => {
  fc.assert(
    fc.property(anyInput, fc.integer({ min: 1, max: 5 }), (input, more) => {
      const range = estimateWait(input);
      const behind = estimateWait({ ...input, ahead: input.ahead + more });
      if (range === undefined || behind === undefined) return;
      expect(behind.leastMinutes).toBeGreaterThanOrEqual(range.leastMinutes);
      expect(behind.mostMinutes).toBeGreaterThanOrEqual(range.mostMinutes);
    }),
  );
});

test('a range is never narrower at a greater width', () => {
  fc.assert(
    fc.property(anyInput, fc.double({ min: 1, max: 2, noNaN: true }), (input, wider) => {
      const range = estimateWait(input);
      const wide = estimateWait({ ...input, width: input.width * wider });
      if (range === undefined || wide === undefined) return;
      expect(wide.leastMinutes).toBeLessThanOrEqual(range.leastMinutes);
      expect(wide.mostMinutes).toBeGreaterThanOrEqual(range.mostMinutes);
    }),
  );
});

test('twice the counters, about half the wait', () => {
  const row = { ...ground, ahead: 12, inService: [] };
  expect(estimateWait({ ...row, openCounters: 2 })).toEqual({ leastMinutes: 30, mostMinutes: 40 });
  expect(estimateWait({ ...row, openCounters: 4 })).toEqual({ leastMinutes: 10, mostMinutes: 20 });
});

test('whole turns of the counters, once there are enough of them, count before service times', () => {
  const row = { ...ground, ahead: 8 };
  const slower = estimateWait({ ...row, recentPaceMs: about(9, 8) })!;
  expect(slower.mostMinutes).toBeGreaterThan(estimateWait(row)!.mostMinutes);
  expect(estimateWait({ ...row, recentPaceMs: about(9, 7) })).toEqual(estimateWait(row));
});

test('only the newest forty turns tell the pace', () => {
  const recentServiceMs = [...about(20, 40), ...about(6, 40)];
  expect(estimateWait({ ...ground, recentServiceMs })).toEqual(
    estimateWait({ ...ground, recentServiceMs: about(6, 40) }),
  );
});

describe('the score of the ranges', () => {
  const kept = { least: 4, most: 9, waitedMs: 6 * MINUTE_MS };
  const missed = { least: 4, most: 9, waitedMs: 12 * MINUTE_MS };

  test('without any range told there is nothing to score, and the width is one', () => {
    expect(scoreRanges([])).toEqual({ scored: 0, insideShare: 0, width: 1 });
  });

  test('a wait is kept from the least to the most minute, both included', () => {
    const waited = (waitedMs: number) => wasKept({ least: 4, most: 9, waitedMs });
    expect([239_999, 240_000, 540_000, 540_001].map(waited)).toEqual([false, true, true, false]);
  });

  test('less than a minute is within "1–2"', () => {
    expect(wasKept({ least: 1, most: 2, waitedMs: 0 })).toBe(true);
  });

  test('eight of ten leaves the width where it is', () => {
    const even = Array.from({ length: 300 }, (_, index) => (index % 5 === 4 ? missed : kept));
    const { scored, insideShare, width } = scoreRanges(even);
    expect({ scored, insideShare }).toEqual({ scored: 300, insideShare: 0.8 });
    expect(width).toBeCloseTo(1, 5);
  });

  test('misses widen at once, and kept ranges narrow four times as slowly', () => {
    const afterMisses = scoreRanges(Array<typeof kept>(5).fill(missed)).width;
    const back = (count: number) =>
      scoreRanges([...Array<typeof kept>(5).fill(missed), ...Array<typeof kept>(count).fill(kept)]).width;
    expect(afterMisses).toBeGreaterThan(1.3);
    expect(back(19)).toBeGreaterThan(1);
    expect(back(20)).toBeCloseTo(1, 5);
  });

  test('when the truth drifts away from the ground, the ranges widen until they hold, and narrow when it is back', () => {
    const random = seededRandom(11);
    const history: { least: number; most: number; waitedMs: number }[] = [];
    /** Two turns one after the other, as four visitors at two counters are; `drift` times as long as the ground says. */
    const visits = (count: number, drift: number) => {
      for (let visit = 0; visit < count; visit += 1) {
        const { width } = scoreRanges(history);
        const range = estimateWait({ ...ground, inService: [0, 0], width });
        if (range === undefined) continue;
        const turns = [0, 0].reduce(sum => sum + 6 * MINUTE_MS * (0.7 + random() * 0.6), 0);
        history.push({ least: range.leastMinutes, most: range.mostMinutes, waitedMs: turns * drift });
      }
      const told = history.slice(-count);
      return { kept: told.filter(wasKept).length / told.length, width: scoreRanges(history).width };
    };
    const calm = visits(100, 1);
    const surprised = visits(15, 1.5);
    visits(30, 1.5);
    const learnt = visits(60, 1.5);
    const after = visits(150, 1);
    expect(calm.kept).toBeGreaterThanOrEqual(0.75);
    expect(surprised.kept).toBeLessThan(0.6);
    expect(learnt.kept).toBeGreaterThanOrEqual(0.7);
    expect(learnt.width).toBeGreaterThan(calm.width * 1.3);
    expect(after.width).toBeLessThan(learnt.width / 1.3);
  });

  test('the width stays between 0.4 and 2, and is a number, whatever was told', () => {
    const told = fc.record({
      least: fc.integer({ min: 1, max: 90 }),
      most: fc.integer({ min: 2, max: 120 }),
      waitedMs: fc.integer({ min: 0, max: 8 * 3_600_000 }),
    });
    fc.assert(
      fc.property(fc.array(told, { maxLength: 400 }), all => {
        const { scored, insideShare, width } = scoreRanges(all);
        expect(scored).toBe(Math.min(300, all.length));
        expect(insideShare).toBeGreaterThanOrEqual(0);
        expect(insideShare).toBeLessThanOrEqual(1);
        expect(width).toBeGreaterThanOrEqual(0.4);
        expect(width).toBeLessThanOrEqual(2);
      }),
    );
  });
});

test('a seed always gives the same numbers, another seed others', () => {
  const three = (seed: number) => {
    const random = seededRandom(seed);
    return [random(), random(), random()];
  };
  expect(three(7)).toEqual(three(7));
  expect(three(7)).not.toEqual(three(8));
});
