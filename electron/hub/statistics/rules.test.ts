import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantAt } from '#content/model/site-time';
import { ticketStates } from '../queue/contract';
import { queueDeeds } from '../queue/tables';
import { figuresOf, type DayEvent, type DayRecord, type DayTicket } from './rules';

const timeZone = 'Europe/Helsinki';
const day = '2026-11-24';
const at = (clock: string, on = day) => instantAt(on, clock, timeZone);
const MINUTE_MS = 60_000;

const permits = { id: 'permits', name: { fi: 'Rakentaminen' } };
const plots = { id: 'plots', name: { fi: 'Tontit' } };

function ticket(some: Partial<DayTicket> = {}): DayTicket {
  const { matter = 'permits' } = some;
  return {
    ...{ state: 'waiting', number: 1, matter, asked: JSON.stringify([matter]), taken_at: at('10:00') },
    ...{ ended_at: null, first_called_at: null, told_least: null, told_most: null },
    ...some,
  };
}

let lastDeed = 0;
function event(some: Partial<DayEvent> & Pick<DayEvent, 'action'>): DayEvent {
  lastDeed += 1;
  return {
    ...{ deed: lastDeed, undoes: null, at: at('10:30'), matter: 'permits', waited_ms: null, served_ms: null },
    ...some,
  };
}

function figures(some: Partial<DayRecord>) {
  return figuresOf({
    ...{ day, timeZone, isOver: false, tickets: [], events: [], pages: [], matters: [permits, plots] },
    ...some,
  });
}

const matterIn = (result: ReturnType<typeof figures>, id: string) =>
  result.matters.find(({ matter }) => matter === id);
const hourIn = (result: ReturnType<typeof figures>, hour: number) =>
  result.hours.find(one => one.hour === hour);

