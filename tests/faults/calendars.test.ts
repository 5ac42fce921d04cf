import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CalendarTimes } from '#hub/booking/calendar/create-calendars';
import type { Lobby } from '#hub/storage/lobby/lobby';
import { calendarsStand, entryOf, keepBooking } from '../fixtures/calendars-stand';
import { lobbyKinds, type TestLobbies, useLobbies } from '../fixtures/lobbies';
import {
  calendarObject,
  eventsAnswer,
  type OddCalendarServer,
  startOddCalendarServer,
} from '../fixtures/odd-calendar-server';

const CALENDAR = '/k/';
const at = (iso: string) => Date.parse(iso);
const busyHour = calendarObject('a', 'DTSTART:20261126T080000Z', 'DTEND:20261126T090000Z');
const theHour = [[at('2026-11-26T08:00Z'), at('2026-11-26T09:00Z')]];
const quick: CalendarTimes = { everyMs: 120_000, lookMs: 20, limitMs: 1_500, freshenMs: 10_000 };

let odd: OddCalendarServer;
let lobbies: TestLobbies;
let lobby: Lobby;
let stand: ReturnType<typeof calendarsStand>;
const openLobbies = useLobbies('sqlite');

beforeEach(async () => {
  odd = await startOddCalendarServer();
  lobbies = await openLobbies({ clock: { now: () => 0 } });
  lobby = await lobbies.hub();
  stand = calendarsStand(lobby, odd.server, { times: quick, limitMs: 1_500 });
});
afterEach(async () => {
  await stand.calendars.close();
  await odd.stop();
  await lobbies.dispose();
});

describe('a calendar server that misbehaves', () => {
  const behaviours = {
    'does not answer': () => {},
    'stalls in the middle of its answer': (_asked, response) => {
      response.writeHead(207, { 'content-type': 'application/xml' }).write('<multistatus xmlns="DAV:">');
    },
    'breaks off in the middle of its answer': (_asked, response) => {
      response.writeHead(207, { 'content-type': 'application/xml', 'content-length': 5000 });
      response.write('<multistatus xmlns="DAV:">', () => response.destroy());
    },
    'is overloaded': (_asked, response) => void response.writeHead(503, { 'retry-after': '60' }).end(),
    'answers rubbish': (_asked, response) => void response.writeHead(207).end('\u0000rubbish'),
    'shows a page of HTML instead': (_asked, response) =>
      void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Kirjaudu</html>'),
    'cuts its XML short': (_asked, response) =>
      void response.writeHead(207).end('<multistatus xmlns="DAV:"><response>'),
    'closes the connection': (_asked, response) => void response.destroy(),
  } satisfies Record<string, Parameters<OddCalendarServer['behave']>[0]>;
  const troubles: Record<keyof typeof behaviours, string> = {
    'does not answer': 'no-answer',
    'stalls in the middle of its answer': 'no-answer',
    'breaks off in the middle of its answer': 'no-answer',
    'is overloaded': 'no-answer',
    'answers rubbish': 'odd-answer',
    'shows a page of HTML instead': 'odd-answer',
    'cuts its XML short': 'odd-answer',
    'closes the connection': 'no-answer',
  };

  it.each(Object.keys(behaviours) as (keyof typeof behaviours)[])(
    'that %s leaves the last known times with their age, and nothing is written as sent',
    async name => {
      odd.behave(eventsAnswer([busyHour]));
      await stand.calendars.freshen(CALENDAR);
      odd.behave(behaviours[name]);
      stand.clock.present += 600_000;
      await stand.calendars.freshen(CALENDAR);
      expect(await stand.state(CALENDAR)).toEqual({
        ...{ busy: theHour, asOf: at('2026-11-25T06:00Z'), trouble: troubles[name] },
      });
      const sent = await stand.send(CALENDAR, 'b1', entryOf('b1', '2026-12-01T10:00Z'));
      expect(sent.outcome).toBe('later');
    },
  );

  it('is given up after two seconds by whoever waits for a time to book', async () => {
    odd.behave(() => {});
    const patient = calendarsStand(lobby, odd.server);
    const began = performance.now();
    await patient.calendars.freshen(CALENDAR);
    expect(performance.now() - began).toBeLessThan(5_000);
    await patient.calendars.close();
  });

  it('lets go at once whoever waits no longer', async () => {
    odd.behave(() => {});
    await stand.calendars.freshen(CALENDAR, AbortSignal.abort());
    expect(await stand.state(CALENDAR)).toEqual({ busy: [] });
  });

  it('is not asked again and again while it is known to fail', async () => {
    await stand.calendars.freshen(CALENDAR);
    const { length } = odd.asked;
    await stand.calendars.freshen(CALENDAR);
    expect(odd.asked).toHaveLength(length);
  });

  it('that sends elsewhere is not followed, so that the password stays where it belongs', async () => {
    const elsewhere = await startOddCalendarServer();
    odd.behave((_asked, response) => void response.writeHead(307, { location: elsewhere.server.url }).end());
    await stand.calendars.freshen(CALENDAR);
    expect((await stand.state(CALENDAR)).trouble).toBe('odd-answer');
    await stand.send(CALENDAR, 'b1', entryOf('b1', '2026-12-01T10:00Z'));
    expect(elsewhere.asked).toEqual([]);
    await elsewhere.stop();
  });

  it.each([
    '//muualla.example/k/',
    'http://muualla.example/k/',
    '/k/../../toinen/',
    '/k/%2e%2e/%2e%2e/toinen/',
    '/k\\..\\toinen/',
    '/k/?a=1',
    'http://aula:salasana@127.0.0.1/k/',
  ])('is not asked for a calendar that leaves it: %s', async path => {
    await stand.calendars.freshen(path);
    expect((await stand.state(path)).trouble).toBe('denied');
    expect(await stand.send(path, 'b1', entryOf('b1', '2026-12-01T10:00Z'))).toEqual({
      ...{ outcome: 'refused', problem: 'rejected' },
    });
    expect(odd.asked).toEqual([]);
  });

  it('whose calendar holds one event that cannot be read tells the rest, and that something is odd', async () => {
    odd.behave(eventsAnswer([busyHour, calendarObject('b', 'DTSTART:ei aika')]));
    await stand.calendars.freshen(CALENDAR);
    expect(await stand.state(CALENDAR)).toEqual({
      ...{ busy: theHour, asOf: at('2026-11-25T06:00Z'), trouble: 'odd-answer' },
    });
  });
});

