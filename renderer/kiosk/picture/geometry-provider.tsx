import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import type { LoadGeometry } from '../../engines/plan-map/geometry-loader';

const Context = createContext<LoadGeometry | null>(null);

/** Gives the pictures below one loader, so that the water of the city is read once and not for every card. */
export function GeometryProvider({ load, children }: { load: LoadGeometry; children: ReactNode }) {
  return <Context value={load}>{children}</Context>;
}

/** The page's loader; throws outside GeometryProvider. */
export function useGeometryLoader(): LoadGeometry {
  const load = useContext(Context);
  if (!load) throw new Error('A picture stands outside GeometryProvider.');
  return load;
}
