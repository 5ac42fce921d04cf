import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ScreenNotice } from '#content/model/displays-file';
import { noticeOver } from './decided';
import { type Notice, orderOf, type Override, type ScreenFacts } from './rules';

const HOUR = 3_600_000;
const noon = Date.parse('2026-11-24T12:00:00+02:00');
const words: ScreenNotice = { title: { fi: 'Suljemme tänään klo 14' } };

const facts = (decided: { override?: Override; notice?: Notice } = {}): ScreenFacts => ({
  schedule: {
    display: 'aula',
    rules: [{ mode: 'plans', from: '10:00', until: '14:00' }],
    otherwise: 'kiosk',
    openingHours: undefined,
    timeZone: 'Europe/Helsinki',
  },
  startedAt: noon - 100 * HOUR,
  ...decided,
});

test('Without a decision of the staff the schedule counts, from when to when it says so.', () => {
  expect(orderOf(facts(), noon)).toEqual({
    order: {
      mode: 'plans',
      because: 'schedule',
      since: noon - 2 * HOUR,
      until: noon + 2 * HOUR,
    },
    changesAt: noon + 2 * HOUR,
  });
});

test('A decision of the staff comes before the schedule until its end, and then the schedule counts again.', () => {
  const override: Override = { mode: 'board', since: noon, until: noon + HOUR };
  expect(orderOf(facts({ override }), noon).order).toEqual({
    because: 'override',
    ...override,
  });
  expect(orderOf(facts({ override }), noon + HOUR).order.because).toBe('schedule');
});

test('A decision without an end holds for ever.', () => {
  const override: Override = { mode: 'board', since: noon };
  expect(orderOf(facts({ override }), noon + 10_000 * HOUR)).toEqual({
    order: { because: 'override', ...override },
  });
});

test('A notice comes before everything else.', () => {
  const override: Override = { mode: 'service', since: noon };
  const notice: Notice = { notice: words, since: noon - HOUR };
  expect(orderOf(facts({ override, notice }), noon).order).toMatchObject({
    ...{ mode: 'notice', because: 'notice', notice: words },
  });
});

test('Of two notices over a screen the one given last is shown; one over all spares whom it was taken from.', () => {
  const all = {
    notice: words,
    since: noon,
    display: undefined,
    spared: ['seinä'],
  };
  const own = {
    notice: { title: { fi: 'Oma' } },
    since: noon - HOUR,
    display: 'aula',
    spared: [],
  };
  expect(noticeOver('aula', [all, own], noon)?.notice).toEqual(words);
  expect(noticeOver('seinä', [all, own], noon)).toBeUndefined();
  expect(noticeOver('aula', [{ ...all, until: noon }, own], noon)?.notice.title.fi).toBe('Oma');
});

test('The order is the same at every instant before the one at which it says that it changes.', () => {
  const end = fc.option(fc.integer({ min: 1, max: 30 * HOUR }), {
    nil: undefined,
  });
  const decision = fc.option(end, { nil: null });
  fc.assert(
    fc.property(decision, decision, fc.integer({ min: 0, max: 40 * HOUR }), (override, notice, later) => {
      const given = facts({
        ...(override === null
          ? {}
          : {
              override: {
                mode: 'board',
                since: noon,
                until: override && noon + override,
              },
            }),
        ...(notice === null
          ? {}
          : {
              notice: {
                notice: words,
                since: noon,
                until: notice && noon + notice,
              },
            }),
      });
      const { order, changesAt = Infinity } = orderOf(given, noon);
      const then = orderOf(given, noon + later).order;
      if (noon + later < changesAt) expect(then).toEqual(order);
      if (changesAt !== Infinity) expect(orderOf(given, changesAt).order).not.toEqual(order);
    }),
  );
});