describe('a calendar server that answers free and busy times', () => {
  it('is asked for those, and for the site’s own bookings by name, whose times are not busy', async () => {
    await keepBooking(lobby, { id: 'b1', calendar: CALENDAR, startsAt: '2026-11-26T08:00Z' });
    await keepBooking(lobby, { id: 'b2', calendar: CALENDAR, startsAt: '2026-11-27T08:00Z' });
    const entry = entryOf('b1', '2026-11-26T08:00Z');
    odd.behave((asked, response) => {
      if (asked.body.includes('free-busy-query')) {
        response.writeHead(200, { 'content-type': 'text/calendar; charset=utf-8' });
        response.end(
          'BEGIN:VCALENDAR\r\nBEGIN:VFREEBUSY\r\nFREEBUSY:20261126T080000Z/20261126T090000Z\r\nEND:VFREEBUSY\r\nEND:VCALENDAR\r\n',
        );
      } else {
        response.writeHead(207, { 'content-type': 'application/xml' });
        response.end(
          `<multistatus xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><response><href>/k/b1%40aula.ics</href><propstat><prop><C:calendar-data>${entry}</C:calendar-data></prop><status>HTTP/1.1 200 OK</status></propstat></response><response><href>/k/b2@aula.ics</href><status>HTTP/1.1 404 Not Found</status></response></multistatus>`,
        );
      }
    });
    await stand.calendars.freshen(CALENDAR);
    expect(await stand.state(CALENDAR)).toEqual({
      ...{ busy: [[at('2026-11-26T08:30Z'), at('2026-11-26T09:00Z')]], asOf: at('2026-11-25T06:00Z') },
    });
    expect(stand.news).toEqual([
      { booking: 'b2', sequence: 0, calendar: CALENDAR, standing: 'deleted-there' },
    ]);
    expect(odd.asked.map(({ body }) => /C:([\w-]+) /.exec(body)?.[1])).toEqual([
      'free-busy-query',
      'calendar-multiget',
    ]);
  });

  it('is asked for events only, once it is known not to answer', async () => {
    odd.behave(eventsAnswer([busyHour]));
    await stand.calendars.freshen(CALENDAR);
    await stand.calendars.freshen(CALENDAR);
    expect(odd.asked.filter(({ body }) => body.includes('free-busy-query'))).toHaveLength(1);
    expect(odd.asked.filter(({ body }) => body.includes('calendar-query'))).toHaveLength(2);
  });
});

