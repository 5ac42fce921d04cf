import { type Kysely, sql } from 'kysely';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '#hub/log';
import { type Lobby, LobbyAway, type Topic } from '#hub/storage/lobby/lobby';
import { openLobby } from '#hub/storage/lobby/open-lobby';
import { type Postgres, startPostgres } from '../fixtures/postgres';

const clock = { now: () => Date.now() };
const times = { connect: 1_000, answer: 1_000, betweenChecks: 100, firstPause: 20, longestPause: 100 };
const every: Topic[] = ['queue', 'people', 'displays', 'statistics', 'help'];

interface Numbers {
  counter: { site: string; last: number };
  numbers: { site: string; number: number; touch: string };
}
const numbers = (database: unknown) => database as Kysely<Numbers>;

const createNumbers = [
  'create table counter (site text primary key, last bigint not null)',
  'create table numbers (site text, number bigint, touch text, primary key (site, number), unique (site, touch))',
];

let server: Postgres;
let url: string;
const opened: Lobby[] = [];

const hub = async (site = 'test', changed: Partial<typeof times> = {}) => {
  const lobby = await openLobby({
    ...{ database: url, state: noState, site, clock, log: silentLog },
    times: { ...times, ...changed },
  });
  opened.push(lobby);
  return lobby;
};
const noState = {
  get database(): never {
    throw new Error('nothing of the lobby is in the state of this machine');
  },
};

/** Issues the next number as a kiosk does: the same touch gets the same number, however often it is tried. */
const issue = (lobby: Lobby, touch: string) =>
  lobby.write('queue', async transaction => {
    const { site } = lobby;
    const known = await numbers(transaction)
      .selectFrom('numbers')
      .select('number')
      .where('site', '=', site)
      .where('touch', '=', touch)
      .executeTakeFirst();
    if (known !== undefined) return known.number;
    const { last } = await numbers(transaction)
      .insertInto('counter')
      .values({ site, last: 1 })
      .onConflict(conflict => conflict.column('site').doUpdateSet({ last: sql<number>`counter.last + 1` }))
      .returning('last')
      .executeTakeFirstOrThrow();
    await numbers(transaction).insertInto('numbers').values({ site, number: last, touch }).execute();
    return last;
  });

const makeNumbers = (lobby: Lobby) =>
  lobby.write('queue', async transaction => {
    for (const statement of createNumbers) await sql.raw(statement).execute(transaction);
  });

const rowsOf = (site = 'test') =>
  server.ask<{ number: string; touch: string }>(
    `select number, touch from numbers where site = '${site}' order by number`,
    url,
  );

/** Topics that a hub is told from now on. */
const listenTo = (lobby: Lobby) => {
  const heard: string[] = [];
  lobby.subscribe(topic => heard.push(topic));
  return heard;
};

/** Resolves when it holds; looks again whenever the hub tells something, and now and then. */
async function until(holds: () => boolean, what: string): Promise<void> {
  const deadline = performance.now() + 10_000;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error(`not in ten seconds: ${what}`);
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}

const untilCurrent = (lobby: Lobby, current = true) =>
  until(() => lobby.reach().current === current, `current is ${current}`);

async function timeOf(work: Promise<unknown>): Promise<{ error: unknown; ms: number }> {
  const begun = performance.now();
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return { error, ms: performance.now() - begun };
}

beforeEach(async () => {
  url = await server.newDatabase();
});
afterEach(async () => {
  server.thaw();
  await Promise.all(opened.splice(0).map(lobby => lobby.close()));
});
afterAll(() => server.stop());
beforeAll(async () => {
  server = await startPostgres({ durable: true });
});

