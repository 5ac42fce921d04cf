import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Clock } from '#content/model/clock';
import type { Lobby } from '../storage/lobby/lobby';
import type { LobbySchema } from '../storage/lobby/schema';
import { accountsIn, type AccountRow, personOf } from './accounts';
import type { Attempts, Claim } from './attempts';
import { type Actor, type AuditAction, noteAudit } from './audit';
import { roles } from '../call';
import type { PasswordFault, Person } from './contract';
import type { PasswordHash } from './password-hash';
import { Refused } from './refused';
import { AUDIT_KEPT_MS, faultOf } from './rules';
import type { OpenedSession, Sessions } from './sessions';
import { isSetUpCode } from './set-up-code';

/** Whoever has just proved who they are, with the session for their browser. */
export interface SignedIn {
  readonly person: Person;
  readonly session: OpenedSession;
}

export interface FirstAccount {
  readonly code: string;
  readonly name: string;
  readonly login: string;
  readonly password: string;
}

/** All throw `Refused`. */
export interface SignIn {
  signIn(proof: { login: string; password: string }, actor: Actor): Promise<SignedIn>;
  createFirst(first: FirstAccount, actor: Actor): Promise<SignedIn>;
  signOut(token: string, actor: Actor): Promise<void>;
  /** Ends all of the person's sessions, this browser's in half a minute, and begins a new one for this browser. */
  changePassword(
    change: { current: string; next: string },
    actor: SignedInActor & { readonly token: string },
  ): Promise<OpenedSession>;
  /** Says whether the password is that of whoever is signed in, as slowly as signing in does. */
  prove(password: string, actor: SignedInActor): Promise<AccountRow>;
}

export type SignedInActor = Actor & { readonly person: Person };

export interface SignInParts {
  readonly lobby: Lobby;
  readonly clock: Clock;
  readonly hash: PasswordHash;
  readonly attempts: Attempts;
  readonly sessions: Sessions;
  readonly setUpCode: () => Promise<string | undefined>;
}

/** Throws `Refused` with the fault, if there is one. */
export function refuseWeak(fault: PasswordFault | undefined): void {
  if (fault !== undefined) throw new Refused({ code: 'WEAK_PASSWORD', data: { fault } });
}

