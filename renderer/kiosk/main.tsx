import { createRoot } from 'react-dom/client';
import { createHubClient } from '../hub/client';
import { followHub } from '../hub/connection';
import { createLiveQueries } from '../hub/live';
import { HubProvider } from '../hub/hub-provider';
import { createKioskParts, Kiosk } from './kiosk';
import { keepPageStill } from '../design/keep-page-still';
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

createRoot(root).render(
  <HubProvider access={access}>
    <Kiosk
      parts={createKioskParts()}
      wallClock={{ now: () => Date.now() }}
      steadyClock={{ now: () => performance.now() }}
    />
  </HubProvider>,
);