describe('several hubs on one PostgreSQL', () => {
  it('may all start at once on an empty database', async () => {
    const hubs = await Promise.all([hub(), hub(), hub(), hub()]);
    expect(hubs.map(lobby => lobby.reach().current)).toEqual([true, true, true, true]);
    const rows = await server.ask<{ name: string }>('select name from lobby_migrations order by name', url);
    expect(rows.map(row => row.name)).toEqual(['0001-lobby', '0002-errands']);
  });

  it('hear only of their own site', async () => {
    const [here, there, elsewhere] = await Promise.all([hub(), hub(), hub('toinen')]);
    const [heardThere, heardElsewhere] = [listenTo(there), listenTo(elsewhere)];
    await makeNumbers(here);
    await issue(elsewhere, 'x');
    await until(() => heardThere.includes('queue'), 'the other hub hears');
    await issue(here, 'y');
    await issue(elsewhere, 'z');
    await until(() => heardThere.length === 2, 'the other hub hears the next one');
    expect(heardThere).toEqual(['queue', 'queue']);
    expect(heardElsewhere).toEqual(['queue', 'queue']);
  });

  it('count one site while another site decides', async () => {
    const [here, elsewhere] = await Promise.all([hub(), hub('toinen')]);
    await makeNumbers(here);
    let finish = () => {};
    const finished = new Promise<void>(resolve => (finish = resolve));
    let slow: Promise<void> | undefined;
    await new Promise<void>(begun => {
      slow = elsewhere.write('queue', () => (begun(), finished));
    });
    expect(await issue(here, 'a')).toBe(1);
    finish();
    await slow;
  });

  it('may change nothing outside a decision', async () => {
    const lobby = await hub();
    await makeNumbers(lobby);
    const change = numbers(lobby.database).insertInto('counter').values({ site: 'test', last: 9 }).execute();
    await expect(change).rejects.toThrow(/read-only/);
  });

  it('keep nothing of a decision one of whose statements failed, even if nobody looked', async () => {
    const lobby = await hub();
    await makeNumbers(lobby);
    await issue(lobby, 'a');
    const careless = lobby.write('queue', async transaction => {
      await numbers(transaction).updateTable('counter').set({ last: 7 }).execute();
      const twice = { site: 'test', number: 1, touch: 'b' };
      await timeOf(numbers(transaction).insertInto('numbers').values(twice).execute());
      return 'done';
    });
    await expect(careless).rejects.toThrow(/nothing of it was kept/);
    expect(await issue(lobby, 'b')).toBe(2);
  });

  it('give up a turn that another writer holds too long, and decide once it is free', async () => {
    const lobby = await hub();
    await makeNumbers(lobby);
    const other = await hub();
    let finish = () => {};
    const finished = new Promise<void>(resolve => (finish = resolve));
    let held: Promise<void> | undefined;
    await new Promise<void>(begun => {
      held = other.write('queue', () => (begun(), finished));
    });
    const { error, ms } = await timeOf(issue(lobby, 'a'));
    expect(error).toBeInstanceOf(LobbyAway);
    expect(ms).toBeLessThan(3_000);
    finish();
    await held;
    expect(await issue(lobby, 'a')).toBe(1);
  });
});

const backendsThatListen = `select pid from pg_stat_activity where datname = current_database()
  and query like '%pg_listening_channels%' and pid <> pg_backend_pid()`;

describe('announcements', () => {
  it('come by themselves, without a look', async () => {
    const [here, there] = await Promise.all([hub(), hub('test', { betweenChecks: 3_600_000 })]);
    await makeNumbers(here);
    const heard = listenTo(there);
    await issue(here, 'a');
    await until(() => heard.includes('queue'), 'it hears');
  });

  it('are not missed when the listening session freezes while the rest of the server answers', async () => {
    const lobby = await hub();
    await makeNumbers(lobby);
    const heard = listenTo(lobby);
    const [backend] = await server.ask<{ pid: number }>(backendsThatListen, url);
    process.kill(backend!.pid, 'SIGSTOP');
    expect(await issue(lobby, 'a')).toBe(1);
    await until(() => heard.filter(topic => topic === 'reach').length === 2, 'the loss is seen and mended');
    expect(heard).toEqual(expect.arrayContaining(every));
    expect(lobby.reach().current).toBe(true);
  });

  it('are not missed when the listening session is ended by the server', async () => {
    const [here, there] = await Promise.all([hub(), hub()]);
    await makeNumbers(here);
    const heard = listenTo(there);
    const ended = await server.ask(
      backendsThatListen.replace('select pid', 'select pg_terminate_backend(pid)'),
      url,
    );
    expect(ended).toHaveLength(2);
    await issue(here, 'a');
    await until(() => heard.includes('reach') && there.reach().current, 'the loss is seen and mended');
    expect(heard).toEqual(expect.arrayContaining(every));
    heard.length = 0;
    await issue(here, 'b');
    await until(() => heard.includes('queue'), 'it hears again');
  });

  it('that were lost on their way are found by the next look', async () => {
    const lobby = await hub();
    await makeNumbers(lobby);
    await until(() => lobby.reach().current, 'current');
    const heard = listenTo(lobby);
    await server.ask('update lobby_sites set revision = revision + 1', url);
    await until(() => every.every(topic => heard.includes(topic)), 'every topic is told');
    expect(heard).not.toContain('reach');
  });
});

