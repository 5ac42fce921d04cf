import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { createNavigation, routeOf } from './navigation';
import type { Navigation, Route, Trail } from './navigation';
import type { HubClient } from '../hub/client';
import { createTimeBooking } from './booking/time-booking';
import type { TimeBooking, VisitBooking } from './booking/time-booking';
import { createCopies } from './forms/copies';
import type { Copies } from './forms/copies';
import { createReporting } from './reports/reporting';
import type { Reporting, VisitReport } from './reports/reporting';
import { createOpinionWriting } from './opinions/opinion-writing';
import type { OpinionWriting, VisitOpinion } from './opinions/opinion-writing';
import { createOrdering } from './orders/ordering';
import type { Ordering, VisitOrder } from './orders/ordering';
import { createTicketTaking } from './queue/taking';
import type { Taking, TicketTaking } from './queue/taking';
import { createSettings } from './settings';
import type { Settings, SettingsStore } from './settings';

/** All that a visit remembers; a new visit gets new ones. */
export interface VisitStores {
  navigation: Navigation;
  settings: SettingsStore;
  taking: TicketTaking;
  booking: TimeBooking;
  reporting: Reporting;
  opinion: OpinionWriting;
  ordering: Ordering;
  copies: Copies;
}

export function createVisitStores(hub: HubClient): VisitStores {
  return {
    navigation: createNavigation(),
    settings: createSettings(),
    taking: createTicketTaking({ hub, newKey: () => crypto.randomUUID() }),
    booking: createTimeBooking({ hub, newKey: () => crypto.randomUUID() }),
    reporting: createReporting({ hub, newKey: () => crypto.randomUUID() }),
    opinion: createOpinionWriting({ hub, newKey: () => crypto.randomUUID() }),
    ordering: createOrdering({ hub, newKey: () => crypto.randomUUID() }),
    copies: createCopies(),
  };
}

const Context = createContext<VisitStores | null>(null);

export function VisitStoresProvider({ stores, children }: { stores: VisitStores; children: ReactNode }) {
  return <Context value={stores}>{children}</Context>;
}

function useStores(): VisitStores {
  const stores = useContext(Context);
  if (!stores) throw new Error('A screen stands outside a visit.');
  return stores;
}

/** Opens screens and goes back. */
export function useNavigation(): Navigation {
  return useStores().navigation;
}

export function useTrail(): Trail {
  return useStore(useStores().navigation.store);
}

export function useRoute(): Route {
  return routeOf(useTrail());
}

export function useSettings(): Settings {
  return useStore(useStores().settings);
}

/** Changes some of this visit's settings. */
export function useChangeSettings(): (change: Partial<Settings>) => void {
  const { settings } = useStores();
  return change => settings.setState(change);
}

/** Takes this visit's queue number. */
export function useTicketTaking(): TicketTaking {
  return useStores().taking;
}

/** The queue number of this visit, and how it stands. */
export function useTaking(): Taking {
  return useStore(useStores().taking.store);
}

/** Books this visit's time with an expert. */
export function useTimeBooking(): TimeBooking {
  return useStores().booking;
}

/** The time of this visit, and what was written for it. */
export function useVisitBooking(): VisitBooking {
  return useStore(useStores().booking.store);
}

/** Tells of this visit's fault. */
export function useReporting(): Reporting {
  return useStores().reporting;
}

/** The fault of this visit as it has been told so far. */
export function useVisitReport(): VisitReport {
  return useStore(useStores().reporting.store);
}

/** Writes what this visit has to say on a plan. */
export function useOpinionWriting(): OpinionWriting {
  return useStores().opinion;
}

/** What has been written so far, and what became of it. */
export function useVisitOpinion(): VisitOpinion {
  return useStore(useStores().opinion.store);
}

/** Orders this visit's maps and extracts. */
export function useOrdering(): Ordering {
  return useStores().ordering;
}

/** What this visit orders, and what became of it. */
export function useVisitOrder(): VisitOrder {
  return useStore(useStores().ordering.store);
}

/** How many papers have come out for this visit, and noting one more. */
export function useCopies(): { copies: number; count: () => void } {
  const { copies } = useStores();
  return { copies: useStore(copies), count: () => copies.setState(known => known + 1, true) };
}
