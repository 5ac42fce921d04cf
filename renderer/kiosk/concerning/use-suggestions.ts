import { useEffect, useState } from 'react';
import type { PlaceMatch } from '#hub/plans/contract';
import { useHub } from '../../hub/hub-provider';

const TYPING_PAUSE_MS = 150;
const LEAST_LETTERS = 2;

export type Suggestions =
  | { state: 'nothing-asked' }
  | { state: 'looking' }
  | { state: 'found'; places: readonly PlaceMatch[] }
  | { state: 'failed' };

/** The places that the words may mean, as they are written; the last ones stay in view until new ones come. */
export function useSuggestions(words: string): Suggestions {
  const hub = useHub();
  const [suggestions, setSuggestions] = useState<Suggestions>({ state: 'nothing-asked' });
  useEffect(() => {
    const asked = words.trim();
    if (asked.length < LEAST_LETTERS) {
      setSuggestions({ state: 'nothing-asked' });
      return undefined;
    }
    const leave = new AbortController();
    const settle = (next: Suggestions) => {
      if (!leave.signal.aborted) setSuggestions(next);
    };
    setSuggestions(last => (last.state === 'found' ? last : { state: 'looking' }));
    const timer = setTimeout(() => {
      hub.plans.suggest({ words: asked }, { signal: leave.signal }).then(
        places => settle({ state: 'found', places }),
        () => settle({ state: 'failed' }),
      );
    }, TYPING_PAUSE_MS);
    return () => {
      clearTimeout(timer);
      leave.abort();
    };
  }, [hub, words]);
  return suggestions;
}
