import { LobbyAway } from '../storage/lobby/lobby';
import { loadGround, type Ground } from './history';
import { settle } from './settle';
import { begin, type QueueState } from './state';
import { lastDeedAt, loadState, type AlsoLoad } from './store';
import { circumstancesOf, type QueueParts } from './surroundings';
import { ticketsOf, type PastDeed } from './undo';
import { createWaits, type Waits } from './waits';

/** The queue at one instant, as all views see it. */
export interface Look {
  readonly state: QueueState;
  readonly waits: Waits;
  /** The last deed at the counter that was asked about. */
  readonly past?: PastDeed | undefined;
  /** False while the common state is out of reach: then it is the last one known. */
  readonly current: boolean;
}

export interface AskedFor extends Omit<AlsoLoad, 'tickets'> {
  /** The counter whose last deed is wanted. */
  readonly undoAt?: string | undefined;
}

export interface Looks {
  /** The queue at one moment; rejects with `LobbyAway`. */
  now(asked?: AskedFor): Promise<Look>;
  /** The present queue, or the last one known. */
  lastKnown(): Promise<Look>;
  /** Ranges of waiting over a state that is known already. */
  waitsOver(state: QueueState): Promise<Waits>;
}

/** What was measured lately changes slowly: it is read again after so long. */
const GROUND_MS = 20_000;

export function createLooks(parts: QueueParts): Looks {
  const { lobby } = parts;
  let known: Look | undefined;
  let ground: { readonly at: number; readonly ground: Ground } | undefined;

  async function waitsOver(state: QueueState): Promise<Waits> {
    if (ground === undefined || Math.abs(state.at - ground.at) > GROUND_MS) {
      ground = { at: state.at, ground: await loadGround(lobby.database, lobby.site) };
    }
    return createWaits(state, ground.ground);
  }
  async function now({ undoAt, ...also }: AskedFor = {}): Promise<Look> {
    if (!lobby.reach().current) throw new LobbyAway('the common state is not current');
    const { site } = lobby;
    const { loaded, past } = await lobby.database.transaction().execute(async moment => {
      const deed = undoAt === undefined ? undefined : await lastDeedAt(moment, site, undoAt);
      const asked = { ...also, tickets: ticketsOf(deed) };
      return { loaded: await loadState(moment, site, circumstancesOf(parts), asked), past: deed };
    });
    const { state } = settle(begin(loaded));
    known = { state, waits: await waitsOver(loaded), current: true };
    return { ...known, past };
  }
  return {
    now,
    waitsOver,
    lastKnown: () =>
      now().catch((error: unknown) => {
        if (!(error instanceof LobbyAway)) throw error;
        return lookBack(parts, known);
      }),
  };
}

/** The last state known, by the present hours. */
function lookBack(parts: QueueParts, known: Look | undefined): Look {
  const circumstances = circumstancesOf(parts);
  const empty = { site: parts.lobby.site, day: '', sequence: 0, latestAt: 0, takenToday: new Map() };
  const before: QueueState = known?.state ?? {
    ...circumstances,
    ...empty,
    tickets: [],
    counters: [],
    numbers: [],
  };
  const state = { ...before, ...circumstances };
  return {
    state,
    waits: known?.waits ?? createWaits(state, { services: [], turns: [], told: [] }),
    current: false,
  };
}
