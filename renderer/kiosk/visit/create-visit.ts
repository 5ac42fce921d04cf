import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Clock } from '#content/model/clock';
import { initialVisit, nextVisit, visitLimits } from './rules';
import type { Visit, VisitEvent, VisitLimits } from './rules';

/** Often enough for a countdown by seconds. */
const TICK_MS = 250;

export interface VisitControl {
  store: Pick<StoreApi<Visit>, 'getState' | 'subscribe' | 'getInitialState'>;
  dispatch(event: VisitEvent): void;
  /** Longer or ordinary times, as the visitor's settings say. */
  limitBy(limits: VisitLimits): void;
  now(): number;
  /** Begins to let time pass; returns the way out. */
  start(): () => void;
}

/** The visit as a running machine. `clock` must only go forward (performance.now), so that a corrected wall clock ends no visit. */
export function createVisit(clock: Clock): VisitControl {
  const store = createStore<Visit>(() => initialVisit);
  let limits = visitLimits.normal;
  const dispatch = (event: VisitEvent) => store.setState(nextVisit(store.getState(), event, limits), true);
  return {
    store,
    dispatch,
    limitBy: next => {
      limits = next;
    },
    now: () => clock.now(),
    start: () => {
      const timer = setInterval(() => dispatch({ type: 'time-passed', at: clock.now() }), TICK_MS);
      return () => clearInterval(timer);
    },
  };
}
