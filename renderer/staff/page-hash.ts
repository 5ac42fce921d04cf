import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

/** The part of the page that its address names. */
export function usePageHash(): string {
  return useSyncExternalStore(subscribe, () => location.hash.slice(1));
}
