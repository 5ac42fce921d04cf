import { ORPCError } from '@orpc/server';
import type { Audience } from '../call';
import type { Person } from '../people/contract';

/** What a handler knows of whoever calls. */
export interface CallContext {
  /** For whom this caller may make calls. */
  readonly audiences: ReadonlySet<Audience>;
  /** Whoever is signed in; always there in a call for `staff` or a role alone. */
  readonly person?: Person | undefined;
  /** The screen in whose own window the call is made. */
  readonly display?: string | undefined;
  readonly door: 'shell' | 'loopback' | 'lan';
  /** Of the other end of the connection; the shell has none. */
  readonly remoteAddress?: string | undefined;
  /** Network address or the screen's name, for the audit log. */
  readonly origin: string;
  readonly session: SessionOperations;
}

/** The browser's session as a call may change it. */
export interface SessionOperations {
  /** The token that came with the call. */
  readonly token: string | undefined;
  /** The lobby's common state is away, so that nobody can tell who the token belongs to. */
  readonly isUnknown: boolean;
  /** Looks again for whom this caller may make calls: a session may have ended meanwhile. */
  audiencesNow(): Promise<ReadonlySet<Audience>>;
  /** Hands the browser a token, until the instant given. */
  open(token: string, endsAt: number): void;
  /** Takes the browser's token away. */
  close(): void;
}

/** Who acts, in a call for staff. */
export interface SignedInCaller {
  readonly person: Person;
  readonly origin: string;
  readonly token: string;
}

/** Whoever is signed in; the audience check of a call for staff has let nobody else through. */
export function signedIn({ person, origin, session: { token } }: CallContext): SignedInCaller {
  if (person === undefined || token === undefined) throw new ORPCError('UNAUTHORIZED');
  return { person, origin, token };
}
