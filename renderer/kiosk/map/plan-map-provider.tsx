import { createContext, useContext, useEffect } from 'react';
import type { ReactNode } from 'react';
import type { PlanMapHolder } from '../../engines/plan-map/scene';

const Context = createContext<PlanMapHolder | null>(null);

/** Gives the screens below the page's one map; frees it when the page goes. */
export function PlanMapProvider({ holder, children }: { holder: PlanMapHolder; children: ReactNode }) {
  useEffect(() => () => holder.destroy(), [holder]);
  return <Context value={holder}>{children}</Context>;
}

/** The page's one map; throws outside PlanMapProvider. */
export function usePlanMapHolder(): PlanMapHolder {
  const holder = useContext(Context);
  if (!holder) throw new Error('A map stands outside PlanMapProvider.');
  return holder;
}
