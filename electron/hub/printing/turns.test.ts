import { expect, it } from 'vitest';
import { createTurns } from './turns';

it('does one thing at a time, in the order of asking, also after a failure', async () => {
  const turns = createTurns();
  const done: string[] = [];
  const work =
    (name: string, isFailing = false) =>
    async () => {
      done.push(`${name} begins`);
      await Promise.resolve();
      done.push(`${name} ends`);
      if (isFailing) throw new Error(name);
      return name;
    };
  const first = turns.take(work('first', true), 1000);
  const second = turns.take(work('second'), 1000);
  await expect(first).rejects.toThrow('first');
  expect(await second).toBe('second');
  expect(done).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
});

it('never begins what was told that it comes too late', async () => {
  const turns = createTurns();
  let end = () => {};
  const long = turns.take(() => new Promise<void>(resolve => (end = resolve)), 1000);
  let isBegun = false;
  expect(await turns.take(async () => void (isBegun = true), 5)).toBe('too-late');
  end();
  await long;
  await turns.take(async () => {}, 1000);
  expect(isBegun).toBe(false);
});
