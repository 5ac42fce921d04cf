import { describe, expect, it } from 'vitest';
import { type KnownBooking, standingOf } from './standing';

const CALENDAR = '/k/';
const [TEN, ELEVEN] = [Date.parse('2026-12-01T10:00Z'), Date.parse('2026-12-01T11:00Z')];
const booking: KnownBooking = {
  ...{ id: 'b1', state: 'booked', sequence: 3, starts_at: TEN, ends_at: ELEVEN },
  ...{ calendar: CALENDAR, calendar_state: 'written' },
};
const moved = [ELEVEN, ELEVEN + 1_800_000] as const;

function standing(
  found: { time?: readonly [number, number] } | 'missing',
  known: Partial<KnownBooking> = {},
) {
  const entries = found === 'missing' ? [] : [{ booking: 'b1', ...found }];
  const missing = found === 'missing' ? ['b1'] : [];
  const { busy, news } = standingOf(CALENDAR, { entries, missing }, [{ ...booking, ...known }]);
  return { busy, news: news.map(({ standing }) => standing) };
}

describe('a booking’s entry in the calendar', () => {
  it('is as it should be when it is there at its time: nothing is told, and the time is not busy twice', () => {
    expect(standing({ time: [TEN, ELEVEN] })).toEqual({ busy: [], news: [] });
  });

  it('takes the time that the expert has moved it to', () => {
    expect(standing({ time: moved })).toEqual({ busy: [moved], news: ['moved-there'] });
    expect(standing({ time: moved }, { calendar_state: 'moved-there' })).toEqual({ busy: [moved], news: [] });
  });

  it('is deleted when it is gone or cancelled there', () => {
    expect(standing('missing')).toEqual({ busy: [], news: ['deleted-there'] });
    expect(standing({})).toEqual({ busy: [], news: ['deleted-there'] });
  });

  it('is left alone while Aula’s own change is on its way', () => {
    expect(standing({ time: moved }, { calendar_state: 'waiting' })).toEqual({ busy: [], news: [] });
    expect(standing({ time: moved }, { state: 'cancelled', calendar_state: 'waiting' })).toEqual({
      ...{ busy: [], news: [] },
    });
  });

  it('is in order again when it stands at its time after a trouble or a move', () => {
    expect(standing({ time: [TEN, ELEVEN] }, { calendar_state: 'trouble' }).news).toEqual(['written']);
    expect(standing({ time: [TEN, ELEVEN] }, { calendar_state: 'moved-there' }).news).toEqual(['written']);
    expect(standing({ time: moved }, { calendar_state: 'trouble' })).toEqual({ busy: [moved], news: [] });
  });

  it('takes the expert’s time when its booking is over here and it stands there nevertheless', () => {
    expect(standing({ time: moved }, { state: 'cancelled', calendar_state: 'none' })).toEqual({
      ...{ busy: [moved], news: [] },
    });
  });
});
