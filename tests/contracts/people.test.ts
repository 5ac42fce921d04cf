import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPeople, type People } from '#hub/people/service';
import { Refused, type Refusal } from '#hub/people/refused';
import type { Lobby } from '#hub/storage/lobby/lobby';
import { lobbyKinds, type TestLobbies, useLobbies } from '../fixtures/lobbies';
import { testHashCost } from '../fixtures/test-hub';

const password = 'kolme sinistä venettä';
const desk = { origin: '127.0.0.1' };
const stranger = { origin: '192.168.1.66' };
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

describe.each(lobbyKinds)('people over %s', kind => {
  const open = useLobbies(kind);
  let now: number;
  const clock = { now: () => now };
  let lobbies: TestLobbies;
  let lobby: Lobby;
  let people: People;

  const peopleOf = (one: Lobby) =>
    createPeople({ lobby: one, clock, timeZone: () => 'Europe/Helsinki', hashCost: testHashCost });
  const makeFirst = async () =>
    people.createFirst({ code: (await people.setUpCode()) ?? '', name: 'Eka', login: 'eka', password }, desk);
  const signIn = (secret = password, actor = desk, login = 'eka') =>
    people.signIn({ login, password: secret }, actor);
  const audited = async () =>
    (await people.audit('2026-11-24')).entries.map(({ action, subject }) => `${action} ${subject}`.trim());

  beforeEach(async () => {
    now = Date.parse('2026-11-24T10:00:00Z');
    lobbies = await open({ clock });
    lobby = await lobbies.hub();
    people = peopleOf(lobby);
  });
  afterEach(() => lobbies.dispose());

  describe('the first account', () => {
    it('needs the code, has every role, and the code dies with it', async () => {
      expect(await refusal(people.createFirst(first('AAAA-AAAA'), desk))).toEqual({ code: 'WRONG' });
      now += MINUTE_MS;
      const code = (await people.setUpCode()) ?? '';
      expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
      const { person } = await people.createFirst(first(code.toLowerCase().replace('-', ' ')), desk);
      expect(person.roles).toEqual(['desk', 'expert', 'planner', 'it']);
      expect(await people.setUpCode()).toBeUndefined();
      expect(await refusal(people.createFirst(first(code), desk))).toEqual({ code: 'ALREADY_SET_UP' });
    });

    it('is made once, also when two press at the same instant', async () => {
      const code = (await people.setUpCode()) ?? '';
      const other = { ...first(code), login: 'toinen' };
      const both = await Promise.allSettled([
        people.createFirst(first(code), desk),
        people.createFirst(other, stranger),
      ]);
      expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await people.list()).toHaveLength(1);
    });

    it('has another code in another run, and a wrong one slows the next try down', async () => {
      expect(await peopleOf(lobby).setUpCode()).not.toBe(await people.setUpCode());
      const code = (await people.setUpCode()) ?? '';
      await refusal(people.createFirst(first('AAAA-AAAA'), desk));
      expect(await refusal(people.createFirst(first(code), desk))).toEqual(wait(1));
    });

    it('is not made with a weak password, and the right code is no failure', async () => {
      const code = (await people.setUpCode()) ?? '';
      const weak = people.createFirst({ ...first(code), password: 'lyhyt' }, desk);
      expect(await refusal(weak)).toMatchObject({ code: 'WEAK_PASSWORD' });
      await people.createFirst(first(code), desk);
    });
  });

  describe('guessing', () => {
    beforeEach(makeFirst);

    it('waits twice as long after each failure, at most five minutes, and then a right password is taken', async () => {
      const waits: number[] = [];
      for (let failure = 0; failure < 11; failure += 1) {
        expect(await refusal(signIn('ei tämäkään'))).toEqual({ code: 'WRONG' });
        const refused = await refusal(signIn());
        const seconds = refused.code === 'WAIT' ? refused.data.seconds : 0;
        waits.push(seconds);
        now += seconds * 1000;
      }
      expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
      await signIn();
      expect(await refusal(signIn('ei tämäkään'))).toEqual({ code: 'WRONG' });
      expect(await refusal(signIn())).toEqual(wait(1));
    });

    it('by many at once is looked at once', async () => {
      const all = await Promise.all(Array.from({ length: 20 }, () => refusal(signIn('ei tämäkään'))));
      expect(all.filter(({ code }) => code === 'WRONG')).toHaveLength(1);
      expect(all.filter(({ code }) => code === 'WAIT')).toHaveLength(19);
    });

    it('from elsewhere does not lock the owner out at their own desk, from however many addresses', async () => {
      for (let failure = 0; failure < 120; failure += 1) {
        await refusal(signIn('ei tämäkään', { origin: `192.168.1.${failure % 60}` }));
        now += 1000;
      }
      await signIn();
      expect(await refusal(signIn(password, { origin: '192.168.7.7' }))).toMatchObject({ code: 'WAIT' });
    });

    it('many logins from one address grows slow as well', async () => {
      const codes: string[] = [];
      for (let login = 0; login < 25; login += 1)
        codes.push((await refusal(signIn('ei tämäkään', stranger, `tunnus${login}`))).code);
      expect(codes.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 'WRONG'));
      expect(codes).toContain('WAIT');
      await signIn();
    });

    it('is forgotten after half a day, and survives a restart before', async () => {
      for (let failure = 0; failure < 6; failure += 1) {
        await refusal(signIn('ei tämäkään'));
        now += 60_000;
      }
      await refusal(signIn('ei tämäkään'));
      people = peopleOf(await lobbies.reopen());
      expect(await refusal(signIn())).toEqual(wait(64));
      now += 13 * HOUR_MS;
      await refusal(signIn('ei tämäkään'));
      expect(await refusal(signIn())).toEqual(wait(1));
    });

    it('never waits longer than five minutes, whatever the clock does', async () => {
      now += 365 * 24 * HOUR_MS;
      await refusal(signIn('ei tämäkään'));
      now -= 365 * 24 * HOUR_MS;
      expect(await refusal(signIn())).toEqual(wait(300));
    });

    it('an unknown login is told and noted as a wrong password, and the log names no unknown login', async () => {
      const unknown = await refusal(signIn(password, stranger, 'salasana kirjoitettu väärään kenttään'));
      const wrong = await refusal(signIn('ei tämäkään', stranger));
      expect(unknown).toEqual(wrong);
      expect((await audited()).filter(entry => entry.includes('refused')).sort()).toEqual([
        'people.sign-in-refused',
        'people.sign-in-refused eka',
      ]);
    });
  });

  describe('a session', () => {
    beforeEach(makeFirst);

    it('ends at midnight of the site', async () => {
      now = Date.parse('2026-11-24T21:59:00Z');
      const { session } = await signIn();
      expect(session.endsAt).toBe(Date.parse('2026-11-24T22:00:00Z'));
      expect((await people.session(session.token))?.person.login).toBe('eka');
      now = Date.parse('2026-11-24T22:00:00Z');
      expect(await people.session(session.token)).toBeUndefined();
    });

    it('ends after four hours without anybody, and whoever is there keeps it', async () => {
      const { session } = await signIn();
      now += 3 * HOUR_MS;
      await people.stillHere(session.token);
      now += 3 * HOUR_MS;
      expect((await people.session(session.token))?.endsAt).toBe(now + HOUR_MS);
      now += HOUR_MS;
      expect(await people.session(session.token)).toBeUndefined();
      await people.stillHere(session.token);
      expect(await people.session(session.token)).toBeUndefined();
    });

    it('is there in several browsers, and signing out ends one', async () => {
      const [one, other] = [await signIn(), await signIn(password, stranger)];
      await people.signOut(one.session.token, { ...desk, person: one.person });
      expect(await people.session(one.session.token)).toBeUndefined();
      expect(await people.session(other.session.token)).toBeDefined();
    });

    it('survives a restart, and what is stored is not the token', async () => {
      const { session } = await signIn();
      const stored = JSON.stringify(await lobby.database.selectFrom('people_sessions').selectAll().execute());
      expect(stored).not.toContain(session.token);
      people = peopleOf(await lobbies.reopen());
      expect(await people.session(session.token)).toBeDefined();
    });

    it('ends with a new password, in this browser when it has had time to take the one that follows', async () => {
      const [one, other] = [await signIn(), await signIn()];
      const actor = { ...desk, person: one.person };
      const change = { current: password, next: 'neljä vihreää venettä' };
      const next = await people.changePassword(change, { ...actor, token: one.session.token });
      expect(await people.session(one.session.token)).toBeDefined();
      now += MINUTE_MS / 2;
      expect(await people.session(one.session.token)).toBeUndefined();
      expect(await people.session(other.session.token)).toBeUndefined();
      expect(await people.session(next.token)).toBeDefined();
      expect(await refusal(signIn())).toEqual({ code: 'WRONG' });
      now += MINUTE_MS;
      await signIn('neljä vihreää venettä');
    });

    it('does not outlive midnight because of a new password', async () => {
      now = Date.parse('2026-11-24T21:59:50Z');
      const { person, session } = await signIn();
      const change = { current: password, next: 'neljä vihreää venettä' };
      await people.changePassword(change, { ...desk, person, token: session.token });
      now = Date.parse('2026-11-24T22:00:00Z');
      expect(await people.session(session.token)).toBeUndefined();
    });

    it.each([
      ['new roles', () => ({ roles: ['it' as const] })],
      ['being disabled', () => ({ isDisabled: true })],
    ])('ends with %s', async (_, change) => {
      const made = await people.create({ name: 'T', login: 'tiina', roles: ['desk'], password }, desk);
      const { session } = await signIn(password, desk, 'tiina');
      await people.change({ id: made.id, ...change() }, desk);
      expect(await people.session(session.token)).toBeUndefined();
    });

    it('does not end with a new name', async () => {
      const { person, session } = await signIn();
      await people.change({ id: person.id, name: 'Uusi Nimi' }, desk);
      expect((await people.session(session.token))?.person.name).toBe('Uusi Nimi');
    });
  });

  describe('accounts', () => {
    beforeEach(makeFirst);

    it('have one login each, whatever the capitals', async () => {
      const again = people.create({ name: 'X', login: 'eka', roles: ['desk'], password }, desk);
      expect(await refusal(again)).toEqual({ code: 'LOGIN_TAKEN' });
      await signIn(password, desk, ' EKA ');
    });

    it('that are disabled cannot sign in and are told as wrong', async () => {
      const { id } = await people.create({ name: 'T', login: 'tiina', roles: ['it'], password }, desk);
      await people.change({ id, isDisabled: true }, desk);
      expect(await refusal(signIn(password, desk, 'tiina'))).toEqual({ code: 'WRONG' });
      expect((await people.colleagues()).map(({ name }) => name)).toEqual(['Eka']);
    });

    it('always leave somebody who looks after them', async () => {
      const [eka] = await people.list();
      const id = eka?.id ?? '';
      expect(await refusal(people.change({ id, roles: ['desk'] }, desk))).toEqual({ code: 'LAST_IT' });
      expect(await refusal(people.change({ id, isDisabled: true }, desk))).toEqual({ code: 'LAST_IT' });
      await people.create({ name: 'T', login: 'tiina', roles: ['it'], password }, desk);
      await people.change({ id, roles: ['desk'] }, desk);
    });

    it('that are not there are told as such', async () => {
      const missing = { code: 'NOT_FOUND' };
      expect(await refusal(people.change({ id: 'x', name: 'X' }, desk))).toEqual(missing);
      expect(await refusal(people.setPassword({ id: 'x', password }, desk))).toEqual(missing);
      expect(await refusal(people.removePin('x', desk))).toEqual(missing);
    });
  });

  describe('a PIN', () => {
    it('is made here, finds its person, and is no password', async () => {
      const { person } = await makeFirst();
      const pin = await people.renewPin(password, { ...desk, person });
      expect(pin).toMatch(/^\d{6}$/);
      expect(await people.checkPin(pin, 'aula')).toEqual({ outcome: 'known', person });
      expect(await refusal(signIn(pin))).toEqual({ code: 'WRONG' });
    });

    it('is replaced by a new one and ends with the account', async () => {
      const { person } = await makeFirst();
      const old = await people.renewPin(password, { ...desk, person });
      const pin = await people.renewPin(password, { ...desk, person });
      expect(await people.checkPin(old, 'aula')).toEqual({ outcome: 'wrong' });
      await people.create({ name: 'T', login: 'tiina', roles: ['it'], password }, desk);
      await people.change({ id: person.id, isDisabled: true }, desk);
      now += MINUTE_MS;
      expect(await people.checkPin(pin, 'aula')).toEqual({ outcome: 'wrong' });
      await people.change({ id: person.id, isDisabled: false }, desk);
      now += MINUTE_MS;
      expect(await people.checkPin(pin, 'aula')).toEqual({ outcome: 'wrong' });
    });

    it('guessed at one screen grows slow there and leaves a screen where it was right alone', async () => {
      const { person } = await makeFirst();
      const pin = await people.renewPin(password, { ...desk, person });
      await people.checkPin(pin, 'tuulikaappi');
      expect(await people.checkPin('000000', 'aula')).toEqual({ outcome: 'wrong' });
      expect(await people.checkPin(pin, 'aula')).toEqual({ outcome: 'wait', seconds: 1 });
      expect(await people.checkPin(pin, 'tuulikaappi')).toMatchObject({ outcome: 'known' });
    });

    it('needs the password, which is guessed as slowly as at signing in', async () => {
      const { person } = await makeFirst();
      const actor = { ...desk, person };
      expect(await refusal(people.renewPin('ei tämäkään', actor))).toEqual({ code: 'WRONG' });
      expect(await refusal(signIn())).toEqual(wait(1));
    });
  });

  it('every action stands in the log of its day, newest first, without secrets', async () => {
    const { person, session } = await makeFirst();
    const actor = { ...desk, person };
    const { id } = await people.create({ name: 'T', login: 'tiina', roles: ['it'], password }, actor);
    now += 1;
    await people.change({ id, name: 'Tiina' }, actor);
    now += 1;
    await people.change({ id, roles: ['desk', 'it'] }, actor);
    now += 1;
    await people.setPassword({ id, password: 'viisi keltaista venettä' }, actor);
    now += 1;
    const pin = await people.renewPin(password, actor);
    now += 1;
    await people.removePin(id, actor);
    now += 1;
    await people.change({ id, isDisabled: true }, actor);
    now += 1;
    await people.change({ id, isDisabled: false }, actor);
    now += 1;
    await people.checkPin('000000', 'aula');
    now += 1;
    const change = { current: password, next: 'neljä vihreää venettä' };
    const next = await people.changePassword(change, { ...actor, token: session.token });
    now += 1;
    await people.signOut(next.token, actor);
    const wanted = [
      'people.first-account eka',
      'people.signed-in eka',
      'people.created tiina',
      'people.renamed tiina',
      'people.roles-changed tiina',
      'people.password-set tiina',
      'people.pin-renewed',
      'people.pin-removed tiina',
      'people.disabled tiina',
      'people.enabled tiina',
      'people.pin-refused',
      'people.password-changed eka',
      'people.signed-out',
    ];
    expect((await audited()).sort()).toEqual(wanted.sort());
    expect((await audited())[0]).toBe('people.signed-out');
    expect((await people.audit('2026-11-23')).entries).toEqual([]);
    const stored = JSON.stringify(await lobby.database.selectFrom('people_audit').selectAll().execute());
    for (const secret of [password, pin, session.token, next.token, 'venettä'])
      expect(stored).not.toContain(secret);
  });

  it('a hash made at another cost is renewed at the next sign-in', async () => {
    await makeFirst();
    const hashes = async () =>
      (await lobby.database.selectFrom('people_accounts').select('password_hash').execute()).map(
        row => row.password_hash,
      );
    const [before] = await hashes();
    people = createPeople({
      ...{ lobby, clock, timeZone: () => 'Europe/Helsinki' },
      hashCost: { ...testHashCost, costBits: 5 },
    });
    await signIn();
    const [after] = await hashes();
    expect([before?.slice(0, 9), after?.slice(0, 9)]).toEqual(['scrypt$4$', 'scrypt$5$']);
    await signIn();
  });
});

const first = (code: string) => ({ code, name: 'Eka', login: 'eka', password });
const wait = (seconds: number): Refusal => ({ code: 'WAIT', data: { seconds } });

async function refusal(promise: Promise<unknown>): Promise<Refusal> {
  const outcome: unknown = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome instanceof Refused) return outcome.refusal;
  throw new Error('it was not refused', { cause: outcome });
}
