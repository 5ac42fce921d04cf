import fc from 'fast-check';
import { expect, test } from 'vitest';
import { initialVisit, nextVisit, secondsLeft, visitLimits } from './rules';
import type { Visit, VisitEvent } from './rules';

const limits = visitLimits.normal;

function after(events: readonly VisitEvent[], from: Visit = initialVisit): Visit {
  return events.reduce((visit, event) => nextVisit(visit, event, limits), from);
}

const begun: VisitEvent = { type: 'begun', at: 0 };
const passed = (at: number): VisitEvent => ({ type: 'time-passed', at });
const asking = after([begun, passed(limits.quietMs)]);

test('A touch of the attract loop begins a visit.', () => {
  expect(after([begun])).toEqual({ phase: 'active', lastActivityAt: 0, pointers: {} });
});

test('After the quiet time the screen asks, and the countdown is at least twenty seconds.', () => {
  expect(after([begun, passed(limits.quietMs - 1)]).phase).toBe('active');
  expect(asking.phase).toBe('asking');
  expect(secondsLeft(asking, limits.quietMs)).toBeGreaterThanOrEqual(20);
  expect(visitLimits.long.warningMs).toBeGreaterThan(limits.warningMs);
});

test('Every touch, key or scroll begins the quiet time anew.', () => {
  const at = limits.quietMs - 1;
  const events: VisitEvent[] = [
    { type: 'acted', at },
    { type: 'pointer-up', pointer: 1, at },
  ];
  for (const event of events) expect(after([begun, event, passed(limits.quietMs + 1)]).phase).toBe('active');
});

test('One touch answers the question, when it lifts.', () => {
  const at = limits.quietMs + 10;
  const down = after([{ type: 'pointer-down', pointer: 1, at }], asking);
  expect(down.phase).toBe('asking');
  expect(after([{ type: 'pointer-up', pointer: 1, at: at + 90 }], down)).toEqual({
    phase: 'active',
    lastActivityAt: at + 90,
    pointers: {},
  });
});

test('A key answers the question.', () => {
  expect(after([{ type: 'acted', at: limits.quietMs + 1 }], asking).phase).toBe('active');
});

test('The countdown ends in the wipe, and the cleared page attracts again.', () => {
  const wiped = after([passed(limits.quietMs + limits.warningMs)], asking);
  expect(wiped).toEqual({ phase: 'wiped' });
  expect(after([{ type: 'cleared' }], wiped)).toEqual(initialVisit);
});

test('The visitor can end the visit at once.', () => {
  expect(after([begun, { type: 'ended' }])).toEqual({ phase: 'wiped' });
});

test('While a pointer is down and moves, the visit never ends.', () => {
  const step = limits.stuckPointerMs - 1;
  let visit = after([begun, { type: 'pointer-down', pointer: 7, at: 0 }]);
  for (let at = step; at < 20 * limits.quietMs; at += step) {
    visit = after([passed(at), { type: 'pointer-moved', pointer: 7, at }], visit);
    expect(visit.phase).toBe('active');
  }
});

test('A pointer that is stuck keeps nobody: the visit ends all the same.', () => {
  const down: VisitEvent = { type: 'pointer-down', pointer: 7, at: 0 };
  const stuckAt = limits.stuckPointerMs;
  const stillHeld = after([begun, down, passed(stuckAt - 1)]);
  expect(after([passed(stuckAt + limits.quietMs - 2)], stillHeld).phase).toBe('active');
  const visit = after([begun, down, passed(stuckAt), passed(stuckAt + limits.quietMs)]);
  expect(visit.phase).toBe('asking');
  expect(after([passed(stuckAt + limits.quietMs + limits.warningMs)], visit)).toEqual({ phase: 'wiped' });
});

test('A mouse that only hovers is not activity.', () => {
  expect(after([begun, { type: 'pointer-moved', pointer: 1, at: 5 }])).toEqual(after([begun]));
});

test('A pointer held on the question holds the countdown.', () => {
  const at = limits.quietMs + limits.warningMs - 10;
  const held = after([{ type: 'pointer-down', pointer: 1, at }, passed(at + 5000)], asking);
  expect(secondsLeft(held, at + 5000)).toBe(limits.warningMs / 1000);
});

const anyEvent = fc.record({
  type: fc.constantFrom(
    'begun',
    'acted',
    'pointer-down',
    'pointer-moved',
    'pointer-up',
    'time-passed',
    'ended',
    'cleared',
  ),
  pointer: fc.integer({ min: 0, max: 3 }),
  after: fc.integer({ min: 0, max: 200_000 }),
});

const anyHistory = fc.array(anyEvent).map(steps => {
  let at = 0;
  return steps.map(({ type, pointer, after: ms }) => {
    at += ms;
    return { type, pointer, at } as VisitEvent;
  });
});

test('After any history, ending and clearing lead to exactly the initial state.', () => {
  fc.assert(
    fc.property(anyHistory, history => {
      expect(after([...history, { type: 'ended' }, { type: 'cleared' }])).toEqual(initialVisit);
    }),
  );
});

test('After any history, silence alone ends the visit within the stated limits.', () => {
  fc.assert(
    fc.property(anyHistory, history => {
      const from = 200_000 * (history.length + 1);
      const silence = [limits.stuckPointerMs, limits.stuckPointerMs + limits.quietMs].map(ms =>
        passed(from + ms),
      );
      const end = passed(from + limits.stuckPointerMs + limits.quietMs + limits.warningMs);
      const visit = after([...history, passed(from), ...silence, end]);
      expect(['attract', 'wiped']).toContain(visit.phase);
    }),
  );
});

test('No visit is ever wiped without a question of at least twenty seconds, unless the visitor ends it.', () => {
  fc.assert(
    fc.property(anyHistory, history => {
      let visit = initialVisit;
      let askedAt: number | undefined;
      for (const event of history) {
        if (event.type === 'ended') continue;
        const next = nextVisit(visit, event, limits);
        const at = 'at' in event ? event.at : 0;
        if (next.phase === 'asking' && visit.phase !== 'asking') askedAt = at;
        if (next.phase === 'wiped' && visit.phase !== 'wiped')
          expect(at - (askedAt ?? at)).toBeGreaterThanOrEqual(20_000);
        visit = next;
      }
    }),
  );
});
