import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Language } from '#content/model/text';
import type { HubClient } from '../../hub/client';
import { untilAnswered } from '../../hub/until-answered';

/** What one touch of "take a number" asked for; `key` is the touch itself, whatever becomes of the asking. */
export interface Wish {
  readonly key: string;
  /** In the order in which they were chosen. */
  readonly matters: readonly string[];
  readonly paper: boolean;
  readonly language: Language;
  readonly display: string;
}

export type Taken = Awaited<ReturnType<HubClient['queue']['take']>>;

export const refusals = ['CLOSED', 'DAY_FULL', 'ROW_FULL', 'NO_SUCH_MATTER', 'STATE_AWAY'] as const;
/** Why there is no number: as the hub said, or because it could not be reached. */
export type Refusal = (typeof refusals)[number] | 'UNREACHABLE';

/** Whether the number counts: `shown` until the hub has heard that the visitor sees it. */
type Standing = 'new' | 'shown' | 'valid' | 'lapsed';

/** The one number that a visit takes at a time. */
export type Taking =
  | { state: 'none' }
  | { state: 'asking'; wish: Wish; troubled: boolean }
  | { state: 'taken'; wish: Wish; taken: Taken; standing: Standing }
  | { state: 'refused'; wish: Wish; why: Refusal };

export interface TicketTaking {
  store: Pick<StoreApi<Taking>, 'getState' | 'subscribe' | 'getInitialState'>;
  /** Takes a number; nothing while one is being taken. */
  take(wish: Omit<Wish, 'key'>): void;
  /** The same touch once more, after a refusal. */
  tryAgain(): void;
  /** The number stands on the screen: tells the hub until it has heard. */
  shown(): void;
  /** Lets go of the number on this screen; the number itself stays valid. */
  forget(): void;
  /** Ends with the visit: nothing is taken any more. */
  leave(): void;
}

export interface TakingParts {
  hub: Pick<HubClient, 'queue'>;
  newKey: () => string;
}

/** So many attempts without any answer, and the visitor is told to turn to the desk. */
const ATTEMPTS = 6;
/** Longer than the hub keeps a number that nobody has said to have. */
const CONFIRMING_ATTEMPTS = 300;

/** Takes a number for a visitor: one touch is one number, through lost answers and reconnections. */
export function createTicketTaking({ hub, newKey }: TakingParts): TicketTaking {
  const store = createStore<Taking>(() => ({ state: 'none' }));
  let course = new AbortController();
  const set = (taking: Taking) => store.setState(taking, true);

  const begin = (wish: Wish) => {
    course.abort();
    course = new AbortController();
    set({ state: 'asking', wish, troubled: false });
    void ask(wish, course.signal);
  };
  const ask = async (wish: Wish, signal: AbortSignal) => {
    const outcome = await untilAnswered(
      limit => hub.queue.take({ ...wish, matters: [...wish.matters], kind: 'walk-in' }, { signal: limit }),
      { signal, attempts: ATTEMPTS, troubled: () => set({ state: 'asking', wish, troubled: true }) },
    );
    if (signal.aborted) return;
    if ('value' in outcome) {
      const { value: taken } = outcome;
      set({ state: 'taken', wish, taken, standing: taken.ticket.state === 'lapsed' ? 'lapsed' : 'new' });
    } else set({ state: 'refused', wish, why: refusalOf(outcome.code) });
  };
  /** Goes on when the visitor has left: the number was seen, so it must count. */
  const confirm = async ({ key }: Wish) => {
    const outcome = await untilAnswered(limit => hub.queue.received({ key }, { signal: limit }), {
      attempts: CONFIRMING_ATTEMPTS,
      again: code => code === 'STATE_AWAY',
    });
    const now = store.getState();
    if (now.state !== 'taken' || now.wish.key !== key) return;
    if ('value' in outcome) {
      set({ ...now, taken: { ...now.taken, ticket: outcome.value.ticket }, standing: 'valid' });
    } else if (outcome.code !== undefined) set({ ...now, standing: 'lapsed' });
  };

  return {
    store,
    take(wish) {
      const { state } = store.getState();
      if (state === 'none' || state === 'refused') begin({ ...wish, key: newKey() });
    },
    tryAgain() {
      const now = store.getState();
      if (now.state === 'refused') begin(now.wish);
    },
    shown() {
      const now = store.getState();
      if (now.state !== 'taken' || now.standing !== 'new') return;
      set({ ...now, standing: 'shown' });
      void confirm(now.wish);
    },
    forget() {
      course.abort();
      set({ state: 'none' });
    },
    leave() {
      course.abort();
    },
  };
}

function refusalOf(code: string | undefined): Refusal {
  return refusals.find(known => known === code) ?? 'UNREACHABLE';
}
