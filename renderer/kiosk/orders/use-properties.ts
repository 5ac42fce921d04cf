import { useEffect, useState } from 'react';
import type { OrderedProperty } from '#hub/orders/contract';
import { useHub } from '../../hub/hub-provider';

const TYPING_PAUSE_MS = 150;
const LEAST_LETTERS = 2;

export type Properties =
  | { state: 'nothing-asked' }
  | { state: 'looking' }
  | { state: 'found'; properties: readonly OrderedProperty[] }
  | { state: 'failed' };

/** The plots that the words may mean, as they are written; the last ones stay in view until new ones come. */
export function useProperties(words: string): Properties {
  const hub = useHub();
  const [properties, setProperties] = useState<Properties>({ state: 'nothing-asked' });
  useEffect(() => {
    const asked = words.trim();
    if (asked.length < LEAST_LETTERS) {
      setProperties({ state: 'nothing-asked' });
      return undefined;
    }
    const leave = new AbortController();
    const settle = (next: Properties) => {
      if (!leave.signal.aborted) setProperties(next);
    };
    setProperties(last => (last.state === 'found' ? last : { state: 'looking' }));
    const timer = setTimeout(() => {
      hub.orders.properties({ words: asked }, { signal: leave.signal }).then(
        found => settle({ state: 'found', properties: found }),
        () => settle({ state: 'failed' }),
      );
    }, TYPING_PAUSE_MS);
    return () => {
      clearTimeout(timer);
      leave.abort();
    };
  }, [hub, words]);
  return properties;
}
