import { useEffect, useState } from 'react';
import type { SearchHit } from '#hub/search/contract';
import { useHub } from '../../hub/hub-provider';
import { useLanguage } from '../language';

/** Long enough to finish a letter pair, short enough to feel at once. */
const TYPING_PAUSE_MS = 180;
const LEAST_LETTERS = 2;

export type Found =
  | { state: 'nothing-asked' }
  | { state: 'looking' }
  | { state: 'found'; hits: readonly SearchHit[]; more: boolean }
  | { state: 'failed' };

/** What the hub finds for the words as they are written; the last hits stay in view until new ones come. */
export function useFound(words: string): Found {
  const hub = useHub();
  const { language } = useLanguage();
  const [found, setFound] = useState<Found>({ state: 'nothing-asked' });
  useEffect(() => {
    const asked = words.trim();
    if (asked.length < LEAST_LETTERS) {
      setFound({ state: 'nothing-asked' });
      return undefined;
    }
    const leave = new AbortController();
    setFound(last => (last.state === 'found' ? last : { state: 'looking' }));
    const timer = setTimeout(() => {
      hub.search.find({ words: asked, language }, { signal: leave.signal }).then(
        ({ hits, more }) => {
          if (!leave.signal.aborted) setFound({ state: 'found', hits, more });
        },
        () => {
          if (!leave.signal.aborted) setFound({ state: 'failed' });
        },
      );
    }, TYPING_PAUSE_MS);
    return () => {
      clearTimeout(timer);
      leave.abort();
    };
  }, [hub, words, language]);
  return found;
}