describe('a server that is away', () => {
  it('lets the hub start, says so and decides nothing; then all is made ready by itself', async () => {
    await server.kill();
    const opening = await timeOf(hub());
    expect(opening).toMatchObject({ error: undefined });
    expect(opening.ms).toBeLessThan(3_000);
    const lobby = opened[0]!;
    expect(lobby.reach().current).toBe(false);
    const reading = await timeOf(numbers(lobby.database).selectFrom('counter').selectAll().execute());
    expect(reading.error).toBeInstanceOf(LobbyAway);
    expect((await timeOf(issue(lobby, 'a'))).error).toBeInstanceOf(LobbyAway);
    const heard = listenTo(lobby);
    await server.restart();
    await untilCurrent(lobby);
    expect(heard).toEqual(expect.arrayContaining(['reach', ...every]));
    await makeNumbers(lobby);
    expect(await issue(lobby, 'a')).toBe(1);
  });

  it('lets the hub start also when it is there but frozen', async () => {
    server.freeze();
    const opening = await timeOf(hub());
    expect(opening.ms).toBeLessThan(3_000);
    const lobby = opened[0]!;
    expect(lobby.reach().current).toBe(false);
    expect((await timeOf(issue(lobby, 'a'))).error).toBeInstanceOf(LobbyAway);
    server.thaw();
    await untilCurrent(lobby);
    await makeNumbers(lobby);
  });

  it('does not hold up the end of the hub, frozen or killed', async () => {
    const [one, other] = await Promise.all([hub(), hub()]);
    opened.length = 0;
    server.freeze();
    expect((await timeOf(one.close())).ms).toBeLessThan(3_000);
    server.thaw();
    await server.kill();
    expect((await timeOf(other.close())).ms).toBeLessThan(3_000);
    await server.restart();
  });

  it('that freezes is found out, and nothing is decided or kept waiting meanwhile', async () => {
    const [here, there] = await Promise.all([hub(), hub()]);
    await makeNumbers(here);
    await issue(here, 'before');
    server.freeze();
    const tries = Array.from({ length: 5 }, (_, index) => timeOf(issue(here, `during-${index}`)));
    await Promise.all([untilCurrent(here, false), untilCurrent(there, false)]);
    for (const { error, ms } of await Promise.all(tries)) {
      expect(error).toBeInstanceOf(LobbyAway);
      expect(ms).toBeLessThan(4_000);
    }
    await until(() => there.reach().current === false, 'not current');
    const heard = listenTo(there);
    server.thaw();
    await Promise.all([untilCurrent(here), untilCurrent(there)]);
    expect(heard).toEqual(expect.arrayContaining(every));
    for (let index = 0; index < 5; index += 1) await issue(here, `during-${index}`);
    const rows = await rowsOf();
    expect(rows.map(({ number }) => Number(number))).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe('numbers', () => {
  it.each([2, 4])(
    'issued by %i hubs through stops, freezes and restarts are neither lost nor doubled nor skipped',
    async count => {
      const hubs = await Promise.all(Array.from({ length: count }, () => hub()));
      await makeNumbers(hubs[0]!);
      const acknowledged = new Map<string, number>();
      let isOver = false;
      let retries = 0;
      const visitor = async (lobby: Lobby) => {
        while (!isOver) {
          const touch = randomUUID();
          while (!acknowledged.has(touch)) {
            try {
              acknowledged.set(touch, await issue(lobby, touch));
            } catch (error) {
              if (!(error instanceof LobbyAway)) throw error;
              retries += 1;
              await new Promise(resolve => setTimeout(resolve, 20));
            }
          }
        }
      };
      const visitors = Promise.all(hubs.flatMap(lobby => [visitor(lobby), visitor(lobby)]));
      const more = async () => {
        const enough = acknowledged.size + 25;
        await until(() => acknowledged.size >= enough, 'numbers are issued');
      };
      for (const trouble of ['kill', 'freeze', 'kill', 'restart', 'kill'] as const) {
        await more();
        if (trouble === 'freeze') {
          server.freeze();
          await untilCurrent(hubs[0]!, false);
          server.thaw();
        } else {
          if (trouble === 'kill') await server.kill();
          await server.restart();
        }
        await Promise.all(hubs.map(lobby => untilCurrent(lobby)));
      }
      await more();
      isOver = true;
      await visitors;
      const rows = await rowsOf();
      expect(retries).toBeGreaterThan(0);
      expect(new Map(rows.map(row => [row.touch, Number(row.number)]))).toEqual(acknowledged);
      expect(rows.map(row => Number(row.number))).toEqual(rows.map((_, index) => index + 1));
    },
    60_000,
  );
});
