import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { bookingFile } from '#content/model/booking-file';
import { withEnglishKeys } from '#content/model/keys';
import { clockAt, dateAt } from '#content/model/site-time';
import { closedOn, freeStarts, isFree, isOffered, type Judging, type TakenTime } from './free-times';
import { createHolidays } from './holidays';

const timeZone = 'Europe/Helsinki';
const holidayOn = createHolidays();
const none: TakenTime = { held: new Set(), busy: [] };

/** One matter and one expert with the hours of one line, on a day asked for early enough. */
function site(hours: string, matter = '', now = '2026-01-01T00:00:00Z', forStaff = false) {
  const yaml = `
asiat: [{ tunnus: m, nimi: M, varattavissa päivää eteenpäin: 365, ${matter} }]
asiantuntijat: [{ tunnus: e, nimi: E, asiat: [m], vastaanottoajat: { ${hours} } }]
suljetut päivät: [{ päivä: 24.11.2026, huomautus: Muutto }, { päivä: 26.11.2026 }]`;
  const file = bookingFile.parse(withEnglishKeys(parse(yaml)));
  const judging: Judging = { file, timeZone, holidayOn, now: Date.parse(now), forStaff };
  const [one] = file.matters;
  const [expert] = file.experts;
  if (one === undefined || expert === undefined) throw new Error('the file has one of each');
  return { judging, matter: one, expert };
}

/** Free starts of a day as the wall clock shows them. */
function clocks({ judging, matter, expert }: ReturnType<typeof site>, date: string, taken = none): string[] {
  const starts = [...freeStarts(judging, { expert, taken }, matter, { from: date, days: 1 })];
  expect(starts.every(start => isOffered(judging, expert, matter, start))).toBe(true);
  expect(starts.every(start => dateAt(start, timeZone) === date)).toBe(true);
  return starts.map(start => clockAt(start, timeZone));
}

const at = (iso: string) => Date.parse(iso);

describe('free times', () => {
  it('lie wholly within the working hours, with the break between them', () => {
    const day = site('ke: "9.00–10.15, 11.00–12.00"', 'kesto: 30');
    expect(clocks(day, '2026-11-25')).toEqual(['09:00', '09:30', '11:00', '11:30']);
  });

  it('begin on the grid of the wall clock, whenever the hours begin', () => {
    const day = site('ke: 9.10–11.00', 'kesto: 20, alkaa välein minuuttia: 15');
    expect(clocks(day, '2026-11-25')).toEqual(['09:15', '09:30', '09:45', '10:00', '10:15', '10:30']);
  });

  it('follow the exceptions of the expert instead of the week', () => {
    const exceptions = 'ke: 9.00–10.00, poikkeukset: [{ päivä: 25.11.2026, aukioloajat: 13.00–14.00 }]';
    expect(clocks(site(exceptions), '2026-11-25')).toEqual(['13:00', '13:30']);
    const away = 'ke: 9.00–10.00, poikkeukset: [{ päivä: 25.11.2026, suljettu: true }]';
    expect(clocks(site(away), '2026-11-25')).toEqual([]);
  });

  it('are none on the closed days of the file, with the reason where there is one', () => {
    const day = site('ti: 9.00–10.00, to: 9.00–10.00');
    expect(clocks(day, '2026-11-24')).toEqual([]);
    expect(closedOn(day.judging, '2026-11-24')).toEqual({ reason: { fi: 'Muutto' } });
    expect(closedOn(day.judging, '2026-11-26')).toEqual({});
    expect(closedOn(day.judging, '2026-11-25')).toBeUndefined();
  });

  it('are none within the lead time, which binds visitors only', () => {
    const now = '2026-11-25T07:10:00Z';
    const lead = 'varattava viimeistään tuntia ennen: 2';
    expect(clocks(site('ke: 9.00–12.00', lead, now), '2026-11-25')).toEqual(['11:30']);
    expect(clocks(site('ke: 9.00–12.00', lead, now, true), '2026-11-25')).toEqual([
      '09:00',
      '09:30',
      '10:00',
      '10:30',
      '11:00',
      '11:30',
    ]);
  });

  it('end with the last day of the horizon', () => {
    const day = site('ke: 9.00–9.30, to: 9.00–9.30', '', '2026-11-25T00:00:00Z');
    const near = { ...day, matter: { ...day.matter, horizonDays: 7 } };
    expect(clocks(near, '2026-12-02')).toEqual(['09:00']);
    expect(clocks(near, '2026-12-03')).toEqual([]);
  });

  it('leave out what a booking or the calendar has, and what would begin within the pause', () => {
    const day = site('ke: 9.00–12.00', 'tauko jälkeen minuuttia: 15');
    const held = new Set([at('2026-11-25T07:30:00Z')]);
    const busy = [[at('2026-11-25T09:00:00Z'), at('2026-11-25T09:10:00Z')]] as const;
    expect(clocks(day, '2026-11-25', { held, busy: [] })).toEqual(['10:00', '10:30', '11:00', '11:30']);
    expect(clocks(day, '2026-11-25', { held: new Set(), busy })).toEqual([
      '09:00',
      '09:30',
      '10:00',
      '11:30',
    ]);
  });

  it('may touch what the calendar has at both ends', () => {
    const day = site('ke: 9.00–12.00');
    const busy = [
      [at('2026-11-25T06:00:00Z'), at('2026-11-25T08:00:00Z')],
      [at('2026-11-25T08:30:00Z'), at('2026-11-25T10:00:00Z')],
    ] as const;
    expect(clocks(day, '2026-11-25', { held: new Set(), busy })).toEqual(['10:00']);
    expect(isFree({ held: new Set(), busy }, day.matter, at('2026-11-25T08:05:00Z'))).toBe(false);
  });

  it('go over midnight where the hours do, and belong to the day on which they begin', () => {
    const night = site('ke: 23.00–24.00, to: 0.00–1.00', 'kesto: 60');
    expect(clocks({ ...night, judging: { ...night.judging } }, '2026-12-02')).toEqual(['23:00', '23:30']);
    expect(clocks(night, '2026-12-03')).toEqual(['00:00']);
  });
});

