/** The middle value; of an even number of values the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) throw new Error('No value has no median.');
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** The ratio of product to peer, pair by pair: median, least and greatest. */
export interface Ratio {
  median: number;
  least: number;
  greatest: number;
}

/** Compares runs of the same minute with one another, so that a machine's slow minutes weigh on both. */
export function pairwiseRatio(pairs: readonly { peer: number; product: number }[]): Ratio {
  const ratios = pairs.map(({ peer, product }) => product / peer);
  return { median: median(ratios), least: Math.min(...ratios), greatest: Math.max(...ratios) };
}
