import { createGeometryLoader } from '../engines/plan-map/geometry-loader';
import { createPlanMap } from '../engines/plan-map/plan-map';
import { App } from './app';
import type { AppProps } from './app';
import { BetweenVisitsProvider } from './attract/between-visits';
import type { Between } from './attract/between-visits';
import { PlanMapProvider } from './map/plan-map-provider';
import { GeometryProvider } from './picture/geometry-provider';

export type { Between, BetweenVisitsKind } from './attract/between-visits';

/** What a page makes once and keeps: the map's one graphics context, and what was loaded of its geometry. */
export function createKioskParts() {
  return {
    holder: createPlanMap(),
    loadGeometry: createGeometryLoader({ fetch: (...request) => fetch(...request) }),
  };
}

export interface KioskProps extends AppProps {
  parts: ReturnType<typeof createKioskParts>;
  /** What is shown between visits; its own news, unless told otherwise. */
  between?: Between;
}

const OWN_NEWS: Between = { kind: 'kiosk' };

/** The visitors' kiosk whole, for whichever page it stands on. */
export function Kiosk({ parts, between = OWN_NEWS, ...clocks }: KioskProps) {
  return (
    <PlanMapProvider holder={parts.holder}>
      <GeometryProvider load={parts.loadGeometry}>
        <BetweenVisitsProvider value={between}>
          <App {...clocks} />
        </BetweenVisitsProvider>
      </GeometryProvider>
    </PlanMapProvider>
  );
}
