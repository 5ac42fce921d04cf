import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswer } from './reading-work';

const HELSINKI = 'Europe/Helsinki';
const at = (iso: string) => Date.parse(iso);

interface Asked {
  readonly from?: string;
  readonly to?: string;
  readonly timeZone?: string;
}

function reading(
  events: string[],
  { from = '2026-11-01T00:00Z', to = '2026-12-31T00:00Z', timeZone = HELSINKI }: Asked = {},
) {
  const objects = events.map(event => (event.includes('VCALENDAR') ? event : calendar(event)));
  const responses = objects.map(
    (
      text,
      number,
    ) => `<d:response><d:href>/k/${number}.ics</d:href><d:propstat><d:prop><d:getetag>"1"</d:getetag>
      <c:calendar-data><![CDATA[${text}]]></c:calendar-data></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`,
  );
  const xml = `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">${responses.join('')}</d:multistatus>`;
  return readAnswer({ kind: 'events', bytes: Buffer.from(xml), from: at(from), to: at(to), timeZone });
}

function calendar(event: string, before = ''): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', before, event.trim(), 'END:VCALENDAR']
    .filter(Boolean)
    .join('\r\n');
}

function event(lines: string, uid = 'a'): string {
  return `BEGIN:VEVENT\r\nUID:${uid}\r\n${lines.trim().replace(/\n\s*/g, '\r\n')}\r\nEND:VEVENT`;
}

/** Busy times as `2026-11-26T10:00Z/2026-11-26T11:00Z`. */
function busy(events: string[], asked?: Asked): string[] {
  const { busy, unread } = reading(events, asked);
  expect(unread).toBe(0);
  return busy.map(stretch => stretch.map(short).join('/'));
}

function short(instant: number): string {
  return new Date(instant).toISOString().replace(/:00\.000Z$/, 'Z');
}

