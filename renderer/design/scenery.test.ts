import { expect, test } from 'vitest';
import { createChance, currentPath, forestPath, rapakiviOvoids } from './scenery';

test('The same seed gives the same scenery.', () => {
  const options = { width: 400, ground: 100, height: 40, spacing: 12 };
  expect(forestPath({ seed: 3, ...options })).toBe(forestPath({ seed: 3, ...options }));
  expect(forestPath({ seed: 3, ...options })).not.toBe(forestPath({ seed: 4, ...options }));
});

test('Chance stays within zero and one.', () => {
  const chance = createChance(1);
  const drawn = Array.from({ length: 1000 }, chance);
  expect(drawn.every(value => value >= 0 && value < 1)).toBe(true);
});

test('A current begins and ends beyond the sides of the picture.', () => {
  expect(currentPath(1, 1000, 50, 10)).toMatch(/^M-50\.0 .* 1050\.0 [\d.]+$/);
});

test('What lies on the edge of the granite tile is repeated on the other side, so that no seam shows.', () => {
  const tile = 200;
  const ovoids = rapakiviOvoids(5, tile, 24);
  const crossing = ovoids.filter(({ x, radius }) => x >= 0 && x < radius);
  expect(crossing.length).toBeGreaterThan(0);
  expect(
    crossing.every(({ x, y }) => ovoids.some(other => Math.abs(other.x - x - tile) < 1e-9 && other.y === y)),
  ).toBe(true);
});