/** Signing in and out, and what people do with their own password. */
export function createSignIn({ lobby, clock, hash, attempts, sessions, setUpCode }: SignInParts): SignIn {
  const { site } = lobby;
  const note = (transaction: Transaction<LobbySchema>, actor: Actor, action: AuditAction, subject = '') =>
    noteAudit(transaction, { site, at: clock.now(), actor, action, subject });

  const begin = async (claim: Claim) => {
    const seconds = await attempts.begin(claim);
    if (seconds > 0) throw new Refused({ code: 'WAIT', data: { seconds } });
  };
  const refuse = async (actor: Actor, action: AuditAction, subject: string): Promise<never> => {
    await lobby.write('people', transaction => note(transaction, actor, action, subject));
    throw new Refused({ code: 'WRONG' });
  };
  const opened = async (transaction: Transaction<LobbySchema>, account: AccountRow, actor: Actor) => {
    await forgetOldAudit(transaction, site, clock.now());
    await note(transaction, { ...actor, person: account }, 'people.signed-in', account.login);
    return { person: personOf(account), session: await sessions.open(transaction, account.id) };
  };
  /** The account behind login and password; the same work is done whether the login exists or not. */
  const proved = async (login: string, password: string, actor: Actor) => {
    const claim: Claim = { kind: 'login', name: login, address: actor.origin };
    await begin(claim);
    const account = await accountsIn(lobby.database, site).byLogin(login);
    const stored = account?.is_disabled === 0 ? account.password_hash : undefined;
    const isRight = await hash.verify(password, stored);
    // What was written as a login may be a password: it is named only when it is a login.
    if (!isRight || account === undefined)
      return refuse(actor, 'people.sign-in-refused', account?.login ?? '');
    return { account, claim };
  };
  /** Between looking and deciding the account may have been disabled or its password changed. */
  const unchanged = async (transaction: Transaction<LobbySchema>, { id, password_hash }: AccountRow) => {
    const now = await accountsIn(transaction, site).byId(id);
    if (now?.is_disabled !== 0 || now.password_hash !== password_hash) throw new Refused({ code: 'WRONG' });
    return now;
  };

  const prove: SignIn['prove'] = async (password, actor) => {
    const own = await accountsIn(lobby.database, site).byId(actor.person.id);
    const { account, claim } = await proved(own?.login ?? '', password, actor);
    await lobby.write('people', transaction => attempts.forgive(transaction, claim));
    return account;
  };

  return {
    prove,
    async signIn({ login, password }, actor) {
      const { account, claim } = await proved(login.trim().toLowerCase(), password, actor);
      const renewed = hash.isCurrent(account.password_hash) ? undefined : await hash.hash(password);
      return lobby.write('people', async transaction => {
        await unchanged(transaction, account);
        await attempts.forgive(transaction, claim);
        if (renewed !== undefined)
          await accountsIn(transaction, site).set(account.id, { password_hash: renewed });
        return opened(transaction, account, actor);
      });
    },
    async createFirst({ code, name, login, password }, actor) {
      const rightCode = await setUpCode();
      if (rightCode === undefined) throw new Refused({ code: 'ALREADY_SET_UP' });
      const claim: Claim = { kind: 'set-up', address: actor.origin };
      await begin(claim);
      if (!isSetUpCode(code, rightCode)) return refuse(actor, 'people.set-up-refused', '');
      const fault = faultOf(password, login);
      const password_hash = await hash.hash(password);
      const made = await lobby.write('people', async transaction => {
        await attempts.forgive(transaction, claim);
        await attempts.forgive(transaction, { kind: 'login', name: login, address: actor.origin });
        if (fault !== undefined) return undefined;
        const accounts = accountsIn(transaction, site);
        if ((await accounts.all()).length > 0) throw new Refused({ code: 'ALREADY_SET_UP' });
        const account = newAccount({ name, login, roles, password_hash }, clock.now());
        await accounts.add(account);
        await note(transaction, { ...actor, person: account }, 'people.first-account', login);
        return opened(transaction, { site, ...account }, actor);
      });
      refuseWeak(fault);
      if (made === undefined) throw new Error('the first account was neither made nor refused');
      return made;
    },
    async signOut(token, actor) {
      await lobby.write('people', async transaction => {
        await sessions.end(transaction, token);
        await note(transaction, actor, 'people.signed-out');
      });
    },
    async changePassword({ current, next }, actor) {
      const account = await prove(current, actor);
      refuseWeak(faultOf(next, account.login));
      const password_hash = await hash.hash(next);
      return lobby.write('people', async transaction => {
        await unchanged(transaction, account);
        await accountsIn(transaction, site).set(account.id, { password_hash });
        await sessions.endAllButSoon(transaction, account.id, actor.token);
        await note(transaction, actor, 'people.password-changed', account.login);
        return sessions.open(transaction, account.id);
      });
    },
  };
}

/** A new account's row, without its site. */
export function newAccount(
  account: Pick<AccountRow, 'name' | 'login' | 'password_hash'> & { roles: readonly string[] },
  now: number,
): Omit<AccountRow, 'site'> {
  return {
    ...account,
    id: randomUUID(),
    roles: JSON.stringify(account.roles),
    pin_hash: null,
    is_disabled: 0,
    created_at: now,
  };
}

async function forgetOldAudit(
  transaction: Transaction<LobbySchema>,
  site: string,
  now: number,
): Promise<void> {
  await transaction
    .deleteFrom('people_audit')
    .where('site', '=', site)
    .where('at', '<', now - AUDIT_KEPT_MS)
    .execute();
}
