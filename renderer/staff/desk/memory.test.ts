import { beforeEach, expect, test } from 'vitest';
import { createDeskMemory } from './memory';

/** A browser's storage, without a browser. */
function createStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  } as unknown as Storage;
}

let storage: Storage;
beforeEach(() => (storage = createStorage()));

test('Each person finds the seat they had, also when others use the browser.', () => {
  createDeskMemory(storage, 'aino').keepSeat({ counter: 'piste-1', serves: ['neuvonta'] });
  createDeskMemory(storage, 'veikko').keepSeat({ counter: 'piste-2', serves: ['tontit'] });
  expect(createDeskMemory(storage, 'aino').seat()).toEqual({ counter: 'piste-1', serves: ['neuvonta'] });
});

test('What is not a seat is as if nothing had been kept.', () => {
  const memory = createDeskMemory(storage, 'aino');
  expect(memory.seat()).toBeUndefined();
  for (const broken of ['{', '{"counter":7}', 'null']) {
    storage.setItem('aula.desk.aino.seat', broken);
    expect(memory.seat()).toBeUndefined();
  }
});

test('A sound is made for whoever asked for one; keys work until they are switched off.', () => {
  const memory = createDeskMemory(storage, 'aino');
  expect([memory.isOn('sound'), memory.isOn('keys')]).toEqual([false, true]);
  memory.keep('sound', true);
  memory.keep('keys', false);
  expect([memory.isOn('sound'), memory.isOn('keys')]).toEqual([true, false]);
});
