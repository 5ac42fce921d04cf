import { type Kysely, sql, type Transaction } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Lobby, LobbyAway } from '#hub/storage/lobby/lobby';
import type { LobbySchema } from '#hub/storage/lobby/schema';
import { lobbyKinds, type TestLobbies, useLobbies } from '../fixtures/lobbies';

const clock = { now: () => Date.parse('2027-03-01T10:00:00+02:00') };

interface Trial {
  trial: { site: string; name: string; number: number; picture: Uint8Array | null };
}

/** The lobby's database as this suite sees it: with a table of its own. */
const trial = (database: unknown) => database as Kysely<Trial>;

const createTrial = {
  sqlite:
    'create table trial (site text not null, name text not null, number integer not null, picture blob, primary key (site, name)) strict',
  postgres:
    'create table trial (site text not null, name text not null, number bigint not null, picture bytea, primary key (site, name))',
};

const insert = (transaction: unknown, name: string, number = 0) =>
  trial(transaction).insertInto('trial').values({ site: 'test', name, number, picture: null }).execute();

const numberOf = async (database: unknown, name: string) => {
  const row = await trial(database)
    .selectFrom('trial')
    .select('number')
    .where('site', '=', 'test')
    .where('name', '=', name)
    .executeTakeFirst();
  return row?.number;
};

const change = async (transaction: unknown, name: string, by: number) => {
  const number = (await numberOf(transaction, name))! + by;
  await trial(transaction).updateTable('trial').set({ number }).where('name', '=', name).execute();
  return number;
};

