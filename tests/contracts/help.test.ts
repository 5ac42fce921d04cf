import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lobbyKinds, useLobbies, type TestLobbies } from '../fixtures/lobbies';
import { CALL_LASTS_MS } from '#hub/help/rules';
import { createHelp, type Help } from '#hub/help/service';

const START = Date.parse('2027-03-01T10:00:00+02:00');
const aino = { person: { id: 'a', name: 'Aino Asiakas' }, origin: '10.0.0.4' };
const veikko = { person: { id: 'v', name: 'Veikko Virkailija' }, origin: '10.0.0.5' };

describe.each(lobbyKinds)('calls for help over %s', kind => {
  const open = useLobbies(kind);
  let lobbies: TestLobbies;
  let help: Help;
  let now: number;
  let isStaffed: boolean;

  async function helpOfHub(): Promise<Help> {
    return createHelp({
      lobby: await lobbies.hub(),
      clock: { now: () => now },
      staffed: async () => isStaffed,
      nameOf: (_, place) => ({ fi: `Paikka ${place}` }),
    });
  }

  beforeEach(async () => {
    [now, isStaffed] = [START, true];
    lobbies = await open({ clock: { now: () => now } });
    help = await helpOfHub();
  });
  afterEach(() => lobbies.dispose());

  const calls = async () => (await help.list()).calls;

  it('A screen that asks is seen by the desks with its name and since when.', async () => {
    expect(await help.ask('aula-1')).toBe('called');
    expect(await calls()).toMatchObject([
      { from: 'screen', place: 'aula-1', name: { fi: 'Paikka aula-1' }, since: START },
    ]);
    expect(await help.mine('aula-1')).toMatchObject({
      staffed: true,
      call: { since: START, answered: false },
    });
    expect((await help.mine('aula-2')).call).toBeUndefined();
  });

  it('Asked again, also by another hub at the same instant, it is one call since the first time.', async () => {
    const other = await helpOfHub();
    await Promise.all([help.ask('aula-1'), other.ask('aula-1'), help.ask('aula-1')]);
    now += 60_000;
    await help.ask('aula-1');
    expect(await calls()).toMatchObject([{ place: 'aula-1', since: START }]);
  });

  it('While nobody sits at a desk nobody is called, and the screen knows it before.', async () => {
    isStaffed = false;
    expect(await help.mine('aula-1')).toEqual({ now: START, staffed: false });
    expect(await help.ask('aula-1')).toBe('nobody-here');
    expect(await calls()).toEqual([]);
  });

  it('Whoever answers first stays named, and the screen is told that somebody is coming.', async () => {
    await help.ask('aula-1');
    const [{ id } = { id: '' }] = await calls();
    expect(await help.answer(id, aino)).toBe('done');
    expect(await help.answer(id, veikko)).toBe('done');
    expect(await calls()).toMatchObject([{ answeredBy: 'Aino Asiakas' }]);
    expect((await help.mine('aula-1')).call).toMatchObject({ answered: true });
  });

  it('An ended call is gone and cannot be answered any more.', async () => {
    await help.ask('aula-1');
    const [{ id } = { id: '' }] = await calls();
    expect(await help.end(id, aino)).toBe('done');
    expect(await calls()).toEqual([]);
    expect(await help.answer(id, aino)).toBe('not-found');
    expect(await help.end(id, aino)).toBe('not-found');
  });

  it('A visitor who needs nobody any more withdraws the own call only.', async () => {
    await help.ask('aula-1');
    await help.ask('aula-2');
    await help.withdraw('aula-1');
    expect(await calls()).toMatchObject([{ place: 'aula-2' }]);
  });

  it('A call that nobody ended is over a quarter of an hour after the last word, and can be made anew.', async () => {
    await help.ask('aula-1');
    expect((await help.list()).changesAt).toBe(START + CALL_LASTS_MS);
    now += CALL_LASTS_MS - 1;
    const [{ id } = { id: '' }] = await calls();
    await help.answer(id, aino);
    now += CALL_LASTS_MS - 1;
    expect(await calls()).toHaveLength(1);
    now += 1;
    expect(await calls()).toEqual([]);
    expect((await help.mine('aula-1')).call).toBeUndefined();
    expect(await help.end(id, aino)).toBe('not-found');
    await help.ask('aula-1');
    expect(await calls()).toMatchObject([{ since: now }]);
  });

  it('A silent call goes from desk to desks whether or not anybody is at a counter; no screen has it.', async () => {
    isStaffed = false;
    await help.silent('luukku-2', veikko);
    await help.silent('luukku-2', veikko);
    expect(await calls()).toMatchObject([{ from: 'desk', place: 'luukku-2' }]);
    expect((await help.mine('luukku-2')).call).toBeUndefined();
    await help.withdraw('luukku-2');
    expect(await calls()).toHaveLength(1);
  });

  it('Calls that nobody has answered stand first, each kind by its age.', async () => {
    for (const place of ['1', '2', '3']) {
      await help.ask(place);
      now += 1000;
    }
    const [{ id } = { id: '' }] = await calls();
    await help.answer(id, aino);
    expect((await calls()).map(({ place }) => place)).toEqual(['2', '3', '1']);
  });

  it('What a desk does is in the audit log once, what a visitor does is not.', async () => {
    await help.ask('aula-1');
    await help.silent('luukku-2', veikko);
    await help.silent('luukku-2', veikko);
    const { id } = (await calls()).find(({ place }) => place === 'aula-1')!;
    await help.answer(id, aino);
    await help.end(id, aino);
    const { database } = await lobbies.hub();
    const noted = await database
      .selectFrom('people_audit')
      .select(['action', 'subject', 'person_name'])
      .execute();
    expect(
      noted.map(({ action, subject, person_name }) => `${action} ${subject} ${person_name}`).sort(),
    ).toEqual([
      'help.answer aula-1 Aino Asiakas',
      'help.end aula-1 Aino Asiakas',
      'help.silent luukku-2 Veikko Virkailija',
    ]);
  });

  it('A restart of the machine keeps the calls.', async () => {
    await help.ask('aula-1');
    await lobbies.reopen();
    help = await helpOfHub();
    expect(await calls()).toHaveLength(1);
  });
});
