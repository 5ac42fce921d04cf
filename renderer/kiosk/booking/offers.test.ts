import { expect, test } from 'vitest';
import type { BookableExpert, BookableMatter } from '#hub/booking/contract';
import { expertOf, findMatters, offersNowOf, onlyMatterOf, soonestFree, waysOf } from './offers';
import type { Offers } from './offers';

const expert = (id: string, more: Partial<BookableExpert> = {}): BookableExpert => ({
  ...{ id, name: id, ways: ['here', 'phone'] },
  ...more,
});
const matter = (id: string, more: Partial<BookableMatter> = {}): BookableMatter => ({
  ...{ id, name: { fi: id }, keywords: [], lengthMinutes: 30, ways: ['here', 'video'], experts: [] },
  ...more,
});
const offers: Offers = {
  ...{ now: 0, configured: true, current: true, calendars: { stale: false, unread: false }, mail: false },
  ...{ matters: [], experts: [] },
};

test('The contact of a plan is the expert with the same e-mail, else with the same name, however it is cased.', () => {
  const experts = [
    expert('a', { name: 'Kaisa Kaava' }),
    expert('b', { name: 'Maija Malli', email: 'maija.malli@imatra.fi' }),
  ];
  expect(expertOf({ name: 'M. Malli', email: 'Maija.Malli@imatra.fi' }, experts)?.id).toBe('b');
  expect(expertOf({ name: 'kaisa kaava ' }, experts)?.id).toBe('a');
  expect(expertOf({ name: 'Ylermi Yleiskaava' }, experts)).toBeUndefined();
  expect(expertOf(undefined, experts)).toBeUndefined();
});

test('An expert of one matter leads straight to it; one of several leaves the choice.', () => {
  const matters = [matter('x', { experts: ['a', 'b'] }), matter('y', { experts: ['b'] })];
  expect(onlyMatterOf('a', matters)?.id).toBe('x');
  expect(onlyMatterOf('b', matters)).toBeUndefined();
  expect(onlyMatterOf('c', matters)).toBeUndefined();
});

test('An expert who has not all ways of a matter is met in those of both.', () => {
  expect(waysOf(matter('x'), undefined)).toEqual(['here', 'video']);
  expect(waysOf(matter('x'), expert('a'))).toEqual(['here']);
});

test('Words find matters by name, summary and search words in any language, with bent endings.', () => {
  const matters = [
    matter('luvat', { name: { fi: 'Rakentamisen luvat', en: 'Building permits' }, keywords: ['terassi'] }),
    matter('vesi', { summary: { fi: 'Jätevedet haja-asutusalueella' } }),
  ];
  const found = (words: string) => findMatters(matters, words).map(({ id }) => id);
  expect(found('terassin')).toEqual(['luvat']);
  expect(found('PERMIT')).toEqual(['luvat']);
  expect(found('jätevesi')).toEqual(['vesi']);
  expect(found('rakentamista luvat')).toEqual(['luvat']);
  expect(found('lentokone')).toEqual([]);
  expect(found(' ')).toEqual(['luvat', 'vesi']);
});

test('The earliest free time of all matters is the one that home tells.', () => {
  expect(soonestFree([matter('a'), matter('b', { nextFree: 7 }), matter('c', { nextFree: 5 })])).toBe(5);
  expect(soonestFree([matter('a')])).toBeUndefined();
});

test('An answer that may be old is no offer.', () => {
  expect(offersNowOf({ state: 'ready', value: offers }).state).toBe('ready');
  expect(offersNowOf({ state: 'stale', value: offers }).state).toBe('away');
  expect(offersNowOf({ state: 'ready', value: { ...offers, current: false } }).state).toBe('away');
  expect(offersNowOf({ state: 'failed', code: 'UNREACHABLE' }).state).toBe('away');
  expect(offersNowOf({ state: 'stale', value: { ...offers, configured: false } }).state).toBe('none');
});
