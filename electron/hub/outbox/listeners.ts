import type { Transaction } from 'kysely';
import type { LobbySchema } from '../storage/lobby/schema';
import type { Carried } from './carrier';
import type { OutboxState, OutboxSubject } from './contract';
import type { WhenEnded } from './service';

/** Tells whoever put an item in how it ended, in the transaction that ends it. */
export type TellEnd = (
  transaction: Transaction<LobbySchema>,
  item: { readonly number: number; readonly key: string; readonly subject: OutboxSubject },
  state: OutboxState,
  carried?: Carried,
) => Promise<void>;

/** Who wants to know how items of a subject end. */
export function createListeners() {
  const bySubject = new Map<OutboxSubject, Set<WhenEnded>>();
  const tell: TellEnd = async (transaction, { number, key, subject }, state, carried) => {
    for (const listener of bySubject.get(subject) ?? []) {
      await listener(transaction, { number, key, state }, carried);
    }
  };
  return {
    tell,
    add(subject: OutboxSubject, listener: WhenEnded): () => void {
      const those = bySubject.get(subject) ?? new Set();
      bySubject.set(subject, those.add(listener));
      return () => void those.delete(listener);
    },
  };
}
