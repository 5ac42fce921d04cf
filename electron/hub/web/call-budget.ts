import type { Clock } from '#content/model/clock';

/** How many calls strangers may make from one address. */
export interface CallBudget {
  /** Takes one from the address's budget; false when it is used up. */
  spend(address: string): boolean;
}

const MOST = 120;
const EACH_SECOND = 10;
const MOST_ADDRESSES = 10_000;

/** A bucket for each address that fills by ten a second up to 120: a wall screen needs far less. */
export function createCallBudget(clock: Clock): CallBudget {
  const buckets = new Map<string, { left: number; at: number }>();
  return {
    spend(address) {
      const now = clock.now();
      const { left, at } = buckets.get(address) ?? { left: MOST, at: now };
      const filled = Math.min(MOST, left + (Math.max(0, now - at) / 1000) * EACH_SECOND);
      if (buckets.size >= MOST_ADDRESSES) buckets.clear();
      buckets.set(address, { left: Math.max(0, filled - 1), at: now });
      return filled >= 1;
    },
  };
}
