import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DisplaysFile } from '#content/model/displays-file';
import { createDisplays, type Displays } from '#hub/displays/service';
import type { PinOutcome } from '#hub/people/pins';
import { LobbyAway, type Lobby } from '#hub/storage/lobby/lobby';
import { lobbyKinds, type TestLobbies, useLobbies } from '../fixtures/lobbies';

const MINUTE = 60_000;
const noon = Date.parse('2026-11-24T12:00:00+02:00');
const file: DisplaysFile = {
  screens: [
    {
      id: 'aula',
      name: { fi: 'Aulan kioski' },
      mode: 'kiosk',
      boardSide: 'plans',
      speech: true,
    },
    {
      id: 'seinä',
      name: { fi: 'Seinänäyttö' },
      mode: 'board',
      boardSide: 'events',
      speech: false,
    },
  ],
  schedule: [{ mode: 'plans', screens: ['aula'], from: '13:00', until: '14:00' }],
};
const desk = { person: { id: 'a', name: 'Aino' }, origin: '10.0.0.5' };
const pins: Record<string, PinOutcome> = {
  '111111': {
    outcome: 'known',
    person: { id: 'a', name: 'Aino', roles: ['desk'] },
  },
  '222222': {
    outcome: 'known',
    person: { id: 'i', name: 'Ilmari', roles: ['it'] },
  },
  '333333': {
    outcome: 'known',
    person: { id: 'k', name: 'Kaisa', roles: ['planner'] },
  },
  '999999': { outcome: 'wait', seconds: 30 },
};
const message = { title: { fi: 'Suljemme klo 14', en: 'We close at 14:00' } };

