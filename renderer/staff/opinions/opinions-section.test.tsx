import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createTranslate } from '#content/locales/index';
import { textIn } from '#content/model/text';
import { createFormat } from '../../design/format';
import type { HubClient } from '../../hub/client';
import type { Connection } from '../../hub/connection';
import { HubProvider } from '../../hub/hub-provider';
import { createLiveQueries } from '../../hub/live';
import { SpeechContext } from '../speech';
import { WhoContext } from '../who';
import { OpinionsSection } from './opinions-section';

test.each([
  [true, false],
  [false, true],
])(
  'Without letters, a city that receives them (%s) is not told that it does not.',
  async (receives, told) => {
    (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
    document.body.innerHTML = '<div id="root"></div>';
    const hub = {
      opinions: { list: async () => ({ now: 0, receives, letters: [] }) },
    } as unknown as HubClient;
    const connection = createStore<Connection>(() => ({ state: 'connected', revision: 1 }));
    const speech = {
      language: 'fi' as const,
      t: createTranslate('fi'),
      format: createFormat('fi', 'Europe/Helsinki'),
      plain: (local: Parameters<typeof textIn>[0]) => textIn(local, 'fi').text,
    };
    const root = createRoot(document.getElementById('root')!);
    await act(async () => {
      root.render(
        <HubProvider access={{ hub, connection, live: createLiveQueries({ hub, connection }) }}>
          <SpeechContext value={speech}>
            <WhoContext value={{ name: 'Testi', roles: ['desk'] } as never}>
              <OpinionsSection />
            </WhoContext>
          </SpeechContext>
        </HubProvider>,
      );
    });
    expect(document.body.textContent).toContain('Palautetta ei ole tullut.');
    expect(document.body.textContent?.includes('ei ota kirjoituksia vastaan')).toBe(told);
    await act(async () => root.unmount());
  },
);