describe('an entry on its way to a server that misbehaves', () => {
  const entry = entryOf('b1', '2026-12-01T10:00Z');

  it('has arrived when the answer was lost and it is found there', async () => {
    const kept = new Map<string, string>();
    odd.behave((asked, response) => {
      const there = kept.get(asked.path);
      if (asked.method === 'PUT' && there === undefined) {
        kept.set(asked.path, asked.body);
        response.destroy();
      } else if (asked.method === 'PUT') response.writeHead(412).end();
      else response.writeHead(200, { etag: '"7"', 'content-type': 'text/calendar' }).end(there);
    });
    expect(await stand.send(CALENDAR, 'b1', entry)).toEqual({ outcome: 'later', problem: 'no-answer' });
    expect(await stand.send(CALENDAR, 'b1', entry)).toEqual({ outcome: 'sent', receipt: '"7"' });
  });

  it('is read back where the server gives no ETag, and has not arrived when something else is there', async () => {
    let there = entry;
    odd.behave((asked, response) => {
      if (asked.method === 'PUT') response.writeHead(201).end();
      else response.writeHead(200, { etag: 'W/"9"' }).end(there);
    });
    expect(await stand.send(CALENDAR, 'b1', entry)).toEqual({ outcome: 'sent', receipt: '"9"' });
    there = '<html>Kirjaudu</html>';
    expect(await stand.send(CALENDAR, 'b1', entry)).toEqual({ outcome: 'later', problem: 'odd-answer' });
  });

  it('is written only if nothing is there, or only over what we know', async () => {
    odd.behave((asked, response) => {
      const status = asked.method === 'GET' ? 200 : 204;
      response.writeHead(status, { etag: '"1"' }).end(asked.method === 'GET' ? entry : undefined);
    });
    await stand.send(CALENDAR, 'b1', entry);
    await keepBooking(lobby, { id: 'b1', calendar: CALENDAR, startsAt: '2026-12-01T10:00Z', etag: '"1"' });
    await stand.send(CALENDAR, 'b1', entryOf('b1', '2026-12-02T10:00Z', 1));
    await stand.send(CALENDAR, 'b1');
    const conditions = odd.asked.map(({ method, headers }) => [
      method,
      headers['if-none-match'] ?? headers['if-match'],
    ]);
    expect(conditions).toEqual([
      ['PUT', '*'],
      ['GET', undefined],
      ['PUT', '"1"'],
      ['DELETE', '"1"'],
    ]);
  });

  it.each([
    [401, 'later', 'denied'],
    [403, 'later', 'denied'],
    [429, 'later', 'busy'],
    [500, 'later', 'odd-answer'],
    [503, 'later', 'busy'],
    [507, 'later', 'no-space'],
    [302, 'later', 'odd-answer'],
    [400, 'refused', 'rejected'],
    [413, 'refused', 'rejected'],
  ])('that answers %i is %s, because it is %s', async (status, outcome, problem) => {
    odd.behave((_asked, response) => void response.writeHead(status).end());
    expect(await stand.send(CALENDAR, 'b1', entry)).toEqual({ outcome, problem });
  });

  it('ends with the signal', async () => {
    odd.behave(() => {});
    const sent = await stand.send(CALENDAR, 'b1', entry, AbortSignal.timeout(50));
    expect(sent).toEqual({ outcome: 'later', problem: 'no-answer' });
  });
});

describe.each(lobbyKinds)('calendars of several hubs over %s', kind => {
  const open = useLobbies(kind);
  let theirs: TestLobbies;
  beforeAll(async () => {
    theirs = await open({ clock: { now: () => 0 } });
  });
  afterAll(() => theirs.dispose());

  it('are read by one of them in two minutes, and at once by another when that one is gone for longer', async () => {
    const paths = ['/k/1/', '/k/2/', '/k/3/', '/k/4/', '/k/5/'];
    odd.behave(eventsAnswer([busyHour]));
    const hubs = await Promise.all(
      [1, 2, 3].map(async () =>
        calendarsStand(await theirs.hub(), odd.server, { paths, times: { ...quick, limitMs: 15_000 } }),
      ),
    );
    const readings = () => odd.asked.filter(({ body }) => body.includes('calendar-query')).length;
    const until = async (check: () => boolean | Promise<boolean>) => {
      const deadline = performance.now() + 15_000;
      while (!(await check())) {
        if (performance.now() > deadline) throw new Error('it did not come true in fifteen seconds');
        await new Promise(resolve => setTimeout(resolve, 10));
      }
    };
    for (const { calendars } of hubs) calendars.start();
    await until(async () => {
      const states = await Promise.all(paths.map(path => hubs[0]!.state(path)));
      return states.every(({ asOf }) => asOf !== undefined);
    });
    expect(readings()).toBe(5);
    await hubs[0]!.calendars.close();
    for (const { clock } of hubs) clock.present += 121_000;
    await until(() => readings() === 10);
    await Promise.all(hubs.map(({ calendars }) => calendars.close()));
    expect(readings()).toBe(10);
  });
});
