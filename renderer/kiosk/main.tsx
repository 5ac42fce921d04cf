import { createRoot } from 'react-dom/client';
import { createGeometryLoader } from '../engines/plan-map/geometry-loader';
import { createPlanMap } from '../engines/plan-map/plan-map';
import { createHubClient } from '../hub/client';
import { followHub } from '../hub/connection';
import { createLiveQueries } from '../hub/live';
import { HubProvider } from '../hub/hub-provider';
import { App } from './app';
import { keepPageStill } from './keep-page-still';
import { PlanMapProvider } from './map/plan-map-provider';
import { GeometryProvider } from './picture/geometry-provider';
import '../design/global.css';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element.');

const pageLife = new AbortController();
addEventListener('pagehide', () => pageLife.abort());
keepPageStill(document, pageLife.signal);
// In the program's own window people touch; an arrow would only lie on the screen where they last did.
if (location.protocol === 'aula:') document.documentElement.dataset['host'] = 'shell';

const hub = createHubClient(location.href);
const connection = followHub({ hub, clock: { now: () => Date.now() } }, pageLife.signal);
const access = { hub, connection, live: createLiveQueries({ hub, connection }) };

const loadGeometry = createGeometryLoader({ fetch: (...request) => fetch(...request) });

createRoot(root).render(
  <HubProvider access={access}>
    <PlanMapProvider holder={createPlanMap()}>
      <GeometryProvider load={loadGeometry}>
        <App wallClock={{ now: () => Date.now() }} steadyClock={{ now: () => performance.now() }} />
      </GeometryProvider>
    </PlanMapProvider>
  </HubProvider>,
);
