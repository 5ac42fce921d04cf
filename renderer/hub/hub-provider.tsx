import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { HubClient } from './client';
import type { Connection, ConnectionStore } from './connection';
import type { Ask, Live, LiveKey, LiveQueries } from './live';

export interface HubAccess {
  hub: HubClient;
  connection: ConnectionStore;
  live: LiveQueries;
}

const Context = createContext<HubAccess | null>(null);

/** Gives the page below its hub. */
export function HubProvider({ access, children }: { access: HubAccess; children: ReactNode }) {
  return <Context value={access}>{children}</Context>;
}

function useAccess(): HubAccess {
  const access = useContext(Context);
  if (!access) throw new Error('A screen stands outside HubProvider.');
  return access;
}

/** The client, for what is asked once: a search, a suggestion. */
export function useHub(): HubClient {
  return useAccess().hub;
}

/** The answers themselves, for whoever must forget them. */
export function useLiveQueries(): LiveQueries {
  return useAccess().live;
}

export function useConnection(): Connection {
  return useStore(useAccess().connection);
}

/**
 * An answer of the hub that stays current while the component is on screen:
 * `useLive(['plans.get', id], (hub, signal) => hub.plans.get({ id }, { signal }))`. The key must name every input;
 * answers with inputs are forgotten with the visit.
 */
export function useLive<Value>(key: LiveKey, ask: Ask<Value>): Live<Value> {
  const { live } = useAccess();
  const name = JSON.stringify(key);
  // The key names all that `ask` depends on; a new closure of the same question is the same question.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const query = useMemo(() => live.query(key, ask), [live, name]);
  return useSyncExternalStore(query.subscribe, query.store.getState);
}
