import { expect, test } from 'vitest';
import { newestView } from './newest-view';
import { isMine, minutesSince, nextTicket, ownCounter, secondsUntil, stageOf } from './rules';
import { commandOf, digitOf, keyOf } from './shortcuts';
import { counter, deskView, me, NOW, visitor } from './testing/desk-fixture';

const key = { key: 'n', shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, repeat: false };

test('Who sits at two counters is at the one asked for.', () => {
  const counters = [counter(1, { person: me }), counter(2, { person: me }), counter(3)];
  expect(ownCounter(counters, me.id, 'piste-2')?.id).toBe('piste-2');
  expect(ownCounter(counters, me.id, 'piste-3')?.id).toBe('piste-1');
  expect(ownCounter(counters, 'somebody', 'piste-1')).toBeUndefined();
});

test('Mine are the matters served here, and whoever waits for this counter or person only.', () => {
  const here = counter(1, { serves: ['neuvonta'] });
  const toPerson = (id: string) => visitor('A1', { onlyPerson: { id, name: '' } });
  expect(isMine(visitor('A1'), here, me.id)).toBe(true);
  expect(isMine(visitor('B1'), here, me.id)).toBe(false);
  expect(isMine(visitor('B1', { onlyCounter: 'piste-1' }), here, me.id)).toBe(true);
  expect(isMine(visitor('A1', { onlyCounter: 'piste-2' }), here, me.id)).toBe(false);
  expect(isMine(toPerson(me.id), here, me.id)).toBe(true);
  expect(isMine(toPerson('veikko'), here, me.id)).toBe(false);
});

test('A clock that was set back shows no minutes below zero.', () => {
  expect(minutesSince(NOW, NOW - 60_000)).toBe(0);
  expect(minutesSince(NOW - 119_000, NOW)).toBe(1);
});

test('Zero seconds left means that the instant has come, not that it is near.', () => {
  expect(secondsUntil(NOW + 1, NOW)).toBe(1);
  expect(secondsUntil(NOW, NOW)).toBe(0);
  expect(secondsUntil(NOW - 5000, NOW)).toBe(0);
});

test('Whoever was called must be decided about before the next.', () => {
  expect(stageOf(deskView())).toBe('free');
  expect(stageOf(deskView({ current: visitor('A1', { state: 'called' }) }))).toBe('called');
  expect(stageOf(deskView({ current: visitor('A1', { state: 'serving' }) }))).toBe('serving');
});

test('The next one is whom the hub names, not the first of the list.', () => {
  const view = deskView({ waiting: [visitor('B1'), visitor('A2')], next: 't-A2' });
  expect(nextTicket(view)?.label).toBe('A2');
});

test('What a press answered counts until the live answer is as new.', () => {
  const done = deskView({ now: NOW + 100 });
  const ready = (now: number) => ({ state: 'ready', value: deskView({ now }) }) as const;
  expect(newestView(ready(NOW), done)).toEqual({ state: 'ready', value: done });
  expect(newestView(ready(NOW + 101), done)).toEqual(ready(NOW + 101));
  expect(newestView({ state: 'stale', value: deskView() }, done).state).toBe('stale');
});

test('After the hub’s clock was set back the live answer counts.', () => {
  const done = deskView({ now: NOW + 3_600_000 });
  const live = { state: 'ready', value: deskView() } as const;
  expect(newestView(live, done)).toBe(live);
});

test('A letter does its deed, large or small; with Shift it is another.', () => {
  expect(commandOf(key)).toBe('next');
  expect(commandOf({ ...key, key: 'N' })).toBe('next');
  expect(commandOf({ ...key, key: 'e' })).toBe('noShow');
  expect(commandOf({ ...key, key: 'E', shiftKey: true })).toBe('noShowNext');
  expect(commandOf({ ...key, shiftKey: true })).toBeUndefined();
});

test('Keys held down and keys of the browser’s own do nothing at the desk.', () => {
  expect(commandOf({ ...key, repeat: true })).toBeUndefined();
  expect(commandOf({ ...key, ctrlKey: true })).toBeUndefined();
  expect(commandOf({ ...key, key: 'Enter' })).toBeUndefined();
});

test('No two deeds share a key.', () => {
  expect(new Set(Object.values(keyOf)).size).toBe(Object.keys(keyOf).length);
});

test('Digits choose the first nine of a list.', () => {
  expect(digitOf({ ...key, key: '1' })).toBe(0);
  expect(digitOf({ ...key, key: '0' })).toBeUndefined();
});