describe.each(lobbyKinds)('the lobby over %s', kind => {
  const open = useLobbies(kind);
  let lobbies: TestLobbies;
  let lobby: Lobby;

  beforeEach(async () => {
    lobbies = await open({ clock });
    lobby = await lobbies.hub();
    await lobby.write('queue', transaction => sql.raw(createTrial[kind]).execute(transaction));
  });
  afterEach(() => lobbies.dispose());

  it('is current and knows its site', () => {
    expect(lobby).toMatchObject({ kind, site: 'test' });
    expect(lobby.reach()).toEqual({ current: true, since: clock.now() });
  });

  it('keeps what was decided over a restart', async () => {
    await lobby.write('queue', transaction => insert(transaction, 'a', 7));
    expect(await numberOf((await lobbies.reopen()).database, 'a')).toBe(7);
  });

  it('lets one decide after the other, so that nothing read inside a decision grows old', async () => {
    const hubs = [lobby, await lobbies.hub(), await lobbies.hub()];
    await lobby.write('queue', transaction => insert(transaction, 'a'));
    const numbers = await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        hubs[index % hubs.length]!.write('queue', transaction => change(transaction, 'a', 1)),
      ),
    );
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
  });

  it('undoes everything of a decision that throws, and gives its error', async () => {
    const heard: string[] = [];
    lobby.subscribe(topic => heard.push(topic));
    const refusal = new Error('closed');
    const decide = async (transaction: Transaction<LobbySchema>) => {
      await insert(transaction, 'a');
      throw refusal;
    };
    await expect(lobby.write('help', decide)).rejects.toBe(refusal);
    expect(await numberOf(lobby.database, 'a')).toBeUndefined();
    await lobby.write('people', transaction => insert(transaction, 'b'));
    expect(heard).toContain('people');
    expect(heard).not.toContain('help');
  });

  it('tells no more once one has left', async () => {
    const heard: string[] = [];
    const leave = lobby.subscribe(topic => heard.push(topic));
    leave();
    await lobby.write('help', transaction => insert(transaction, 'b'));
    expect(heard).toEqual([]);
  });

  it('tells every hub of the topic once it can be read', async () => {
    const other = await lobbies.hub();
    const seen = new Promise(resolve => {
      other.subscribe(topic => topic === 'displays' && resolve(numberOf(other.database, 'a')));
    });
    await lobby.write('displays', transaction => insert(transaction, 'a', 3));
    expect(await seen).toBe(3);
  });

  it('has told its own hub when it resolves, also when a listener throws', async () => {
    const heard: string[] = [];
    lobby.subscribe(() => {
      throw new Error('a page that broke');
    });
    lobby.subscribe(topic => heard.push(topic));
    await lobby.write('people', transaction => insert(transaction, 'a'));
    expect(heard).toContain('people');
  });

  it('refuses what is there already, and that is no loss of the database', async () => {
    await lobby.write('queue', transaction => insert(transaction, 'a'));
    const refused = await lobby
      .write('queue', transaction => insert(transaction, 'a'))
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Error);
    expect(refused).not.toBeInstanceOf(LobbyAway);
    await lobby.write('queue', transaction => insert(transaction, 'b'));
    expect(lobby.reach().current).toBe(true);
  });

  it('decides by a key that it is there already, without an error', async () => {
    const take = (number: number) =>
      lobby.write('queue', transaction =>
        trial(transaction)
          .insertInto('trial')
          .values({ site: 'test', name: 'a', number, picture: null })
          .onConflict(conflict => conflict.columns(['site', 'name']).doNothing())
          .returning('number')
          .executeTakeFirst(),
      );
    expect(await take(1)).toEqual({ number: 1 });
    expect(await take(2)).toBeUndefined();
  });

  it('gives instants, counts and sums as numbers, texts and bytes as they were', async () => {
    const picture = new Uint8Array([0, 255, 7]);
    const name = 'Äyräpää, Åsa 👋 – ”jono”';
    const number = clock.now();
    await lobby.write('queue', async transaction => {
      const values = { site: 'test', name, number, picture };
      await trial(transaction).insertInto('trial').values(values).execute();
      await insert(transaction, 'z', 1);
    });
    const database = trial(lobby.database);
    const row = await database.selectFrom('trial').selectAll().where('name', '=', name).executeTakeFirst();
    expect({ ...row, picture: [...row!.picture!] }).toEqual({
      site: 'test',
      name,
      number,
      picture: [0, 255, 7],
    });
    const { max, count, sum } = database.fn;
    const sums = await database
      .selectFrom('trial')
      .select([count('name').as('count'), sum('number').as('sum'), max('number').as('most')])
      .executeTakeFirst();
    expect(sums).toEqual({ count: 2, sum: number + 1, most: number });
  });

  it('tells how many rows a change met', async () => {
    const outcome = await lobby.write('queue', async transaction => {
      await insert(transaction, 'a');
      return trial(transaction)
        .updateTable('trial')
        .set({ number: 5 })
        .where('name', 'in', ['a', 'x'])
        .executeTakeFirst();
    });
    expect(Number(outcome.numUpdatedRows)).toBe(1);
  });

  it('shows a reader no half of a decision', async () => {
    await lobby.write('queue', async transaction => {
      await insert(transaction, 'a', 100);
      await insert(transaction, 'b', 100);
    });
    const move = () =>
      lobby.write('queue', async transaction => {
        await change(transaction, 'a', -1);
        await change(transaction, 'b', 1);
      });
    const total = async () => {
      const { sum } = trial(lobby.database).fn;
      const row = await trial(lobby.database)
        .selectFrom('trial')
        .select(sum('number').as('sum'))
        .executeTakeFirst();
      return row?.sum;
    };
    const moves = Promise.all(Array.from({ length: 20 }, move));
    const totals = await Promise.all(Array.from({ length: 40 }, total));
    await moves;
    expect(new Set(totals)).toEqual(new Set([200]));
    expect(await numberOf(lobby.database, 'b')).toBe(120);
  });

  it('reads several things of one moment inside a transaction for reading', async () => {
    await lobby.write('queue', transaction => insert(transaction, 'a', 1));
    const pair = trial(lobby.database)
      .transaction()
      .execute(async moment => {
        const first = await numberOf(moment, 'a');
        const raise = lobby.write('queue', transaction => change(transaction, 'a', 1));
        if (kind === 'postgres') await raise;
        return { numbers: [first, await numberOf(moment, 'a')], raise };
      });
    const { numbers, raise } = await pair.then(async ({ numbers, raise }) => ({
      numbers,
      raise: await raise,
    }));
    expect(numbers).toEqual([1, 1]);
    expect(raise).toBe(2);
  });
});
