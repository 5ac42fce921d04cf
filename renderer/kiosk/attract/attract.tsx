import type { VisitControl } from '../visit/create-visit';

export function Attract({ visit }: { visit: VisitControl }) {
  return <button type="button" onClick={() => visit.dispatch({ type: 'begun', at: visit.now() })} />;
}
