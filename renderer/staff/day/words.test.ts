import { expect, test } from 'vitest';
import { createTranslate } from '#content/locales/index';
import type { HourFigures } from '#hub/statistics/contract';
import { busiestHourSentence, durationWords, isEmptyDay, pageWords, slowestHourSentence } from './words';

const fi = createTranslate('fi');
const en = createTranslate('en');
const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');
const hour = (of: number, some: Partial<HourFigures> = {}): HourFigures => ({
  ...{ hour: of, taken: 0, served: 0, opened: 0 },
  ...some,
});

test('a time is said in minutes, a long one in hours too, a short one as under a minute', () => {
  const said = [undefined, 0, 59, 60, 390, 5340, 5700].map(seconds => plain(durationWords(seconds, fi)));
  expect(said).toEqual(['ei mitattu', 'alle 1 min', 'alle 1 min', '1 min', '7 min', '89 min', '1 h 35 min']);
});

test('the busiest hour is named, the earlier of two alike', () => {
  const hours = [hour(9, { taken: 3 }), hour(10, { taken: 7 }), hour(11, { taken: 7 })];
  expect(plain(busiestHourSentence(hours, fi))).toBe('Vilkkainta oli klo 10–11: 7 vuoronumeroa.');
  expect(busiestHourSentence([hour(9, { taken: 1 })], en)).toBe('The busiest hour was 9–10: 1 number.');
});

test('nobody came, nothing was measured: nothing is said', () => {
  expect(busiestHourSentence([], fi)).toBeUndefined();
  expect(busiestHourSentence([hour(9)], fi)).toBeUndefined();
  expect(slowestHourSentence([hour(9)], fi)).toBeUndefined();
});

test('an hour whose wait was not measured is not the slowest', () => {
  const hours = [hour(9), hour(10, { medianWaitSeconds: 30 })];
  expect(plain(slowestHourSentence(hours, en))).toBe(
    'Those called at 10–11 waited longest: usually under 1 min.',
  );
});

test('a screen has its name; one that nobody knows the name by which it was counted', () => {
  expect([pageWords('how-long', fi), pageWords('moon', fi)]).toEqual(['Kuinka kauan vielä', 'moon']);
});

test('a day is empty when nobody came and no screen was opened', () => {
  const all = { taken: 0, served: 0, noShow: 0, leftOver: 0, walkIns: 0, here: 0 };
  expect(isEmptyDay({ all, pages: [] })).toBe(true);
  expect(isEmptyDay({ all, pages: [{ page: 'home', opened: 1 }] })).toBe(false);
  expect(isEmptyDay({ all: { ...all, walkIns: 1 }, pages: [] })).toBe(false);
});
