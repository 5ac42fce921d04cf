import { expect, test } from 'vitest';
import type { MatterNow } from '#hub/queue/contract';
import { afterTouch, stillGiven } from './choice';
import { afterKey, keyedOf, keyOf, labelOf } from './number-keys';
import type { Keyed } from './number-keys';
import { printsNow, queueFact, queueNowOf } from './queue-now';
import { labelColour, spokenLabel } from './ticket-label';

const matter = (more: Partial<MatterNow> = {}): MatterNow => ({
  id: 'a',
  name: { fi: 'Neuvonta' },
  prefix: 'A',
  colour: 'water',
  numbers: 'given',
  waiting: 0,
  openCounters: 1,
  ...more,
});
const answer = {
  now: 5,
  configured: true,
  current: true,
  matters: [matter()],
  printer: { state: 'none' as const, since: 0 },
};

test('A queue that may be old gives no number: the hub is lost, or its common state is away.', () => {
  expect(queueNowOf({ state: 'ready', value: answer }).state).toBe('ready');
  expect(queueNowOf({ state: 'stale', value: answer }).state).toBe('away');
  expect(queueNowOf({ state: 'ready', value: { ...answer, current: false } }).state).toBe('away');
  expect(queueNowOf({ state: 'failed', code: 'UNREACHABLE' }).state).toBe('away');
});

test('A city without a queue has no door to one.', () => {
  expect(queueNowOf({ state: 'ready', value: { ...answer, configured: false } }).state).toBe('none');
});

test('The whole queue is those who wait, with the span of the waits only where every matter has one.', () => {
  const [first, second] = [
    { id: 'a', waiting: 2, wait: { leastMinutes: 4, mostMinutes: 9 } },
    { id: 'b', waiting: 1, wait: { leastMinutes: 0, mostMinutes: 12 } },
  ];
  expect(queueFact([matter(first), matter(second)])).toEqual({
    kind: 'given',
    waiting: 3,
    wait: { leastMinutes: 0, mostMinutes: 12 },
  });
  expect(queueFact([matter(first), matter({ ...second, wait: undefined })])).toEqual({
    kind: 'given',
    waiting: 3,
  });
});

test('A closed queue opens with its first matter; a full one is full.', () => {
  const closed = (changesAt: number) => matter({ numbers: 'closed', changesAt });
  expect(queueFact([closed(9), closed(7)])).toEqual({ kind: 'closed', opensAt: 7 });
  expect(queueFact([closed(9), matter({ numbers: 'day-full' })])).toEqual({ kind: 'full' });
});

test('Paper is offered only while it comes.', () => {
  const states = ['ready', 'paper-low', 'paper-out', 'none'] as const;
  expect(states.map(state => printsNow({ state, since: 0 }))).toEqual([true, true, false, false]);
});

test('Matters are chosen in the order of the touches, five at most, and a second touch lets go.', () => {
  const touches = ['b', 'a', 'b', 'c', 'd', 'e', 'f', 'g'];
  expect(touches.reduce<readonly string[]>(afterTouch, [])).toEqual(['a', 'c', 'd', 'e', 'f']);
});

test('What is closed meanwhile is not chosen any more.', () => {
  const matters = [matter(), matter({ id: 'b', numbers: 'closed' })];
  expect(stillGiven(['b', 'a', 'gone'], matters)).toEqual(['a']);
});

test('A number is keyed in by a letter and digits, in either order, and erased from its end.', () => {
  const letters = ['A', 'B'];
  const typed = (keys: string[]) =>
    keys.reduce<Keyed>(
      (keyed, key) => {
        const known = keyOf(key, letters);
        return known ? afterKey(keyed, known) : keyed;
      },
      { letter: '', digits: '' },
    );
  expect(labelOf(typed(['b', '1', '2']))).toBe('B12');
  expect(labelOf(typed(['1', '2', 'A']))).toBe('A12');
  expect(labelOf(typed(['A', 'B', '7', 'x', 'Enter']))).toBe('B7');
  expect(labelOf(typed(['A', '1', '2', '3', '4', '5']))).toBe('A1234');
  expect(labelOf(typed(['A', '1', 'Backspace']))).toBeUndefined();
  expect(labelOf(typed(['A', '0']))).toBeUndefined();
  expect(typed(['A', '1', 'Backspace', 'Backspace'])).toEqual({ letter: '', digits: '' });
});

test('Where there is only one letter it is keyed in already.', () => {
  expect(keyedOf(undefined, ['A'])).toEqual({ letter: 'A', digits: '' });
  expect(keyedOf(undefined, ['A', 'B'])).toEqual({ letter: '', digits: '' });
});

test('A number has the colour of its first matter and is read as a letter and a number.', () => {
  const one = { id: 'd', name: { fi: 'Tontit' }, colour: 'sun' as const };
  expect(labelColour({ matters: [one] })).toBe('sun');
  expect(labelColour({ matters: [] })).toBe('stone');
  expect(spokenLabel('A012')).toBe('A 12');
});
