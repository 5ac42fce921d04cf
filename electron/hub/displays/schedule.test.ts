import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ScheduleRule } from '#content/model/displays-file';
import type { OpeningHours } from '#content/model/opening-hours';
import { rememberStretches } from './remember-stretches';
import { scheduledAt, stretchAround, type ScreenSchedule } from './schedule';

const timeZone = 'Europe/Helsinki';
const at = (iso: string) => Date.parse(iso);

const weekdayHours = [{ from: '08:30', to: '16:00' }];
const openingHours: OpeningHours = {
  week: [weekdayHours, weekdayHours, weekdayHours, weekdayHours, weekdayHours, [], []],
  exceptions: [{ date: '2026-12-24', stretches: [] }],
};

function scheduleOf(rules: ScheduleRule[], more: Partial<ScreenSchedule> = {}): ScreenSchedule {
  return {
    display: 'aula',
    rules,
    otherwise: 'kiosk',
    openingHours,
    timeZone,
    ...more,
  };
}
const modeAt = (rules: ScheduleRule[], iso: string) => scheduledAt(scheduleOf(rules), at(iso)).mode;

describe('which rule counts', () => {
  test('Without a rule that holds the screen shows what its settings say.', () => {
    expect(scheduledAt(scheduleOf([]), at('2026-11-24T12:00+02:00'))).toEqual({
      mode: 'kiosk',
      because: 'settings',
    });
  });

  test('Of two rules that hold the last one written counts.', () => {
    expect(modeAt([{ mode: 'plans' }, { mode: 'board' }], '2026-11-24T12:00+02:00')).toBe('board');
  });

  test('A rule for other screens does not count here.', () => {
    expect(modeAt([{ mode: 'plans', screens: ['seinä'] }], '2026-11-24T12:00+02:00')).toBe('kiosk');
  });

  test('A rule begins at its minute and has ended at its last.', () => {
    const rules: ScheduleRule[] = [{ mode: 'plans', from: '10:00', until: '11:00' }];
    expect(modeAt(rules, '2026-11-24T09:59:59+02:00')).toBe('kiosk');
    expect(modeAt(rules, '2026-11-24T10:00:00+02:00')).toBe('plans');
    expect(modeAt(rules, '2026-11-24T10:59:59+02:00')).toBe('plans');
    expect(modeAt(rules, '2026-11-24T11:00:00+02:00')).toBe('kiosk');
  });

  test('A rule over midnight belongs to the day it began on.', () => {
    const rules: ScheduleRule[] = [{ mode: 'closed', weekdays: ['5'], from: '18:00', until: '08:00' }];
    expect(modeAt(rules, '2026-11-27T18:00+02:00')).toBe('closed');
    expect(modeAt(rules, '2026-11-28T07:59+02:00')).toBe('closed');
    expect(modeAt(rules, '2026-11-28T08:00+02:00')).toBe('kiosk');
    expect(modeAt(rules, '2026-11-27T07:59+02:00')).toBe('kiosk');
    expect(modeAt(rules, '2026-11-28T18:00+02:00')).toBe('kiosk');
  });

  test('A date and a weekday of one rule must both be so.', () => {
    const rules: ScheduleRule[] = [{ mode: 'tourism', dates: ['2026-11-28'], weekdays: ['7'] }];
    expect(modeAt(rules, '2026-11-28T12:00+02:00')).toBe('kiosk');
  });

  test('Closed doors are the hours of the service point with their exceptions.', () => {
    const rules: ScheduleRule[] = [{ mode: 'closed', doors: 'closed' }];
    expect(modeAt(rules, '2026-12-23T15:59:59+02:00')).toBe('kiosk');
    expect(modeAt(rules, '2026-12-23T16:00+02:00')).toBe('closed');
    expect(modeAt(rules, '2026-12-24T12:00+02:00')).toBe('closed');
  });

  test('While the hours are not known neither open nor closed doors hold.', () => {
    const rules: ScheduleRule[] = [
      { mode: 'closed', doors: 'closed' },
      { mode: 'plans', doors: 'open' },
    ];
    const schedule = scheduleOf(rules, { openingHours: undefined });
    expect(scheduledAt(schedule, at('2026-11-24T12:00+02:00')).because).toBe('settings');
  });
});

