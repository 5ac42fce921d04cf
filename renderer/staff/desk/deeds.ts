import { ORPCError } from '@orpc/client';
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { DeskAction, DeskView } from '#hub/queue/contract';

/** What a person at a desk wants done; `label` is whom it is about, for the sentence if it fails. */
export type Deed =
  | { kind: 'act'; counter: string; action: DeskAction; label: string | undefined }
  | { kind: 'sit'; counter: string; serves: readonly string[]; paused: boolean };

/** A deed under way: however often it is sent, the key makes it one. */
export interface Sending {
  key: string;
  deed: Deed;
}

export interface Refusal {
  code: string;
  data: unknown;
}

export type DeedPhase =
  | { phase: 'ready'; done?: { deed: Deed; view: DeskView } }
  | { phase: 'pending'; sending: Sending }
  | { phase: 'refused'; deed: Deed; refusal: Refusal }
  /** Nobody knows whether it was done; sending it again does it at most once. */
  | { phase: 'unanswered'; sending: Sending };

export interface DeedsParts {
  send: (sending: Sending, signal: AbortSignal) => Promise<DeskView>;
  newKey: () => string;
  /** How long an answer may take. */
  limitMs?: number;
}

export interface Deeds {
  readonly store: Pick<StoreApi<DeedPhase>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** Begins a deed; while one is under way every other press is let go by. */
  begin(deed: Deed): void;
  /** Sends an unanswered deed again, with the same key. */
  again(): void;
  /** Puts the sentence about a refused or unanswered deed away. */
  dismiss(): void;
}

const LIMIT_MS = 6000;
/** One more time at once: a broken connection often is another one already. */
const ATTEMPTS = 2;

/** One deed at a time, each with a key of its own. */
export function createDeeds({ send, newKey, limitMs = LIMIT_MS }: DeedsParts): Deeds {
  const store = createStore<DeedPhase>(() => ({ phase: 'ready' }));
  const become = (next: DeedPhase) => store.setState(next, true);

  async function carryOut(sending: Sending) {
    become({ phase: 'pending', sending });
    const outcome = await attempt(sending, ATTEMPTS);
    if (outcome === undefined) return become({ phase: 'unanswered', sending });
    if ('code' in outcome) return become({ phase: 'refused', deed: sending.deed, refusal: outcome });
    become({ phase: 'ready', done: { deed: sending.deed, view: outcome } });
  }

  async function attempt(sending: Sending, left: number): Promise<DeskView | Refusal | undefined> {
    try {
      return await send(sending, AbortSignal.timeout(limitMs));
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal !== undefined) return refusal;
      return left > 1 ? attempt(sending, left - 1) : undefined;
    }
  }

  return {
    store,
    begin(deed) {
      if (store.getState().phase !== 'pending') void carryOut({ key: newKey(), deed });
    },
    again() {
      const now = store.getState();
      if (now.phase === 'unanswered') void carryOut(now.sending);
    },
    dismiss() {
      if (store.getState().phase !== 'pending') become({ phase: 'ready' });
    },
  };
}

/** What the hub refused and why; undefined when there was no answer that one could rely on. */
function refusalOf(error: unknown): Refusal | undefined {
  if (!(error instanceof ORPCError) || error.code === 'STATE_AWAY') return undefined;
  const isRefused = error.defined || (error.status >= 400 && error.status < 500);
  return isRefused ? { code: String(error.code), data: error.data as unknown } : undefined;
}
