import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import type { VisitControl } from './create-visit';

const Context = createContext<VisitControl | null>(null);

export function VisitControlProvider({ visit, children }: { visit: VisitControl; children: ReactNode }) {
  return <Context value={visit}>{children}</Context>;
}

/** The visit that is under way, for a screen that ends it or counts by its clock. */
export function useVisitControl(): VisitControl {
  const visit = useContext(Context);
  if (!visit) throw new Error('A screen stands outside a visit.');
  return visit;
}