describe('when an expert is busy', () => {
  it('is told by an event in UTC, in a named zone, without a zone, and by how long it lasts', () => {
    expect(
      busy([
        event('DTSTART:20261126T080000Z\nDTEND:20261126T090000Z'),
        event('DTSTART;TZID=Europe/Helsinki:20261127T080000\nDTEND;TZID=Europe/Helsinki:20261127T090000'),
        event('DTSTART:20261130T080000\nDURATION:PT45M'),
        event('DTSTART;TZID=Europe/London:20261201T080000\nDURATION:PT1H'),
      ]),
    ).toEqual([
      '2026-11-26T08:00Z/2026-11-26T09:00Z',
      '2026-11-27T06:00Z/2026-11-27T07:00Z',
      '2026-11-30T06:00Z/2026-11-30T06:45Z',
      '2026-12-01T08:00Z/2026-12-01T09:00Z',
    ]);
  });

  it('is a whole day of the site for an all-day event, of 23 and 25 hours when the clock changes', () => {
    const days = (date: string) => event(`DTSTART;VALUE=DATE:${date}`);
    const asked = { from: '2026-10-01T00:00Z', to: '2027-04-01T00:00Z' };
    expect(busy([days('20261025')], asked)).toEqual(['2026-10-24T21:00Z/2026-10-25T22:00Z']);
    expect(busy([days('20270328')], asked)).toEqual(['2027-03-27T22:00Z/2027-03-28T21:00Z']);
    expect(busy([event('DTSTART;VALUE=DATE:20261224\nDTEND;VALUE=DATE:20261227')], asked)).toEqual([
      '2026-12-23T22:00Z/2026-12-26T22:00Z',
    ]);
  });

  it('takes no time for what is cancelled, transparent or without any length', () => {
    const lines = 'DTSTART:20261126T080000Z\nDTEND:20261126T090000Z';
    expect(
      busy([
        event(`${lines}\nSTATUS:CANCELLED`),
        event(`${lines}\nTRANSP:TRANSPARENT`),
        event('DTSTART:20261126T080000Z'),
      ]),
    ).toEqual([]);
    expect(busy([event(`${lines}\nSTATUS:TENTATIVE`)])).toHaveLength(1);
  });

  it('keeps a weekly hour on the wall clock over both nights in which it changes', () => {
    const weekly = (start: string) =>
      event(`DTSTART;TZID=Europe/Helsinki:${start}T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=2`);
    expect(busy([weekly('20261019')], { from: '2026-10-01T00:00Z' })).toEqual([
      '2026-10-19T06:00Z/2026-10-19T07:00Z',
      '2026-10-26T07:00Z/2026-10-26T08:00Z',
    ]);
    expect(busy([weekly('20270322')], { from: '2027-03-01T00:00Z', to: '2027-05-01T00:00Z' })).toEqual([
      '2027-03-22T07:00Z/2027-03-22T08:00Z',
      '2027-03-29T06:00Z/2027-03-29T07:00Z',
    ]);
  });

  it('blocks from the first to the second of an hour that comes twice, and reads one that is skipped by the clock before', () => {
    const night = (start: string) => event(`DTSTART;TZID=Europe/Helsinki:${start}\nDURATION:PT30M`);
    expect(busy([night('20261025T033000')], { from: '2026-10-01T00:00Z' })).toEqual([
      '2026-10-25T00:30Z/2026-10-25T02:00Z',
    ]);
    expect(busy([night('20270328T033000')], { from: '2027-03-01T00:00Z', to: '2027-05-01T00:00Z' })).toEqual([
      '2027-03-28T01:30Z/2027-03-28T02:00Z',
    ]);
  });

  it('blocks a night’s event on the wall clock and by its hours when the clock changes in it', () => {
    const nights = event(
      'DTSTART;TZID=Europe/Helsinki:20261023T230000\nDTEND;TZID=Europe/Helsinki:20261024T070000\nRRULE:FREQ=DAILY;COUNT=2',
    );
    expect(busy([nights], { from: '2026-10-01T00:00Z' })).toEqual([
      '2026-10-23T20:00Z/2026-10-24T04:00Z',
      '2026-10-24T20:00Z/2026-10-25T05:00Z',
    ]);
  });

  it('goes over midnight, and only its part within what was asked for counts', () => {
    const late = event('DTSTART;TZID=Europe/Helsinki:20261130T230000\nDURATION:PT3H');
    expect(busy([late])).toEqual(['2026-11-30T21:00Z/2026-12-01T00:00Z']);
    expect(busy([late], { from: '2026-11-30T23:00Z' })).toEqual(['2026-11-30T23:00Z/2026-12-01T00:00Z']);
    expect(busy([late], { from: '2026-12-01T00:00Z' })).toEqual([]);
  });

  it('leaves out of a series what was taken out, moved and cancelled, however its day is written', () => {
    const series = [
      event(`DTSTART;TZID=Europe/Helsinki:20261102T100000
        DURATION:PT1H
        RRULE:FREQ=WEEKLY;UNTIL=20261207T080000Z
        EXDATE;TZID=Europe/Helsinki:20261109T100000
        EXDATE:20261110T080000Z,20261116T080000Z`),
      event('RECURRENCE-ID:20261123T080000Z\nDTSTART:20261124T120000Z\nDURATION:PT30M'),
      event(
        'RECURRENCE-ID;TZID=Europe/Helsinki:20261130T100000\nDTSTART;TZID=Europe/Helsinki:20261130T100000\nDURATION:PT1H\nSTATUS:CANCELLED',
      ),
    ];
    expect(busy([series.join('\r\n')])).toEqual([
      '2026-11-02T08:00Z/2026-11-02T09:00Z',
      '2026-11-24T12:00Z/2026-11-24T12:30Z',
      '2026-12-07T08:00Z/2026-12-07T09:00Z',
    ]);
  });

  it('adds the days of RDATE and keeps the first one that the rule does not name', () => {
    const added = event('DTSTART:20261103T080000Z\nDURATION:PT1H\nRDATE:20261105T080000Z,20261112T080000Z');
    expect(busy([added])).toEqual([
      '2026-11-03T08:00Z/2026-11-03T09:00Z',
      '2026-11-05T08:00Z/2026-11-05T09:00Z',
      '2026-11-12T08:00Z/2026-11-12T09:00Z',
    ]);
  });

  it('moves the rest of a series with a change of this and all that follow', () => {
    const series = [
      event('DTSTART:20261102T080000Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=4'),
      event('RECURRENCE-ID;RANGE=THISANDFUTURE:20261116T080000Z\nDTSTART:20261116T100000Z\nDURATION:PT2H'),
    ];
    expect(busy([series.join('\r\n')])).toEqual([
      '2026-11-02T08:00Z/2026-11-02T09:00Z',
      '2026-11-09T08:00Z/2026-11-09T09:00Z',
      '2026-11-16T10:00Z/2026-11-16T12:00Z',
      '2026-11-23T10:00Z/2026-11-23T12:00Z',
    ]);
  });

  it('ends a series of days with its last day, and all-day series are days of the site', () => {
    const days = event(`DTSTART;VALUE=DATE:20261123
      RRULE:FREQ=DAILY;UNTIL=20261126
      EXDATE;VALUE=DATE:20261124`);
    expect(busy([days])).toEqual([
      '2026-11-22T22:00Z/2026-11-23T22:00Z',
      '2026-11-24T22:00Z/2026-11-26T22:00Z',
    ]);
  });

  it('knows a zone by its definition, by a path that ends with its name, and by its name at Windows', () => {
    const definition = `BEGIN:VTIMEZONE\r\nTZID:Oma\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0500\r\nTZOFFSETTO:+0500\r\nEND:STANDARD\r\nEND:VTIMEZONE`;
    const start = (zone: string) => event(`DTSTART;TZID=${zone}:20261126T100000\nDURATION:PT1H`);
    expect(busy([calendar(start('Oma'), definition)])).toEqual(['2026-11-26T05:00Z/2026-11-26T06:00Z']);
    expect(busy([start('/citadel.org/20210210_1/Europe/London')])).toEqual([
      '2026-11-26T10:00Z/2026-11-26T11:00Z',
    ]);
    expect(busy([start('FLE Standard Time')])).toEqual(['2026-11-26T08:00Z/2026-11-26T09:00Z']);
    expect(busy([start('Jokin aika')])).toEqual(['2026-11-26T08:00Z/2026-11-26T09:00Z']);
  });

  it('finds a series that began years ago, in its rhythm and however long each time lasts', () => {
    const asked = { from: '2026-11-26T00:00Z', to: '2026-12-08T00:00Z' };
    const series = (rule: string, start = '20100104T100000', length = 'PT1H') =>
      event(`DTSTART;TZID=Europe/Helsinki:${start}\nDURATION:${length}\nRRULE:${rule}`);
    expect(busy([series('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH')], asked)).toEqual([
      '2026-11-30T08:00Z/2026-11-30T09:00Z',
      '2026-12-03T08:00Z/2026-12-03T09:00Z',
    ]);
    expect(busy([series('FREQ=DAILY;INTERVAL=5')], asked)).toEqual([
      '2026-11-26T08:00Z/2026-11-26T09:00Z',
      '2026-12-01T08:00Z/2026-12-01T09:00Z',
      '2026-12-06T08:00Z/2026-12-06T09:00Z',
    ]);
    expect(busy([series('FREQ=WEEKLY', '20100104T100000', 'P4D')], asked)).toEqual([
      '2026-11-26T00:00Z/2026-11-27T08:00Z',
      '2026-11-30T08:00Z/2026-12-04T08:00Z',
      '2026-12-07T08:00Z/2026-12-08T00:00Z',
    ]);
    expect(busy([series('FREQ=DAILY;COUNT=1061', '20240101T100000')], asked)).toEqual([
      '2026-11-26T08:00Z/2026-11-26T09:00Z',
    ]);
    expect(busy([series('FREQ=MONTHLY;BYDAY=1TU')], asked)).toEqual(['2026-12-01T08:00Z/2026-12-01T09:00Z']);
    expect(busy([series('FREQ=DAILY;UNTIL=20261126T080000Z')], asked)).toHaveLength(1);
  });

  it('is the same whether a series is counted from its first time or from where one looks', () => {
    const days = fc.uniqueArray(fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'), { minLength: 1 });
    const rule = fc.oneof(
      fc.integer({ min: 1, max: 40 }).map(interval => `FREQ=DAILY;INTERVAL=${interval}`),
      fc
        .tuple(fc.integer({ min: 1, max: 9 }), days)
        .map(([interval, on]) => `FREQ=WEEKLY;INTERVAL=${interval};BYDAY=${on.join(',')}`),
    );
    const start = fc.date({
      min: new Date('2019-01-01T00:00Z'),
      max: new Date('2027-01-01T00:00Z'),
      noInvalidDate: true,
    });
    const hours = fc.integer({ min: 1, max: 100 });
    fc.assert(
      fc.property(rule, start, hours, (text, first, length) => {
        const written = first.toISOString().replace(/[-:]|\.\d+Z/g, '');
        const series = (counted: string) =>
          event(`DTSTART;TZID=Europe/Helsinki:${written}\nDURATION:PT${length}H\nRRULE:${text}${counted}`);
        expect(busy([series('')])).toEqual(busy([series(';COUNT=100000')]));
      }),
      { numRuns: 100 },
    );
  });

  it('is told by all that can be read when one event cannot be, also by one whose rule never ends', () => {
    const good = event('DTSTART:20261126T080000Z\nDTEND:20261126T090000Z');
    const endless = event(
      'DTSTART:20261126T080000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    );
    const { busy: times, unread } = reading([
      endless,
      'BEGIN:VCALENDAR\r\nrubbish',
      event('DTEND:20261126T090000Z'),
      good,
    ]);
    expect(times).toEqual([[at('2026-11-26T08:00Z'), at('2026-11-26T09:00Z')]]);
    expect(unread).toBe(3);
  });

  it('is not told by the entries of bookings, which are given apart', () => {
    const { busy: times, entries } = reading([
      event('DTSTART:20261126T080000Z\nDTEND:20261126T090000Z', 'b1@aula'),
      event('DTSTART:20261126T080000Z\nDTEND:20261126T090000Z\nSTATUS:CANCELLED', 'b2@aula'),
    ]);
    expect(times).toEqual([]);
    expect(entries).toEqual([
      { booking: 'b1', time: [at('2026-11-26T08:00Z'), at('2026-11-26T09:00Z')] },
      { booking: 'b2' },
    ]);
  });
});

describe('an answer of free and busy', () => {
  const answered = (lines: string) =>
    readAnswer({
      kind: 'free-busy',
      bytes: Buffer.from(calendar(lines.trim().replace(/\n\s*/g, '\r\n'))),
      ...{ from: at('2026-11-01T00:00Z'), to: at('2026-12-31T00:00Z'), timeZone: HELSINKI },
    }).busy.map(stretch => stretch.map(short).join('/'));

  it('gives what is busy, unavailable and tentative, and not what is free', () => {
    expect(
      answered(`BEGIN:VFREEBUSY
        DTSTART:20261101T000000Z
        DTEND:20261231T000000Z
        FREEBUSY:20261126T080000Z/20261126T090000Z,20261127T080000Z/PT30M
        FREEBUSY;FBTYPE=BUSY-TENTATIVE:20261128T080000Z/PT1H
        FREEBUSY;FBTYPE=FREE:20261129T080000Z/PT1H
        END:VFREEBUSY`),
    ).toEqual([
      '2026-11-26T08:00Z/2026-11-26T09:00Z',
      '2026-11-27T08:00Z/2026-11-27T08:30Z',
      '2026-11-28T08:00Z/2026-11-28T09:00Z',
    ]);
  });

  it('may give each time as an answer of its own, as Radicale does, and nothing when nothing is busy', () => {
    expect(
      answered(`BEGIN:VFREEBUSY
        DTSTART:20261126T080000Z
        DTEND:20261126T090000Z
        FBTYPE:BUSY
        END:VFREEBUSY`),
    ).toEqual(['2026-11-26T08:00Z/2026-11-26T09:00Z']);
    expect(
      answered('BEGIN:VFREEBUSY\nDTSTART:20261101T000000Z\nDTEND:20261231T000000Z\nEND:VFREEBUSY'),
    ).toEqual([]);
  });

  it('takes the site’s day too when a day comes as one of UTC', () => {
    expect(answered('BEGIN:VFREEBUSY\nFREEBUSY:20261126T000000Z/20261127T000000Z\nEND:VFREEBUSY')).toEqual([
      '2026-11-25T22:00Z/2026-11-27T00:00Z',
    ]);
  });
});

describe('an answer that is none', () => {
  it('is refused: rubbish, a page of HTML, and one that is cut off', () => {
    const read = (text: string) => () =>
      readAnswer({ kind: 'events', bytes: Buffer.from(text), from: 0, to: 1, timeZone: HELSINKI });
    expect(read('rubbish')).toThrow();
    expect(read('<html><body>Sign in</body></html>')).toThrow();
    expect(read('')).toThrow();
    expect(read('<d:multistatus xmlns:d="DAV:"><d:response>')).toThrow();
    expect(read('<d:multistatus xmlns:d="DAV:"/>')().busy).toEqual([]);
  });
});
