import { expect, test } from 'vitest';
import type { BoardCall } from '#hub/queue/contract';
import { createAnnouncer } from './announcer';

function call(sequence: number): BoardCall {
  return {
    ...{ sequence, ticket: `t${sequence}`, label: `A${sequence}`, colour: 'water', calledAt: 0, times: 1 },
    counter: { id: '1', name: { fi: 'Palvelupiste 1' } },
  };
}

/** A sound that lasts until the test ends it. */
function heldSound() {
  const begun: number[] = [];
  const cut: number[] = [];
  let end = () => {};
  return {
    begun,
    cut,
    ends: () => end(),
    announce: (one: BoardCall, _languages: unknown, signal: AbortSignal) =>
      new Promise<void>(resolve => {
        begun.push(one.sequence);
        signal.addEventListener('abort', () => {
          cut.push(one.sequence);
          resolve();
        });
        end = resolve;
      }),
  };
}

const tell = (...calls: BoardCall[]) => ({ happened: 'told', calls, now: 0 }) as const;
const settled = () => new Promise(resolve => setTimeout(resolve));

test('a call is shown until its sound has been heard whole, and only then the next begins', async () => {
  const sound = heldSound();
  const announcer = createAnnouncer({ sound, languages: () => ['fi'], leastMs: 0 });
  announcer.tell(tell(call(2), call(1)));
  await settled();
  expect(sound.begun).toEqual([1]);
  expect(announcer.store.getState().showing?.sequence).toBe(1);
  sound.ends();
  await settled();
  expect(sound.begun).toEqual([1, 2]);
  announcer.close();
});

test('a call that no longer holds is cut short, and the next one is not', async () => {
  const sound = heldSound();
  const announcer = createAnnouncer({ sound, languages: () => ['fi'], leastMs: 0 });
  announcer.tell(tell(call(2), call(1)));
  announcer.tell(tell(call(2)));
  await settled();
  expect(sound.cut).toEqual([1]);
  expect(announcer.store.getState().showing?.sequence).toBe(2);
  announcer.close();
});

test('without sound a call still stands for its least time', async () => {
  const announcer = createAnnouncer({ sound: undefined, languages: () => ['fi'], leastMs: 1 });
  const gone = new Promise<void>(resolve => {
    announcer.store.subscribe(({ showing }) => showing === undefined && resolve());
  });
  announcer.tell(tell(call(1)));
  expect(announcer.store.getState().showing?.sequence).toBe(1);
  await gone;
});

test('when what is known is not current any more, nothing is announced', async () => {
  const sound = heldSound();
  const announcer = createAnnouncer({ sound, languages: () => ['fi'], leastMs: 0 });
  announcer.tell(tell(call(2), call(1)));
  announcer.tell({ happened: 'lost' });
  await settled();
  expect(sound.cut).toEqual([1]);
  expect(announcer.store.getState()).toMatchObject({ showing: undefined, waiting: [] });
});
