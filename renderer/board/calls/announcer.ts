import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Language } from '#content/model/text';
import type { BoardCall } from '#hub/queue/contract';
import { emptySpool, nextSpool, type Spool, type SpoolEvent } from './call-spool';
import type { LobbySound } from './lobby-sound';

/** How long a call stands large, even without sound. */
export const LEAST_MS = 6000;

export interface Announcer {
  /** The call that stands large now. */
  readonly store: Pick<StoreApi<Spool>, 'getState' | 'subscribe' | 'getInitialState'>;
  tell(event: SpoolEvent): void;
  close(): void;
}

export interface AnnouncerParts {
  readonly sound: Pick<LobbySound, 'announce'> | undefined;
  readonly languages: () => readonly Language[];
  readonly leastMs?: number;
}

/** Announces the spooled calls one after another, each for its whole time and sound; one that no longer holds is cut. */
export function createAnnouncer({ sound, languages, leastMs = LEAST_MS }: AnnouncerParts): Announcer {
  const store = createStore<Spool>(() => emptySpool);
  let present: { call: BoardCall; leave: AbortController } | undefined;

  function tell(event: SpoolEvent) {
    store.setState(nextSpool(store.getState(), event), true);
    const { showing } = store.getState();
    if (showing?.sequence === present?.call.sequence) return;
    present?.leave.abort();
    present = showing && { call: showing, leave: new AbortController() };
    if (present) void announce(present.call, present.leave.signal);
  }

  async function announce(call: BoardCall, signal: AbortSignal) {
    await Promise.all([pause(leastMs, signal), sound?.announce(call, languages(), signal)]);
    if (!signal.aborted) tell({ happened: 'announced' });
  }

  return { store, tell, close: () => present?.leave.abort() };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