describe.each(lobbyKinds)('the screens over %s', kind => {
  const open = useLobbies(kind);
  let now = noon;
  const clock = { now: () => now };
  let lobbies: TestLobbies;

  beforeEach(async () => {
    now = noon;
    lobbies = await open({ clock });
  });
  afterEach(() => lobbies.dispose());

  const over = (lobby: Lobby, display = 'aula'): Displays =>
    createDisplays({
      ...{ lobby, clock },
      settings: () => file,
      site: () => ({ timeZone: 'Europe/Helsinki', openingHours: undefined }),
      checkPin: async pin => pins[pin] ?? { outcome: 'wrong' },
      about: { display, mode: 'kiosk', version: '1.2.3' },
      snapshot: () => 'abc',
    });
  const shownAt = async (displays: Displays, display = 'aula') => (await displays.mine(display)).order;

  it('shows what the schedule says, and tells when that changes', async () => {
    const displays = over(await lobbies.hub());
    expect(await displays.mine('aula')).toMatchObject({
      ...{
        order: { mode: 'kiosk', because: 'settings' },
        changesAt: noon + 60 * MINUTE,
        speech: true,
      },
    });
    now += 60 * MINUTE;
    expect(await shownAt(displays)).toMatchObject({
      mode: 'plans',
      because: 'schedule',
    });
    expect(await displays.mine('seinä')).toMatchObject({
      order: { mode: 'board' },
      speech: false,
    });
  });

  it('keeps a decision of the staff over a restart, for every hub, until its end', async () => {
    const lobby = await lobbies.hub();
    await over(lobby).override({ displays: ['aula', 'seinä'], mode: 'closed', until: noon + MINUTE }, desk);
    expect(await shownAt(over(await lobbies.hub(), 'seinä'), 'seinä')).toMatchObject({ mode: 'closed' });
    const displays = over(await lobbies.reopen());
    expect(await shownAt(displays)).toEqual({
      ...{
        mode: 'closed',
        because: 'override',
        since: noon,
        until: noon + MINUTE,
      },
    });
    now += MINUTE;
    expect(await shownAt(displays)).toMatchObject({
      mode: 'kiosk',
      because: 'settings',
    });
  });

  it('counts the schedule again once a decision is undone', async () => {
    const displays = over(await lobbies.hub());
    await displays.override({ displays: ['aula'], mode: 'board' }, desk);
    await displays.override({ displays: ['aula'], mode: 'tourism' }, desk);
    expect(await shownAt(displays)).toMatchObject({ mode: 'tourism' });
    await displays.undo('override', ['aula'], desk);
    expect(await shownAt(displays)).toMatchObject({ because: 'settings' });
  });

  it('decides nothing whose end has passed', async () => {
    const displays = over(await lobbies.hub());
    expect(await displays.override({ displays: ['aula'], mode: 'board', until: noon }, desk)).toBe('past');
    expect(await displays.notice({ displays: 'all', notice: message, until: noon - 1 }, desk)).toBe('past');
    expect((await shownAt(displays)).because).toBe('settings');
  });

  it('lays one notice over every screen at once, also over one that nobody knew, and ends it for one or for all', async () => {
    const displays = over(await lobbies.hub());
    await displays.override({ displays: ['aula'], mode: 'board' }, desk);
    await displays.notice({ displays: 'all', notice: message }, desk);
    for (const screen of ['aula', 'seinä', 'uusi'])
      expect(await shownAt(displays, screen)).toMatchObject({
        mode: 'notice',
        notice: message,
      });
    await displays.undo('notice', ['aula'], desk);
    expect(await shownAt(displays)).toMatchObject({
      mode: 'board',
      because: 'override',
    });
    expect(await shownAt(displays, 'seinä')).toMatchObject({ mode: 'notice' });
    await displays.undo('notice', 'all', desk);
    expect(await shownAt(displays, 'seinä')).toMatchObject({
      mode: 'board',
      because: 'settings',
    });
  });

  it('lists every screen with what it shows, why, and whether it has been heard of', async () => {
    const displays = over(await lobbies.hub());
    await displays.report({ display: 'aula', shows: 'kiosk', inUse: true });
    await displays.report({ display: 'varasto', shows: 'board', inUse: false });
    now += 20_000;
    const { screens, changesAt } = await displays.list();
    expect(screens.map(({ display }) => display)).toEqual(['aula', 'seinä', 'varasto']);
    expect(screens[0]).toMatchObject({
      ...{
        shows: 'kiosk',
        present: true,
        inUse: true,
        lastSeenAt: noon,
        version: '1.2.3',
        snapshot: 'abc',
      },
    });
    expect(screens[1]).toMatchObject({ present: false, inUse: false });
    expect(screens[1]).not.toHaveProperty('lastSeenAt');
    expect(changesAt - now).toBeLessThanOrEqual(5_000);
    now += 10_001;
    expect((await displays.list()).screens[0]).toMatchObject({
      present: false,
      inUse: false,
    });
  });

  it('keeps what a screen tells at each change, else not more often than every ten seconds', async () => {
    const lobby = await lobbies.hub();
    const displays = over(lobby);
    const seenAt = async () => (await displays.list()).screens[0]?.lastSeenAt;
    await displays.report({ display: 'aula', shows: 'kiosk', inUse: false });
    now += 5_000;
    await displays.report({ display: 'aula', shows: 'kiosk', inUse: false });
    expect(await seenAt()).toBe(noon);
    await displays.report({ display: 'aula', shows: 'kiosk', inUse: true });
    expect(await seenAt()).toBe(noon + 5_000);
    now += 10_000;
    await displays.report({ display: 'aula', shows: 'kiosk', inUse: true });
    expect(await seenAt()).toBe(noon + 15_000);
  });

  it('announces no report as a change of what pages show', async () => {
    const lobby = await lobbies.hub();
    const heard: string[] = [];
    lobby.subscribe(topic => heard.push(topic));
    await over(lobby).report({ display: 'aula', shows: 'kiosk', inUse: false });
    expect(heard).not.toContain('displays');
  });

  it('wants pictures only while somebody looks, and forgets what has grown old', async () => {
    const displays = over(await lobbies.hub());
    await displays.report({ display: 'aula', shows: 'kiosk', inUse: false });
    expect(await displays.isWatched()).toBe(false);
    await displays.list();
    const other = over(await lobbies.hub(), 'seinä');
    expect(await other.isWatched()).toBe(true);
    await displays.keepPicture(new Uint8Array([0xff, 0xd8, 7]));
    expect((await other.list()).screens[0]).toMatchObject({ pictureAt: noon });
    expect([...(await other.picture('aula'))!]).toEqual([0xff, 0xd8, 7]);
    now += 20_000;
    expect(await displays.isWatched()).toBe(false);
    now += 100_000;
    expect(await displays.picture('aula')).toBeUndefined();
    expect((await displays.list()).screens[0]).not.toHaveProperty('pictureAt');
  });

  it('lets a PIN at the screen decide as its person may, and writes it into the audit log', async () => {
    const lobby = await lobbies.hub();
    const displays = over(lobby);
    const here = (pin: string, mode?: 'closed' | 'service') =>
      displays.overrideHere({ display: 'aula', pin, mode }, 'aula');
    expect(await here('000000', 'closed')).toEqual({ outcome: 'wrong' });
    expect(await here('999999', 'closed')).toEqual({
      outcome: 'wait',
      seconds: 30,
    });
    expect(await here('333333', 'closed')).toBe('not-allowed');
    expect(await here('111111', 'service')).toBe('not-allowed');
    expect((await shownAt(displays)).because).toBe('settings');
    expect(await here('111111', 'closed')).toBe('done');
    expect(await shownAt(displays)).toMatchObject({ mode: 'closed' });
    expect(await here('222222', 'service')).toBe('done');
    expect(await here('222222')).toBe('done');
    expect((await shownAt(displays)).because).toBe('settings');
    const rows = await lobby.database.selectFrom('people_audit').selectAll().orderBy('action').execute();
    expect(rows.map(({ action, person_name, origin }) => [action, person_name, origin])).toEqual([
      ['displays.override', 'Aino', 'aula'],
      ['displays.override', 'Ilmari', 'aula'],
      ['displays.undo-override', 'Ilmari', 'aula'],
    ]);
  });

  it('answers from what was last known while the common state is out of reach', async () => {
    const lobby = await lobbies.hub();
    let isAway = false;
    const away = () => Promise.reject(new LobbyAway('pulled'));
    const displays = over({
      ...lobby,
      get database() {
        if (isAway) throw new LobbyAway('pulled');
        return lobby.database;
      },
      write: (...args) => (isAway ? away() : lobby.write(...args)),
      reach: () => ({ current: !isAway, since: noon }),
    });
    await displays.override({ displays: ['aula'], mode: 'tourism' }, desk);
    expect(await shownAt(displays)).toMatchObject({ mode: 'tourism' });
    isAway = true;
    expect(await shownAt(displays)).toMatchObject({ mode: 'tourism' });
    await displays.report({ display: 'aula', shows: 'tourism', inUse: false });
    await expect(displays.undo('override', 'all', desk)).rejects.toBeInstanceOf(LobbyAway);
  });
});
