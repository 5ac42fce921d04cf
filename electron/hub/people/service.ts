import type { Clock } from '#content/model/clock';
import type { Lobby } from '../storage/lobby/lobby';
import { type Administration, createAdministration } from './administration';
import { createAttempts } from './attempts';
import type { WhoAmI } from './contract';
import { createPasswordHash, fullCost, type HashCost } from './password-hash';
import { createPins, type PinOutcome, type Pins } from './pins';
import { createSessions, type Session, type Sessions } from './sessions';
import { newSetUpCode } from './set-up-code';
import { createSignIn, type SignedInActor, type SignIn } from './sign-in';

/** The staff's accounts, sessions and PINs, and the log of what they did. */
export interface People extends Omit<SignIn, 'prove'>, Administration {
  whoAmI(token: string | undefined): Promise<WhoAmI>;
  /** Whose session a token is; undefined when it does not hold (any more). Rejects with `LobbyAway`. */
  session(token: string): Promise<Session | undefined>;
  /** Whether a person is signed in anywhere. */
  isSignedIn(personId: string): Promise<boolean>;
  stillHere(token: string): Promise<void>;
  /** Throws `Refused` when the password is wrong. */
  renewPin(password: string, actor: SignedInActor): Promise<string>;
  /** For whoever types a PIN at a screen's hidden corner. */
  checkPin(pin: string, origin: string): Promise<PinOutcome>;
  /** The code that makes the first account; undefined as soon as there is one. */
  setUpCode(): Promise<string | undefined>;
}

export interface PeopleParts {
  readonly lobby: Lobby;
  readonly clock: Clock;
  readonly timeZone: () => string;
  /** What a hash costs; full unless told otherwise. */
  readonly hashCost?: HashCost | undefined;
}

/** Creates the people of a site. The set-up code lives as long as this and is nowhere stored. */
export function createPeople({ lobby, clock, timeZone, hashCost = fullCost }: PeopleParts): People {
  const hash = createPasswordHash(hashCost);
  const sessions: Sessions = createSessions({ lobby, clock, timeZone });
  const attempts = createAttempts({ lobby, clock });
  const setUpCode = createSetUpCode(lobby);
  const signIn = createSignIn({ lobby, clock, hash, attempts, sessions, setUpCode });
  const pins: Pins = createPins({ lobby, clock, hash, attempts });
  const { prove, ...own } = signIn;
  return {
    ...createAdministration({ lobby, clock, hash, sessions, timeZone }),
    ...own,
    setUpCode,
    checkPin: pins.check,
    session: sessions.find,
    isSignedIn: sessions.isSignedIn,
    stillHere: sessions.touch,
    async whoAmI(token) {
      const now = clock.now();
      const session = token === undefined ? undefined : await sessions.find(token);
      if (session === undefined) return { now, needsFirstAccount: (await setUpCode()) !== undefined };
      return { now, changesAt: session.endsAt, person: session.person, needsFirstAccount: false };
    },
    async renewPin(password, actor) {
      await prove(password, actor);
      return pins.renew(actor);
    },
  };
}

function createSetUpCode({ site, database }: Lobby): () => Promise<string | undefined> {
  const code = newSetUpCode();
  let hasAccounts = false;
  return async () => {
    if (hasAccounts) return undefined;
    const first = await database
      .selectFrom('people_accounts')
      .select('id')
      .where('site', '=', site)
      .limit(1)
      .executeTakeFirst();
    hasAccounts = first !== undefined;
    return hasAccounts ? undefined : code;
  };
}
