import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BoardCall } from '#hub/queue/contract';
import { emptySpool, FRESH_MS, nextSpool, type Spool } from './call-spool';

const now = Date.parse('2026-11-25T08:00:00Z');

function call(sequence: number, { calledAt = now, times = 1 } = {}): BoardCall {
  return {
    ...{ sequence, ticket: `t${sequence}`, label: `A${sequence}`, colour: 'water', calledAt, times },
    counter: { id: '1', name: { fi: 'Palvelupiste 1' } },
  };
}

function told(spool: Spool, ...calls: BoardCall[]): Spool {
  return nextSpool(spool, { happened: 'told', calls, now });
}

/** All that is announced from here on, in order. */
function announcements(spool: Spool): number[] {
  if (!spool.showing) return [];
  return [spool.showing.sequence, ...announcements(nextSpool(spool, { happened: 'announced' }))];
}

describe('the spool of calls', () => {
  test('two calls at once are announced one after the other, each whole', () => {
    expect(announcements(told(emptySpool, call(2), call(1)))).toEqual([1, 2]);
  });

  test('a second call does not overwrite the first announcement (P31)', () => {
    const first = told(emptySpool, call(1));
    expect(told(first, call(2), call(1)).showing?.sequence).toBe(1);
  });

  test('a recall is announced again', () => {
    const first = nextSpool(told(emptySpool, call(1)), { happened: 'announced' });
    expect(announcements(told(first, { ...call(2, { times: 2 }), ticket: 't1', label: 'A1' }))).toEqual([2]);
  });

  test('a call that was undone before its turn is never announced', () => {
    expect(announcements(told(told(emptySpool, call(2), call(1)), call(1)))).toEqual([1]);
  });

  test('an announcement ends when its call no longer holds', () => {
    expect(told(told(emptySpool, call(1))).showing).toBeUndefined();
  });

  test('an old call is listed after a reconnect and not announced as new (P35)', () => {
    const lost = nextSpool(told(emptySpool, call(1)), { happened: 'lost' });
    expect(announcements(told(lost, call(2, { calledAt: now - FRESH_MS - 1 })))).toEqual([]);
    expect(announcements(told(lost, call(1)))).toEqual([]);
  });

  test('whatever comes in whatever portions, every fresh call is announced exactly once and in order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 30 }), portions => {
        let spool = emptySpool;
        let last = 0;
        const calls: BoardCall[] = [];
        for (const portion of portions) {
          for (let count = 0; count < portion; count += 1) calls.unshift(call((last += 1)));
          spool = told(spool, ...calls);
        }
        expect(announcements(spool)).toEqual(Array.from({ length: last }, (_, index) => index + 1));
      }),
    );
  });
});