describe('in the night in which the clock is put back', () => {
  const night = site('su: 2.30–5.00', 'kesto: 30');

  it('the hour that comes twice is offered twice, as two times', () => {
    expect(clocks(night, '2026-10-25')).toEqual([
      '02:30',
      ...['03:00', '03:30', '03:00', '03:30'],
      ...['04:00', '04:30'],
    ]);
  });

  it('no two of them overlap', () => {
    const { judging, expert, matter } = night;
    const starts = [...freeStarts(judging, { expert, taken: none }, matter, { from: '2026-10-25', days: 1 })];
    expect(starts.slice(1).map((start, index) => start - (starts[index] ?? 0))).toEqual(
      Array.from({ length: 6 }, () => 30 * 60_000),
    );
  });
});

describe('in the night in which the clock is put forward', () => {
  /** Easter Sunday of 2027; here a day like others. */
  const nightOf = (matter: string) => {
    const night = site('su: 2.00–5.00', matter, '2026-12-01T00:00:00Z');
    return { ...night, judging: { ...night.judging, holidayOn: () => undefined } };
  };

  it('the hour that does not come is not offered', () => {
    expect(clocks(nightOf('kesto: 30'), '2027-03-28')).toEqual(['02:00', '02:30', '04:00', '04:30']);
  });

  it('a time over the change is as long as any other', () => {
    expect(clocks(nightOf('kesto: 90'), '2027-03-28')).toEqual(['02:00', '02:30']);
  });
});

describe('public holidays of Finland', () => {
  it.each([
    ['2026-01-06', 'Loppiainen', 'Epiphany'],
    ['2026-04-03', 'Pitkäperjantai', 'Good Friday'],
    ['2026-04-06', 'Toinen pääsiäispäivä', 'Easter Monday'],
    ['2026-05-01', 'Vappu', 'Labour Day'],
    ['2026-05-14', 'Helatorstai', 'Ascension Day'],
    ['2026-06-20', 'Juhannuspäivä', 'Midsummer Day'],
    ['2027-06-26', 'Juhannuspäivä', 'Midsummer Day'],
    ['2026-10-31', 'Pyhäinpäivä', 'All Saints’ Day'],
    ['2026-12-06', 'Itsenäisyyspäivä', 'Independence Day'],
    ['2026-12-25', 'Joulupäivä', 'Christmas Day'],
  ])('%s is %s', (date, fi, en) => {
    expect(holidayOn(date)?.fi).toBe(fi);
    expect(holidayOn(date)?.en?.toLowerCase().replace("'", '’')).toBe(en.toLowerCase());
  });

  it.each(['2026-06-19', '2026-12-24', '2026-12-31', '2026-05-10', '2026-11-08', '2026-12-07'])(
    '%s is none: an eve, a day to remember, or the day after',
    date => {
      expect(holidayOn(date)).toBeUndefined();
    },
  );

  it('nobody is booked on one', () => {
    expect(clocks(site('ti: 9.00–10.00'), '2026-01-06')).toEqual([]);
    expect(clocks(site('ke: 9.00–10.00'), '2026-01-07')).toEqual(['09:00', '09:30']);
  });
});
