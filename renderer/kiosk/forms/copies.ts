import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';

/** So many papers come out for one visit; whoever needs more gets them from the desk. */
export const MOST_COPIES = 10;

/** How many papers have come out for this visit. */
export type Copies = StoreApi<number>;

export function createCopies(): Copies {
  return createStore<number>(() => 0);
}
