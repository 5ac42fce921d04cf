import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Language } from '#content/model/text';
import type { OrderedProperty } from '#hub/orders/contract';
import type { HubClient } from '../../hub/client';
import { untilAnswered } from '../../hub/until-answered';
import { createKeys } from '../../hub/same-words-same-key';

/** What the visitor has chosen so far; stays for the visit only. */
export interface OrderDraft {
  readonly property?: OrderedProperty | undefined;
  /** Ids of the papers ticked; undefined while they are the usual ones. */
  readonly papers?: readonly string[];
}

export type Placed = Awaited<ReturnType<HubClient['orders']['place']>>;

const refusals = ['NO_SUCH_PAPER', 'NO_SUCH_PROPERTY', 'STATE_AWAY'] as const;
/** Why nothing was ordered: as the hub said, or because it could not be reached. */
export type OrderTrouble = (typeof refusals)[number] | 'UNREACHABLE';

export type OrderCourse =
  | { step: 'choosing'; trouble?: OrderTrouble }
  | { step: 'placing'; troubled: boolean }
  | { step: 'placed'; placed: Placed; isPrinting?: true };

export interface VisitOrder {
  readonly draft: OrderDraft;
  readonly course: OrderCourse;
}

export interface Ordering {
  store: Pick<StoreApi<VisitOrder>, 'getState' | 'subscribe' | 'getInitialState'>;
  /** Changes what is chosen; nothing while it is being ordered, nor once it is ordered. */
  choose(change: OrderDraft): void;
  /** Orders the papers of the chosen plot, once, through lost answers; another choice is another order. Nothing without a plot or a paper. */
  place(papers: readonly string[], how: { language: Language; paper: boolean }): void;
  /** Prints the receipt once more. */
  printAgain(): Promise<void>;
  /** Begins another order; what was ordered stays ordered. */
  forget(): void;
}

export interface OrderingParts {
  hub: Pick<HubClient, 'orders'>;
  newKey: () => string;
}

/** So many attempts without any answer, and the visitor is told. */
const ATTEMPTS = 6;
const NOTHING: VisitOrder = { draft: {}, course: { step: 'choosing' } };

/** Orders maps and extracts for a visitor. */
export function createOrdering({ hub, newKey }: OrderingParts): Ordering {
  const store = createStore<VisitOrder>(() => NOTHING);
  const keyOf = createKeys(newKey);
  let placedKey = '';
  const set = (course: OrderCourse) => store.setState({ course });

  const send = async (wanted: {
    propertyIdentifier: string;
    papers: string[];
    language: Language;
    paper: boolean;
  }) => {
    const { propertyIdentifier, papers } = wanted;
    const key = keyOf({ propertyIdentifier, papers });
    const outcome = await untilAnswered(limit => hub.orders.place({ key, ...wanted }, { signal: limit }), {
      attempts: ATTEMPTS,
      troubled: () => set({ step: 'placing', troubled: true }),
    });
    if ('value' in outcome) {
      keyOf.done();
      placedKey = key;
      store.setState({ draft: {}, course: { step: 'placed', placed: outcome.value } });
    } else set({ step: 'choosing', trouble: troubleOf(outcome.code) });
  };

  return {
    store,
    choose(change) {
      const { draft, course } = store.getState();
      if (course.step !== 'choosing') return;
      store.setState({ draft: { ...draft, ...change }, course: { step: 'choosing' } });
    },
    place(papers, how) {
      const { draft, course } = store.getState();
      if (course.step !== 'choosing' || draft.property === undefined || papers.length === 0) return;
      set({ step: 'placing', troubled: false });
      void send({ propertyIdentifier: draft.property.propertyIdentifier, papers: [...papers], ...how });
    },
    async printAgain() {
      const { course } = store.getState();
      if (course.step !== 'placed' || course.isPrinting) return;
      const printing = { ...course, isPrinting: true } as const;
      set(printing);
      const outcome = await untilAnswered(
        limit => hub.orders.receipt({ key: placedKey }, { signal: limit }),
        { attempts: 1 },
      );
      if (store.getState().course !== printing) return;
      const paper = 'value' in outcome ? outcome.value.paper : 'no-answer';
      set({ step: 'placed', placed: { ...course.placed, paper } });
    },
    forget() {
      if (store.getState().course.step !== 'placing') store.setState(NOTHING, true);
    },
  };
}

function troubleOf(code: string | undefined): OrderTrouble {
  return refusals.find(known => known === code) ?? 'UNREACHABLE';
}
