import { createContext, useContext } from 'react';
import type { WhoAmI } from '#hub/people/contract';

/** Whoever is signed in at this page. */
export type Who = NonNullable<WhoAmI['person']>;

export const WhoContext = createContext<Who | null>(null);

/** Whoever is signed in; throws outside the signed-in page. */
export function useWho(): Who {
  const who = useContext(WhoContext);
  if (!who) throw new Error('A part of the staff page that needs a signed-in person stands outside it.');
  return who;
}
