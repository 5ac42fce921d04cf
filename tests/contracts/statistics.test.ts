import { afterEach, describe, expect, test } from 'vitest';
import { silentLog } from '#hub/log';
import { createStatistics } from '#hub/statistics/service';
import { LobbyAway, type Lobby } from '#hub/storage/lobby/lobby';
import { lobbyKinds, useLobbies, type TestLobbies } from '../fixtures/lobbies';

describe.each(lobbyKinds)('the counts of screens over %s', kind => {
  const open = useLobbies(kind);
  let lobbies: TestLobbies;
  let now = Date.parse('2026-11-24T09:10:00Z');
  const clock = { now: () => now };

  async function start(change: (lobby: Lobby) => Lobby = lobby => lobby) {
    now = Date.parse('2026-11-24T09:10:00Z');
    lobbies = await open({ clock });
    const parts = { clock, log: silentLog, timeZone: () => 'Europe/Helsinki', matters: () => [] };
    return { parts, statistics: createStatistics({ ...parts, lobby: change(await lobbies.hub()) }) };
  }
  afterEach(() => lobbies.dispose());

  test('each opening counts to its screen and its local hour, and adds to what was counted before', async () => {
    const { statistics } = await start();
    statistics.opened('plans');
    statistics.opened('plans');
    await statistics.flush();
    statistics.opened('plans');
    now += 3_600_000;
    statistics.opened('lots');
    await statistics.close();
    const { pages, hours, firstDay, lastDay } = await statistics.day();
    expect(pages).toEqual([
      { page: 'plans', opened: 3 },
      { page: 'lots', opened: 1 },
    ]);
    expect(hours.map(({ hour, opened }) => [hour, opened])).toEqual([
      [11, 3],
      [12, 1],
    ]);
    expect({ firstDay, lastDay }).toEqual({ firstDay: '2026-11-24', lastDay: '2026-11-24' });
  });

  test('what another hub counted in the same hour is added', async () => {
    const { parts, statistics } = await start();
    const other = createStatistics({ ...parts, lobby: await lobbies.hub() });
    statistics.opened('plans');
    other.opened('plans');
    await Promise.all([statistics.flush(), other.flush()]);
    expect((await statistics.day()).pages).toEqual([{ page: 'plans', opened: 2 }]);
  });

  test('past days are there after midnight, and today is another', async () => {
    const { statistics } = await start();
    statistics.opened('plans');
    await statistics.flush();
    now = Date.parse('2026-11-24T22:30:00Z');
    const today = await statistics.day();
    expect(today).toMatchObject({ today: '2026-11-25', day: '2026-11-25', pages: [], lastDay: '2026-11-24' });
    expect(today.changesAt).toBe(Date.parse('2026-11-25T22:00:00Z'));
    const yesterday = await statistics.day('2026-11-24');
    expect(yesterday.pages).toEqual([{ page: 'plans', opened: 1 }]);
    expect(yesterday).not.toHaveProperty('changesAt');
  });

  test('counts outlast a lobby that is away for a while', async () => {
    let isAway = true;
    const { statistics } = await start(lobby => ({
      ...lobby,
      database: lobby.database,
      write: (topic, decide) => (isAway ? Promise.reject(new LobbyAway()) : lobby.write(topic, decide)),
    }));
    statistics.opened('plans');
    await statistics.flush();
    statistics.opened('plans');
    isAway = false;
    await statistics.close();
    expect((await statistics.day()).pages).toEqual([{ page: 'plans', opened: 2 }]);
  });
});
