import { describe, expect, it } from 'vitest';

import { createFrame, edgeAt } from './frame';
import { areaOf, contains, innerPoint, toGk29 } from './geometry';
import { samplePlans } from './plans/sample-plans';

describe('a frame along a street', () => {
  const straight = createFrame([
    [0, 0],
    [100, 0],
  ]);

  it('has positive distances on the right of the street', () => {
    const [x, y] = straight.place([40, 10]);
    expect(x).toBeCloseTo(40, 1);
    expect(y).toBeCloseTo(-10, 1);
  });

  it('gives a band its own area', () => {
    expect(areaOf(straight.ring({ s: [10, 60], t: [5, 25] }))).toBeCloseTo(1000, 0);
  });

  it('takes a triangle off each cut corner', () => {
    expect(areaOf(straight.ring({ s: [10, 60], t: [5, 25] }, 4))).toBeCloseTo(1000 - 4 * 8, 0);
  });

  it('reads an edge as a number or as a line that changes along the street', () => {
    expect([edgeAt(7, 50), edgeAt(s => s / 10, 50)]).toEqual([7, 5]);
  });
});

describe('geometry', () => {
  it('puts the origin on the centre of Imatra in GK29', () => {
    expect(toGk29([0, 0])).toEqual([29_487_622, 6_784_458]);
  });

  it('finds a label point inside a ring whose centroid is outside', () => {
    const horseshoe = [
      [0, 0],
      [30, 0],
      [30, 30],
      [24, 30],
      [24, 6],
      [6, 6],
      [6, 30],
      [0, 30],
    ] as const;
    expect(contains(horseshoe, innerPoint(horseshoe).point)).toBe(true);
  });

  it.each(samplePlans)('leaves no plot of $folder empty or outside its plan', plan => {
    const boundary =
      plan.drawing.features.flatMap(feature =>
        feature.kind === 'raja' && 'ring' in feature.shape ? [feature.shape.ring] : [],
      )[0] ?? [];
    for (const plot of plan.drawing.plots) {
      expect(plot.areaM2).toBeGreaterThan(200);
      expect(contains(boundary, innerPoint(plot.ring).point)).toBe(true);
    }
  });
});