describe('visitors', () => {
  test('a day on which nothing happened has zeros, no times and no hours', () => {
    const { all, hours, matters, ranges } = figures({});
    expect(all).toEqual({ taken: 0, walkIns: 0, served: 0, noShow: 0, leftOver: 0, here: 0 });
    expect({ hours, ranges, matters: matters.length }).toEqual({ hours: [], ranges: undefined, matters: 2 });
  });

  test('each counts once, in the state that it has now', () => {
    const states = ['waiting', 'called', 'serving', 'parked', 'served', 'no-show', 'left-over'] as const;
    const { all } = figures({ tickets: states.map(state => ticket({ state })) });
    expect(all).toMatchObject({ taken: 7, served: 1, noShow: 1, leftOver: 1, here: 4, walkIns: 0 });
  });

  test('a number that was only offered, or lapsed, was not taken', () => {
    const { all } = figures({ tickets: [ticket({ state: 'offered' }), ticket({ state: 'lapsed' })] });
    expect(all).toMatchObject({ taken: 0, here: 0 });
  });

  test('whoever still waited when the day ended is left over; who is at a desk is still here', () => {
    const states = ['waiting', 'parked', 'serving', 'served'] as const;
    const { all } = figures({ isOver: true, tickets: states.map(state => ticket({ state })) });
    expect(all).toMatchObject({ leftOver: 2, here: 1, served: 1 });
  });

  test('whoever comes without a number is a walk-in and no taken number', () => {
    const { all } = figures({ tickets: [ticket({ state: 'served', number: null })] });
    expect(all).toMatchObject({ taken: 0, walkIns: 1, served: 1 });
  });

  test('taken and walk-ins are served, no-shows, left over and here together, whatever happened', () => {
    const anyTicket = fc.record({
      state: fc.constantFrom(...ticketStates),
      number: fc.option(fc.integer({ min: 1, max: 999 })),
      matter: fc.constantFrom('permits', 'plots', 'gone'),
      taken_at: fc.integer({ min: at('00:00'), max: at('23:59') }),
      ended_at: fc.option(fc.integer({ min: at('00:00'), max: at('23:59') + 3_600_000 })),
    });
    const anyEvent = fc.record({
      deed: fc.nat(50),
      undoes: fc.option(fc.nat(50)),
      action: fc.constantFrom(...queueDeeds),
      at: fc.integer({ min: at('00:00'), max: at('23:59') }),
      matter: fc.option(fc.constantFrom('permits', 'plots', 'gone')),
      waited_ms: fc.option(fc.nat(7_200_000)),
      served_ms: fc.option(fc.nat(7_200_000)),
    });
    fc.assert(
      fc.property(
        fc.array(anyTicket, { maxLength: 60 }),
        fc.array(anyEvent, { maxLength: 60 }),
        (some, events) => {
          const { all, matters, hours } = figures({ tickets: some.map(ticket), events });
          expect(all.taken + all.walkIns).toBe(all.served + all.noShow + all.leftOver + all.here);
          const total = (of: 'taken' | 'walkIns' | 'noShow' | 'leftOver' | 'here') =>
            matters.reduce((sum, one) => sum + one[of], 0);
          for (const of of ['taken', 'walkIns', 'noShow', 'leftOver', 'here'] as const)
            expect(total(of)).toBe(all[of]);
          expect(hours.reduce((sum, hour) => sum + hour.taken, 0)).toBe(all.taken);
          expect(JSON.stringify({ all, matters, hours })).not.toMatch(/null|NaN/);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('matters', () => {
  test('a visitor with two matters counts in each, and once in the whole', () => {
    const both = ticket({ state: 'served', asked: '["permits","plots"]', matter: 'plots' });
    const events = [event({ action: 'served' }), event({ action: 'served', matter: 'plots' })];
    const result = figures({ tickets: [both], events });
    expect(matterIn(result, 'permits')).toMatchObject({ taken: 1, served: 1 });
    expect(matterIn(result, 'plots')).toMatchObject({ taken: 1, served: 1 });
    expect(result.all).toMatchObject({ taken: 1, served: 1 });
  });

  test('served in another matter than asked counts where it was served', () => {
    const result = figures({
      tickets: [ticket({ state: 'served', asked: '["permits"]', matter: 'plots' })],
      events: [event({ action: 'served', matter: 'plots', served_ms: 5 * MINUTE_MS })],
    });
    expect(matterIn(result, 'permits')).toMatchObject({ taken: 1, served: 0 });
    expect(matterIn(result, 'plots')).toMatchObject({ taken: 0, served: 1, medianServiceSeconds: 300 });
  });

  test('stand in the city’s order; one that the city no longer has stands last, by its id', () => {
    const { matters } = figures({ tickets: [ticket({ matter: 'abolished' })] });
    expect(matters.map(({ matter }) => matter)).toEqual(['permits', 'plots', 'abolished']);
    expect(matters.at(-1)).toMatchObject({ name: { fi: 'abolished' }, taken: 1 });
  });
});

describe('times', () => {
  const calls = (...minutes: number[]) =>
    minutes.map(one => event({ action: 'called', waited_ms: one * MINUTE_MS }));

  test('the median of an even number is between the two in the middle', () => {
    expect(figures({ events: calls(2, 10, 4, 6) }).all.medianWaitSeconds).toBe(300);
  });

  test('nine of ten waited no longer than the ninth says', () => {
    expect(figures({ events: calls(1, 2, 3, 4, 5, 6, 7, 8, 9, 60) }).all.ninthWaitSeconds).toBe(540);
    expect(figures({ events: calls(4) }).all.ninthWaitSeconds).toBe(240);
  });

  test('what was undone was not measured', () => {
    const call = event({ action: 'called', waited_ms: 40 * MINUTE_MS });
    const undone = event({ action: 'undone', undoes: call.deed });
    expect(figures({ events: [call, undone] }).all.medianWaitSeconds).toBeUndefined();
  });

  test('a deed of several events is undone as a whole', () => {
    const served = event({ action: 'served', served_ms: MINUTE_MS });
    const next = event({ action: 'called', waited_ms: MINUTE_MS, deed: served.deed });
    const undone = event({ action: 'undone', undoes: served.deed });
    expect(figures({ events: [served, next, undone] }).all).not.toHaveProperty('medianServiceSeconds');
  });
});

describe('hours', () => {
  test('a number counts to the hour of taking, the served to that of ending, waits to that of the call', () => {
    const result = figures({
      tickets: [ticket({ state: 'served', taken_at: at('09:59'), ended_at: at('11:00') })],
      events: [
        event({ action: 'called', at: at('10:30'), waited_ms: 31 * MINUTE_MS }),
        event({ action: 'served', at: at('11:00'), served_ms: 30 * MINUTE_MS }),
      ],
    });
    expect(result.hours).toEqual([
      { hour: 9, taken: 1, served: 0, opened: 0 },
      { hour: 10, taken: 0, served: 0, opened: 0, medianWaitSeconds: 1860 },
      { hour: 11, taken: 0, served: 1, opened: 0, medianServiceSeconds: 1800 },
    ]);
  });

  test('what ended after midnight counts to the last hour of the day on which the visitor came', () => {
    const late = ticket({ state: 'served', taken_at: at('23:40'), ended_at: at('00:10', '2026-11-25') });
    const { hours } = figures({ tickets: [late] });
    expect(hours).toEqual([{ hour: 23, taken: 1, served: 1, opened: 0 }]);
  });

  test('the hour that the autumn change repeats is one, with what happened in both', () => {
    const autumn = '2026-10-25';
    const first = at('03:30', autumn);
    const tickets = [ticket({ taken_at: first }), ticket({ taken_at: first + 3_600_000 })];
    expect(figures({ day: autumn, tickets }).hours).toEqual([{ hour: 3, taken: 2, served: 0, opened: 0 }]);
  });

  test('the hour that the spring change skips is none', () => {
    const spring = '2026-03-29';
    const tickets = [ticket({ taken_at: at('02:30', spring) }), ticket({ taken_at: at('04:30', spring) })];
    expect(figures({ day: spring, tickets }).hours.map(({ hour }) => hour)).toEqual([2, 4]);
  });

  test('a wait over the autumn change is as long as it was', () => {
    const autumn = '2026-10-25';
    const events = [event({ action: 'called', at: at('04:10', autumn), waited_ms: 100 * MINUTE_MS })];
    expect(hourIn(figures({ day: autumn, events }), 4)?.medianWaitSeconds).toBe(6000);
  });
});

describe('screens and ranges', () => {
  test('the screens opened most stand first, and each hour has its count', () => {
    const pages = [
      { hour: 9, page: 'plans', opened: 2 },
      { hour: 10, page: 'plans', opened: 1 },
      { hour: 10, page: 'lots', opened: 7 },
    ];
    const result = figures({ pages });
    expect(result.pages).toEqual([
      { page: 'lots', opened: 7 },
      { page: 'plans', opened: 3 },
    ]);
    expect([hourIn(result, 9)?.opened, hourIn(result, 10)?.opened]).toEqual([2, 8]);
  });

  test('a range is scored once its visitor was called, by the wait from the number on', () => {
    const told = { told_least: 4, told_most: 9, taken_at: at('10:00') };
    const tickets = [
      ticket({ ...told, first_called_at: at('10:06') }),
      ticket({ ...told, first_called_at: at('10:12') }),
      ticket(told),
      ticket({ first_called_at: at('10:05') }),
    ];
    expect(figures({ tickets }).ranges).toEqual({ told: 2, inside: 1 });
  });
});
