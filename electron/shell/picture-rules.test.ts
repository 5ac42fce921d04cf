import { expect, test } from 'vitest';
import { takePicture } from './picture-rules';

function desk(permissions: (string | undefined)[], { isWanted = true } = {}) {
  const kept: Uint8Array[] = [];
  const asked = [...permissions];
  let captured = 0;
  return {
    kept,
    captured: () => captured,
    parts: {
      isWanted: async () => isWanted,
      permission: async () => asked.shift(),
      capture: async () => {
        captured += 1;
        return new Uint8Array([1]);
      },
      keep: async (jpeg: Uint8Array) => void kept.push(jpeg),
    },
  };
}

test('A picture is kept when the page permits it before and after.', async () => {
  const { parts, kept } = desk(['7', '7']);
  expect(await takePicture(parts)).toBe(true);
  expect(kept).toHaveLength(1);
});

test('While somebody writes nothing is even looked at.', async () => {
  const { parts, captured } = desk([undefined]);
  expect(await takePicture(parts)).toBe(false);
  expect(captured()).toBe(0);
});

test('A picture during which somebody began to write is thrown away.', async () => {
  const { parts, kept } = desk(['7', undefined]);
  expect(await takePicture(parts)).toBe(false);
  expect(kept).toEqual([]);
});

test('It is also thrown away when the writing has ended again before the second question.', async () => {
  const { parts, kept } = desk(['7', '8']);
  await takePicture(parts);
  expect(kept).toEqual([]);
});

test('While nobody looks no picture is taken.', async () => {
  const { parts, captured } = desk(['7', '7'], { isWanted: false });
  await takePicture(parts);
  expect(captured()).toBe(0);
});
