import { LobbyAway } from '../storage/lobby/lobby';
import { loadGround, type Ground } from './history';
import { settle } from './settle';
import { begin, type QueueState } from './state';
import { loadState, type AlsoLoad } from './store';
import { circumstancesOf, type QueueParts } from './surroundings';
import { createWaits, type Waits } from './waits';

/** The queue at one instant, as all views see it. */
export interface Look {
  readonly state: QueueState;
  readonly waits: Waits;
  /** False while the common state is out of reach: then it is the last one known. */
  readonly current: boolean;
}

export interface Looks {
  /** The present queue; rejects with `LobbyAway`. */
  now(also?: AlsoLoad): Promise<Look>;
  /** The present queue, or the last one known. */
  lastKnown(): Promise<Look>;
  /** Ranges of waiting over a state that is known already. */
  waitsOver(state: QueueState): Promise<Waits>;
}

export function createLooks(parts: QueueParts): Looks {
  const { lobby } = parts;
  let known: Look | undefined;
  let ground: { readonly sequence: number; readonly ground: Ground } | undefined;

  async function waitsOver(state: QueueState): Promise<Waits> {
    if (ground?.sequence !== state.sequence) {
      ground = { sequence: state.sequence, ground: await loadGround(lobby.database, lobby.site) };
    }
    return createWaits(state, ground.ground);
  }
  async function now(also?: AlsoLoad): Promise<Look> {
    if (!lobby.reach().current) throw new LobbyAway('the common state is not current');
    const loaded = await loadState(lobby.database, lobby.site, circumstancesOf(parts), also);
    const { state } = settle(begin(loaded));
    known = { state, waits: await waitsOver(loaded), current: true };
    return known;
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
