import type { Clock } from '#content/model/clock';
import type { Audience } from '../call';
import type { Session } from '../people/sessions';
import { LobbyAway } from '../storage/lobby/lobby';
import type { CallContext } from './call-context';
import { type Door, plainAddress } from './door';
import { givenCookie, sessionToken, takenCookie } from './session-cookie';

/** Whoever makes a request, and what the answer must tell their browser. */
export interface Caller extends CallContext {
  /** Cookies that calls have set meanwhile. */
  readonly cookies: readonly string[];
}

export interface CallerParts {
  readonly sessionOf: (token: string) => Promise<Session | undefined>;
  readonly clock: Clock;
  /** This machine's own screen. */
  readonly display: string;
}

/** For whom each door may make calls before anybody has signed in: a stranger on the network only looks. */
const atDoor: Readonly<Record<Door['kind'], readonly Audience[]>> = {
  shell: ['visitor', 'board', 'shell'],
  loopback: ['visitor', 'board', 'browser'],
  lan: ['board', 'browser'],
};

/** Finds out who makes a request: by its door, and in a browser by the session's cookie. */
export async function findCaller(request: Request, door: Door, parts: CallerParts): Promise<Caller> {
  const token = sessionToken(request, door);
  const { session, isUnknown } = await lookUp(token, parts);
  const cookies: string[] = [];
  const address = plainAddress(door.remoteAddress);
  return {
    cookies,
    audiences: audiencesOf(door, session),
    ...(session === undefined ? {} : { person: session.person }),
    ...(door.kind === 'shell' ? { display: parts.display } : {}),
    door: door.kind,
    remoteAddress: address,
    origin: address ?? parts.display,
    session: {
      token,
      isUnknown,
      audiencesNow: async () => audiencesOf(door, (await lookUp(token, parts)).session),
      open: (given, endsAt) => void cookies.push(givenCookie(door, given, endsAt - parts.clock.now())),
      close: () => void cookies.push(takenCookie(door)),
    },
  };
}

function audiencesOf({ kind }: Door, session: Session | undefined): ReadonlySet<Audience> {
  const signedIn: readonly Audience[] = session === undefined ? [] : ['staff', ...session.person.roles];
  return new Set([...atDoor[kind], ...signedIn]);
}

async function lookUp(token: string | undefined, { sessionOf }: CallerParts) {
  if (token === undefined) return { session: undefined, isUnknown: false };
  try {
    return { session: await sessionOf(token), isUnknown: false };
  } catch (error) {
    if (error instanceof LobbyAway) return { session: undefined, isUnknown: true };
    throw error;
  }
}
