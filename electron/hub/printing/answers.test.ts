import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createAnswerReader } from './answers';

const acknowledged = (id: string) => [0x37, 0x22, ...Buffer.from(id), 0];
const spoken = [0x12, ...acknowledged('0007'), 0x1e, 0x37, 0x25, 0, 0x03, ...acknowledged('0008')];
const meant = [
  { kind: 'status', byte: 0x12 },
  { kind: 'acknowledged', id: '0007' },
  { kind: 'status', byte: 0x1e },
  { kind: 'cleared' },
  { kind: 'sensor', byte: 0x03 },
  { kind: 'acknowledged', id: '0008' },
];

it('understands the printer however its bytes are cut into packets', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: spoken.length })), cuts => {
      const read = createAnswerReader();
      const borders = [0, ...cuts.sort((one, other) => one - other), spoken.length];
      const heard = borders.flatMap((from, at) => read(Uint8Array.from(spoken.slice(from, borders[at + 1]))));
      expect(heard).toEqual(meant);
    }),
  );
});

it('passes over status that nobody asked for, and over flow control', () => {
  const read = createAnswerReader();
  expect(read(Uint8Array.of(0x13, 0x11, 0x18, 0x00, 0x0c, 0x0f, 0x16))).toEqual([
    { kind: 'status', byte: 0x16 },
  ]);
});

it('never stays deaf after a block that does not end', () => {
  const read = createAnswerReader();
  read(Uint8Array.from([0x37, ...new Array<number>(300).fill(0x41)]));
  expect(read(Uint8Array.of(0x00, 0x12)).at(-1)).toEqual({ kind: 'status', byte: 0x12 });
});
