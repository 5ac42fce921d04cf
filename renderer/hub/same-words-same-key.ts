/** Keys of a request that may have to be asked again. */
export interface Keys {
  /** The same key as long as the same is asked; whatever is asked otherwise has a key of its own. */
  (asked: unknown): string;
  /** It was answered: the next request is another one, even with the same words. */
  done(): void;
}

/** Creates the keys of one visitor's requests. */
export function createKeys(newKey: () => string): Keys {
  let last: { words: string; key: string } | undefined;
  const keyOf = (asked: unknown): string => {
    const words = JSON.stringify(asked);
    if (last?.words !== words) last = { words, key: newKey() };
    return last.key;
  };
  return Object.assign(keyOf, { done: () => (last = undefined) });
}
