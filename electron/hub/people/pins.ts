import { randomInt } from 'node:crypto';
import type { Clock } from '#content/model/clock';
import type { Lobby } from '../storage/lobby/lobby';
import { accountsIn, personOf } from './accounts';
import type { Attempts, Claim } from './attempts';
import { type Actor, noteAudit } from './audit';
import type { Person } from './contract';
import { newSalt, type PasswordHash } from './password-hash';
import type { SignedInActor } from './sign-in';

/** What came of a PIN that somebody typed at a screen. */
export type PinOutcome =
  | { readonly outcome: 'known'; readonly person: Person }
  | { readonly outcome: 'wrong' }
  | { readonly outcome: 'wait'; readonly seconds: number };

/**
 * PINs for the screens' hidden corner only. They are made here, so that none is 123456 and no two are alike; one salt a
 * site, so that a PIN alone finds its person with one hash.
 */
export interface Pins {
  /** Gives the person a new PIN; this is the only time that it is told. */
  renew(actor: SignedInActor): Promise<string>;
  /** Whose PIN it is; guessing at one screen grows slow there. `origin` is the screen's name or the address. */
  check(pin: string, origin: string): Promise<PinOutcome>;
}

export interface PinParts {
  readonly lobby: Lobby;
  readonly clock: Clock;
  readonly hash: PasswordHash;
  readonly attempts: Attempts;
}

const PIN_FIGURES = 6;

export function createPins({ lobby, clock, hash, attempts }: PinParts): Pins {
  const { site } = lobby;
  const refused = async (actor: Actor): Promise<PinOutcome> => {
    await lobby.write('people', transaction =>
      noteAudit(transaction, { site, at: clock.now(), actor, action: 'people.pin-refused' }),
    );
    return { outcome: 'wrong' };
  };
  const free = async (salt: string): Promise<{ pin: string; pin_hash: string }> => {
    const pin = String(randomInt(10 ** PIN_FIGURES)).padStart(PIN_FIGURES, '0');
    const pin_hash = await hash.hash(pin, salt);
    const isTaken = (await accountsIn(lobby.database, site).byPin(pin_hash)) !== undefined;
    return isTaken || new Set(pin).size < 3 ? free(salt) : { pin, pin_hash };
  };
  return {
    async renew(actor) {
      const { pin, pin_hash } = await free(await saltOf(lobby));
      await lobby.write('people', async transaction => {
        await accountsIn(transaction, site).set(actor.person.id, { pin_hash });
        await noteAudit(transaction, { site, at: clock.now(), actor, action: 'people.pin-renewed' });
      });
      return pin;
    },
    async check(pin, origin) {
      const claim: Claim = { kind: 'pin', address: origin };
      const seconds = await attempts.begin(claim);
      if (seconds > 0) return { outcome: 'wait', seconds };
      const pin_hash = await hash.hash(pin.trim(), await saltOf(lobby));
      const account = await accountsIn(lobby.database, site).byPin(pin_hash);
      if (account === undefined) return refused({ origin });
      await lobby.write('people', transaction => attempts.forgive(transaction, claim));
      return { outcome: 'known', person: personOf(account) };
    },
  };
}

/** The site's salt, made when it is first asked for; whoever comes second takes what the first one made. */
async function saltOf({ site, database, write }: Lobby): Promise<string> {
  const read = database.selectFrom('people_site').select('pin_salt').where('site', '=', site);
  const known = await read.executeTakeFirst();
  if (known !== undefined) return known.pin_salt;
  await write('people', transaction =>
    transaction
      .insertInto('people_site')
      .values({ site, pin_salt: newSalt() })
      .onConflict(conflict => conflict.column('site').doNothing())
      .execute(),
  );
  return (await read.executeTakeFirstOrThrow()).pin_salt;
}
