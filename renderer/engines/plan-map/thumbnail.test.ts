import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { MapScene, PlanFeature, PlanFeatureProperties } from './scene';
import { planThumbnail } from './thumbnail';

const square = (west: number): PlanFeature['geometry'] => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, 61.17],
      [west + 0.004, 61.17],
      [west + 0.004, 61.172],
      [west, 61.172],
      [west, 61.17],
    ],
  ],
});

function scene(...areas: Partial<PlanFeatureProperties>[]): MapScene {
  const features = areas.map((properties, index) => ({
    type: 'Feature' as const,
    geometry: square(28.76 + index * 0.005),
    properties: { id: String(index), role: 'area' as const, ...properties },
  }));
  return {
    bounds: [28.76, 61.168, 28.78, 61.174],
    accessibleName: 'Kaava 1099',
    base: { kind: 'plain' },
    areas: { notationSet: 'opas12', features: { type: 'FeatureCollection', features } },
  };
}

const size = { widthPx: 400, heightPx: 300 };

describe('planThumbnail', () => {
  it('draws areas in the colours of the set with their codes', () => {
    const svg = planThumbnail(scene({ code: 'AO-12, e=0.25' }, { code: 'EV' }, { code: 'LT' }), size);
    expect(svg).toContain('fill="#e2c096"');
    expect(svg).toContain('>AO-12</text>');
    expect(svg).toContain('fill="url(#aula-map-hatch)"');
    expect(svg).toMatch(/fill="#ffffff"[^>]*stroke="#c62828"/);
  });

  it('says its name to a screen reader', () => {
    expect(planThumbnail(scene(), size)).toContain('role="img" aria-label="Kaava 1099"');
  });

  it('leaves out codes that would be too small to read', () => {
    expect(planThumbnail(scene({ code: 'AO' }), { widthPx: 60, heightPx: 40 })).not.toContain('<text');
  });

  it('never lets a text become markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const svg = planThumbnail(
          { ...scene({ code: `A ${text}` }, { code: text }), accessibleName: text },
          size,
        );
        const tags = svg.match(/<[^>]*>/gu) ?? [];
        expect(tags.every(tag => /^<\/?(svg|defs|pattern|path|rect|text|circle)[ />]/u.test(tag))).toBe(true);
        expect(tags.filter(tag => tag.includes('<', 1))).toEqual([]);
        expect(svg.replace(/<[^>]*>/gu, '')).not.toMatch(/[<>]/u);
      }),
      { numRuns: 500 },
    );
    expect(planThumbnail(scene({ code: '<script>alert(1)</script>' }), size)).not.toContain('<script');
  });
});
