import type { Transaction } from 'kysely';
import { addDays, instantAt } from '#content/model/site-time';
import type { Clock } from '#content/model/clock';
import type { Lobby } from '../storage/lobby/lobby';
import type { LobbySchema } from '../storage/lobby/schema';
import { accountOf, accountsIn, type AccountRow, personOf } from './accounts';
import { type Actor, type AuditedAction, noteAudit } from './audit';
import type { Account, AuditEntry, Person } from './contract';
import type { PasswordHash } from './password-hash';
import { Refused } from './refused';
import { faultOf, keepsIt } from './rules';
import type { Sessions } from './sessions';
import { newAccount, refuseWeak } from './sign-in';

export interface NewAccount {
  readonly name: string;
  readonly login: string;
  readonly roles: Account['roles'];
  readonly password: string;
}

export interface AccountChange {
  readonly id: string;
  readonly name?: string | undefined;
  readonly roles?: Account['roles'] | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** What IT does with accounts. All that change something throw `Refused`. */
export interface Administration {
  list(): Promise<Account[]>;
  /** Everybody who may sign in. */
  colleagues(): Promise<Person[]>;
  create(account: NewAccount, actor: Actor): Promise<Account>;
  change(change: AccountChange, actor: Actor): Promise<Account>;
  setPassword(change: { id: string; password: string }, actor: Actor): Promise<void>;
  removePin(id: string, actor: Actor): Promise<void>;
  /** The day's entries, newest first; no more than a page can show. */
  audit(day: string): Promise<{ entries: AuditEntry[]; isCut: boolean }>;
}

export interface AdministrationParts {
  readonly lobby: Lobby;
  readonly clock: Clock;
  readonly hash: PasswordHash;
  readonly sessions: Sessions;
  readonly timeZone: () => string;
}

type Note = Pick<AuditedAction, 'action' | 'subject' | 'detail'>;

const MOST_ENTRIES = 2000;

export function createAdministration(parts: AdministrationParts): Administration {
  const { lobby, clock, hash, sessions, timeZone } = parts;
  const { site } = lobby;
  const note = (transaction: Transaction<LobbySchema>, actor: Actor, what: Note) =>
    noteAudit(transaction, { site, at: clock.now(), actor, ...what });
  const found = async (transaction: Transaction<LobbySchema>, id: string): Promise<AccountRow> => {
    const row = await accountsIn(transaction, site).byId(id);
    if (row === undefined) throw new Refused({ code: 'NOT_FOUND' });
    return row;
  };

  return {
    list: async () => (await accountsIn(lobby.database, site).all()).map(accountOf),
    async colleagues() {
      const rows = await accountsIn(lobby.database, site).all();
      return rows.filter(({ is_disabled }) => is_disabled === 0).map(personOf);
    },
    async create({ name, login, roles, password }, actor) {
      refuseWeak(faultOf(password, login));
      const password_hash = await hash.hash(password);
      return lobby.write('people', async transaction => {
        const accounts = accountsIn(transaction, site);
        if ((await accounts.byLogin(login)) !== undefined) throw new Refused({ code: 'LOGIN_TAKEN' });
        const row = newAccount({ name, login, roles, password_hash }, clock.now());
        await accounts.add(row);
        const detail = { roles: roles.join(' ') };
        await note(transaction, actor, { action: 'people.created', subject: login, detail });
        return accountOf({ site, ...row });
      });
    },
    change: ({ id, ...change }, actor) =>
      lobby.write('people', async transaction => {
        const before = accountOf(await found(transaction, id));
        const after = changed(before, change);
        const accounts = accountsIn(transaction, site);
        const all = (await accounts.all()).map(accountOf);
        if (keepsIt(all, before) && !keepsIt(all, after)) throw new Refused({ code: 'LAST_IT' });
        await accounts.set(id, {
          name: after.name,
          roles: JSON.stringify(after.roles),
          is_disabled: after.isDisabled ? 1 : 0,
          ...(after.isDisabled ? { pin_hash: null } : {}),
        });
        const isOther = after.isDisabled !== before.isDisabled || !sameRoles(before, after);
        if (isOther) await sessions.endAllOf(transaction, id);
        for (const what of changesOf(before, after)) await note(transaction, actor, what);
        return after;
      }),
    async setPassword({ id, password }, actor) {
      const account = await accountsIn(lobby.database, site).byId(id);
      if (account === undefined) throw new Refused({ code: 'NOT_FOUND' });
      refuseWeak(faultOf(password, account.login));
      const password_hash = await hash.hash(password);
      await lobby.write('people', async transaction => {
        await accountsIn(transaction, site).set(id, { password_hash });
        await sessions.endAllOf(transaction, id);
        await note(transaction, actor, { action: 'people.password-set', subject: account.login });
      });
    },
    removePin: (id, actor) =>
      lobby.write('people', async transaction => {
        const { login } = await found(transaction, id);
        await accountsIn(transaction, site).set(id, { pin_hash: null });
        await note(transaction, actor, { action: 'people.pin-removed', subject: login });
      }),
    async audit(day) {
      const rows = await lobby.database
        .selectFrom('people_audit')
        .selectAll()
        .where('site', '=', site)
        .where('at', '>=', instantAt(day, '00:00', timeZone()))
        .where('at', '<', instantAt(addDays(day, 1), '00:00', timeZone()))
        .orderBy('at', 'desc')
        .orderBy('id')
        .limit(MOST_ENTRIES + 1)
        .execute();
      const entries = rows.slice(0, MOST_ENTRIES).map(({ id, at, person_name, origin, ...row }) => ({
        ...{ id, at, origin, person: person_name, action: row.action, subject: row.subject },
        detail: JSON.parse(row.detail) as AuditEntry['detail'],
      }));
      return { entries, isCut: rows.length > MOST_ENTRIES };
    },
  };
}

function changed(before: Account, { name, roles, isDisabled }: Omit<AccountChange, 'id'>): Account {
  const after = {
    ...before,
    name: name ?? before.name,
    roles: roles ?? before.roles,
    isDisabled: isDisabled ?? before.isDisabled,
  };
  return after.isDisabled ? { ...after, hasPin: false } : after;
}

function sameRoles(before: Account, after: Account): boolean {
  return [...before.roles].sort().join() === [...after.roles].sort().join();
}

function changesOf(before: Account, after: Account): Note[] {
  const subject = before.login;
  const notes: Note[] = [];
  if (before.name !== after.name) notes.push({ action: 'people.renamed', subject });
  if (!sameRoles(before, after)) {
    const detail = { roles: after.roles.join(' ') };
    notes.push({ action: 'people.roles-changed', subject, detail });
  }
  if (before.isDisabled !== after.isDisabled)
    notes.push({ action: after.isDisabled ? 'people.disabled' : 'people.enabled', subject });
  return notes;
}
