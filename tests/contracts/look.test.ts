import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { matterColours } from '#content/model/queue-file';

const css = fs.readFileSync(path.resolve(import.meta.dirname, '../../renderer/design/tokens.css'), 'utf8');

/** The custom properties of one rule of tokens.css. */
function tokensOf(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('\n}', start));
  return Object.fromEntries(
    [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!]),
  );
}

const ordinary = tokensOf(':root');
const high = { ...ordinary, ...tokensOf(":root[data-contrast='high']") };

function colour(tokens: Record<string, string>, name: string): string {
  const value = tokens[name] ?? '';
  const reference = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  return reference === undefined ? value : colour(tokens, reference);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio by WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const pairs = [
  ['--text', '--ground'],
  ['--text', '--surface'],
  ['--text', '--surface-sunk'],
  ['--text', '--accent-ground'],
  ['--text', '--deadline-ground'],
  ['--text-soft', '--ground'],
  ['--text-soft', '--surface'],
  ['--text-soft', '--surface-sunk'],
  ['--text-soft', '--surface-pressed'],
  ['--accent', '--surface'],
  ['--accent', '--ground'],
  ['--accent', '--accent-ground'],
  ['--on-primary', '--primary'],
  ['--on-primary', '--primary-pressed'],
  ['--on-forest', '--forest'],
  ['--forest-text', '--forest-ground'],
  ['--deadline', '--deadline-ground'],
  ['--deadline', '--surface'],
  ['--on-deadline', '--deadline'],
  ['--on-bar', '--bar'],
  ['--on-bar', '--bar-pressed'],
  ['--on-bar', '--scene-sky'],
  ['--on-bar', '--scene-deep'],
] as const;

test.each(pairs)('%s stands on %s at 7:1 or better, also in high contrast', (text, ground) => {
  for (const tokens of [ordinary, high]) {
    expect(contrast(colour(tokens, text), colour(tokens, ground))).toBeGreaterThanOrEqual(7);
  }
});

test.each(matterColours.value.options)(
  'A number of a matter in %s can be read at 7:1, also in high contrast (P36)',
  name => {
    for (const tokens of [ordinary, high]) {
      const [ground, letters] = [colour(tokens, `--matter-${name}`), colour(tokens, `--on-matter-${name}`)];
      expect(contrast(letters, ground)).toBeGreaterThanOrEqual(7);
    }
  },
);

test('The focus is seen: its ring stands out from its edge at 3:1 or better, also in high contrast (P36)', () => {
  for (const tokens of [ordinary, high])
    expect(contrast(colour(tokens, '--focus'), colour(tokens, '--focus-edge'))).toBeGreaterThanOrEqual(3);
  const rules = fs.readFileSync(
    path.resolve(import.meta.dirname, '../../renderer/design/global.css'),
    'utf8',
  );
  expect(/:focus-visible \{[^}]*outline: [^}]*var\(--focus\)[^}]*var\(--focus-edge\)/.test(rules)).toBe(true);
});

test('No text is smaller than 24 pixels of a 1080 x 1920 screen.', () => {
  const steps = Object.entries(ordinary).filter(([name]) => name.startsWith('--step-'));
  expect(steps.length).toBeGreaterThan(5);
  for (const [, value] of steps) expect(Number(/calc\((\d+)/.exec(value)?.[1])).toBeGreaterThanOrEqual(24);
});

test('Touch targets are at least 64 pixels of a 1080 x 1920 screen, in landscape too.', () => {
  const touches = [...css.matchAll(/--touch(?:-small)?: calc\((\d+) \* var\(--t\)\)/g)].map(match =>
    Number(match[1]),
  );
  expect(touches).toHaveLength(4);
  expect(Math.min(...touches)).toBeGreaterThanOrEqual(64);
});
