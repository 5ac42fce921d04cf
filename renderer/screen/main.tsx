import { createRoot } from 'react-dom/client';
import { keepPageStill } from '../design/keep-page-still';
import { createHubClient } from '../hub/client';
import { followHub, watchfulPulse } from '../hub/connection';
import { HubProvider } from '../hub/hub-provider';
import { createLiveQueries } from '../hub/live';
import { createPicturePermission } from './picture-permission';
import { Screen } from './screen';
import '../design/global.css';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element.');

const pageLife = new AbortController();
addEventListener('pagehide', () => pageLife.abort());
keepPageStill(document, pageLife.signal);
// In the program's own window people touch; an arrow would only lie on the screen where they last did.
if (location.protocol === 'aula:') document.documentElement.dataset['host'] = 'shell';

const hub = createHubClient(location.href);
const connection = followHub(
  { hub, clock: { now: () => Date.now() }, pulse: watchfulPulse },
  pageLife.signal,
);
const access = { hub, connection, live: createLiveQueries({ hub, connection }) };
const picture = createPicturePermission(document, pageLife.signal);

createRoot(root).render(
  <HubProvider access={access}>
    <Screen
      display={new URLSearchParams(location.search).get('display') ?? undefined}
      picture={picture}
      wallClock={{ now: () => Date.now() }}
      steadyClock={{ now: () => performance.now() }}
    />
  </HubProvider>,
);
