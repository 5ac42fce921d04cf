import { createRoot } from 'react-dom/client';
import { createHubClient } from '../hub/client';
import { followHub, watchfulPulse } from '../hub/connection';
import { HubProvider } from '../hub/hub-provider';
import { createLiveQueries } from '../hub/live';
import { Board } from './board';
import '../design/global.css';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element.');

const pageLife = new AbortController();
addEventListener('pagehide', () => pageLife.abort());
addEventListener('contextmenu', event => event.preventDefault(), { signal: pageLife.signal });

const clock = { now: () => Date.now() };
const hub = createHubClient(location.href);
const connection = followHub({ hub, clock, pulse: watchfulPulse }, pageLife.signal);
const access = { hub, connection, live: createLiveQueries({ hub, connection }) };

createRoot(root).render(
  <HubProvider access={access}>
    <Board clock={clock} />
  </HubProvider>,
);
