import { createRoot } from 'react-dom/client';
import { createHubClient } from '../hub/client';
import { followHub, watchfulPulse } from '../hub/connection';
import { HubProvider } from '../hub/hub-provider';
import { createLiveQueries } from '../hub/live';
import { StaffPage } from './staff-page';
import '../design/global.css';
import './staff.css';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element.');

const pageLife = new AbortController();
addEventListener('pagehide', () => pageLife.abort());

const hub = createHubClient(location.href);
const connection = followHub(
  { hub, clock: { now: () => Date.now() }, pulse: watchfulPulse },
  pageLife.signal,
);
const access = { hub, connection, live: createLiveQueries({ hub, connection }) };

createRoot(root).render(
  <HubProvider access={access}>
    <StaffPage />
  </HubProvider>,
);