describe('the nights on which the clocks are turned', () => {
  const spring: ScheduleRule[] = [{ mode: 'plans', from: '03:30', until: '04:30' }];

  test('In spring a rule whose beginning is skipped begins with the change.', () => {
    expect(modeAt(spring, '2026-03-29T02:59:59+02:00')).toBe('kiosk');
    expect(modeAt(spring, '2026-03-29T04:00:00+03:00')).toBe('plans');
    expect(modeAt(spring, '2026-03-29T04:30:00+03:00')).toBe('kiosk');
  });

  test('In spring a rule that is skipped whole does not hold that night.', () => {
    const rules: ScheduleRule[] = [{ mode: 'plans', from: '03:15', until: '03:45' }];
    const { until } = stretchAround(scheduleOf(rules), at('2026-03-28T12:00+02:00'));
    expect(until).toBe(at('2026-03-30T03:15+03:00'));
  });

  test('In autumn a rule within the repeated hour holds both times.', () => {
    const rules: ScheduleRule[] = [{ mode: 'plans', from: '03:15', until: '03:45' }];
    const shown = ['03:15+03:00', '03:50+03:00', '03:10+02:00', '03:15+02:00', '03:45+02:00'];
    expect(shown.map(clock => modeAt(rules, `2026-10-25T${clock}`))).toEqual([
      'plans',
      'kiosk',
      'kiosk',
      'plans',
      'kiosk',
    ]);
    const after = stretchAround(scheduleOf(rules), at('2026-10-25T03:50+03:00'));
    expect(after).toMatchObject({
      since: at('2026-10-25T03:45+03:00'),
      until: at('2026-10-25T03:15+02:00'),
    });
  });

  test('In autumn a rule that begins in the repeated hour begins again when the clock is turned back.', () => {
    const rules: ScheduleRule[] = [{ mode: 'plans', from: '03:30', until: '05:00' }];
    const first = stretchAround(scheduleOf(rules), at('2026-10-25T03:40+03:00'));
    expect(first).toMatchObject({
      mode: 'plans',
      until: at('2026-10-25T03:00+02:00'),
    });
  });
});

describe('the stretch in which nothing changes', () => {
  test('It reaches from Friday evening to Monday morning.', () => {
    const schedule = scheduleOf([{ mode: 'closed', doors: 'closed' }]);
    expect(stretchAround(schedule, at('2026-11-28T12:00+02:00'))).toEqual({
      ...{ mode: 'closed', because: 'schedule' },
      ...{
        since: at('2026-11-27T16:00+02:00'),
        until: at('2026-11-30T08:30+02:00'),
      },
    });
  });

  test('A day that a rule names is found however far away it is.', () => {
    const schedule = scheduleOf([{ mode: 'tourism', dates: ['2027-06-24'] }]);
    expect(stretchAround(schedule, at('2026-11-24T12:00+02:00'))).toEqual({
      ...{ mode: 'kiosk', because: 'settings' },
      until: at('2027-06-24T00:00+03:00'),
    });
    expect(stretchAround(schedule, at('2027-11-24T12:00+02:00'))).toMatchObject({
      since: at('2027-06-25T00:00+03:00'),
    });
  });

  test('A schedule without rules never changes.', () => {
    expect(stretchAround(scheduleOf([]), at('2026-11-24T12:00+02:00'))).toEqual({
      mode: 'kiosk',
      because: 'settings',
    });
  });

  const clocks = fc.constantFrom('00:00', '03:00', '03:30', '04:00', '08:30', '12:17', '16:00', '23:59');
  const anyRule: fc.Arbitrary<ScheduleRule> = fc.record(
    {
      mode: fc.constantFrom('plans', 'board', 'tourism', 'closed'),
      screens: fc.constantFrom(['aula'], ['seinä']),
      weekdays: fc.subarray(['1', '2', '3', '4', '5', '6', '7'] as const, {
        minLength: 1,
      }),
      dates: fc.subarray(['2026-03-29', '2026-10-25', '2026-12-24', '2026-11-25'], { minLength: 1 }),
      from: clocks,
      until: fc.oneof(clocks, fc.constant('24:00')),
      doors: fc.constantFrom('open', 'closed'),
    },
    { requiredKeys: ['mode'] },
  ) as fc.Arbitrary<ScheduleRule>;
  const anyTime = fc
    .tuple(fc.constantFrom('2026-03-28', '2026-10-24', '2026-12-23', '2026-11-24'), fc.nat(3 * 1440 * 60))
    .map(([day, seconds]) => at(`${day}T00:00:00Z`) + seconds * 1000);

  test('Minute by minute nothing changes within it, and something does at its ends.', () => {
    fc.assert(
      fc.property(fc.array(anyRule, { maxLength: 5 }), anyTime, (rules, now) => {
        const schedule = scheduleOf(rules);
        const { since, until, ...shown } = stretchAround(schedule, now);
        const from = Math.max(since ?? -Infinity, now - 8 * 3_600_000);
        const to = Math.min(until ?? Infinity, now + 8 * 3_600_000);
        for (let moment = Math.ceil(from / 60_000) * 60_000; moment < to; moment += 60_000)
          expect(scheduledAt(schedule, moment), new Date(moment).toISOString()).toEqual(shown);
        if (until !== undefined) expect(scheduledAt(schedule, until)).not.toEqual(shown);
        if (since !== undefined) expect(scheduledAt(schedule, since - 1)).not.toEqual(shown);
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  test('What is remembered is what would be worked out anew.', () => {
    fc.assert(
      fc.property(
        fc.array(anyRule, { maxLength: 4 }),
        fc.array(anyTime, { maxLength: 8 }),
        (rules, times) => {
          const schedule = scheduleOf(rules);
          const remembered = rememberStretches();
          for (const now of times) expect(remembered(schedule, now)).toEqual(stretchAround(schedule, now));
        },
      ),
      { numRuns: 20 },
    );
  }, 60_000);
});
