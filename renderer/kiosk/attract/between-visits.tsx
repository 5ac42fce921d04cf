import { createContext, useContext, useEffect } from 'react';
import type { VisitControl } from '../visit/create-visit';
import { Attract } from './attract';
import { ClosedSign } from './closed-sign';
import { PlanLoop } from './plan-loop';

/** What the kiosk shows between visits: its own news, plans on display, the town for tourists, or that the desk is closed. */
export type BetweenVisitsKind = 'kiosk' | 'plans' | 'tourism' | 'closed';

export interface Between {
  readonly kind: BetweenVisitsKind;
  /** Told whether a visit goes on. */
  readonly onVisit?: (goesOn: boolean) => void;
}

const Context = createContext<Between>({ kind: 'kiosk' });

export const BetweenVisitsProvider = Context;

/** Stands on the screen exactly while no visit goes on. */
export function BetweenVisits({ visit }: { visit: VisitControl }) {
  const { kind, onVisit } = useContext(Context);
  useEffect(() => {
    onVisit?.(false);
    return () => onVisit?.(true);
  }, [onVisit]);
  switch (kind) {
    case 'kiosk':
      return <Attract visit={visit} />;
    case 'tourism':
      return <Attract visit={visit} theme="tourism" />;
    case 'plans':
      return <PlanLoop visit={visit} />;
    case 'closed':
      return <ClosedSign visit={visit} />;
  }
}
