import { ORPCError } from '@orpc/client';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createTranslate } from '#content/locales/index';
import { textIn, type Language } from '#content/model/text';
import type { OutboxItem } from '#hub/outbox/contract';
import { createFormat } from '../../design/format';
import type { HubClient } from '../../hub/client';
import type { Connection } from '../../hub/connection';
import { HubProvider } from '../../hub/hub-provider';
import { createLiveQueries } from '../../hub/live';
import { SpeechContext } from '../speech';
import { OutboxSection } from './outbox-section';

const NOW = Date.parse('2027-03-01T10:00:00+02:00');
const MINUTE_MS = 60_000;

const item = (number: number, more: Partial<OutboxItem> = {}): OutboxItem => ({
  ...{ number, channel: 'mail', subject: 'booking.mail', label: `asia ${number}`, state: 'waiting' },
  ...{ attempts: 2, createdAt: NOW - 30 * MINUTE_MS },
  ...more,
});

let root: Root;
let sent: unknown[];
let refusal: string | undefined;

beforeEach(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  document.body.innerHTML = '<div id="root"></div>';
  sent = [];
  refusal = undefined;
});
afterEach(() => act(async () => root.unmount()));

async function open(items: readonly OutboxItem[], language: Language = 'fi', unset: string[] = []) {
  const deed = (call: string) => async (input: unknown) => {
    if (refusal !== undefined) throw new ORPCError(refusal, { defined: true, status: 409 });
    sent.push({ call, input });
  };
  const channels = (['folder', 'calendar', 'mail', 'open311'] as const).map(channel => ({
    channel,
    configured: !unset.includes(channel),
    open: items.filter(one => one.channel === channel && !['sent', 'dropped'].includes(one.state)).length,
  }));
  const hub = {
    outbox: {
      list: async () => ({ now: NOW, channels, items }),
      retry: deed('retry'),
      settle: deed('settle'),
    },
  } as unknown as HubClient;
  const connection = createStore<Connection>(() => ({ state: 'connected', revision: 1 }));
  const speech = {
    language,
    t: createTranslate(language),
    format: createFormat(language, 'Europe/Helsinki'),
    plain: (local: Parameters<typeof textIn>[0]) => textIn(local, language).text,
  };
  root = createRoot(document.getElementById('root')!);
  await act(async () => {
    root.render(
      <HubProvider access={{ hub, connection, live: createLiveQueries({ hub, connection }) }}>
        <SpeechContext value={speech}>
          <OutboxSection />
        </SpeechContext>
      </HubProvider>,
    );
  });
}

/** Times are written with a space that does not break. */
const words = () => (document.body.textContent ?? '').replaceAll('\u00a0', ' ');
const buttons = () => [...document.querySelectorAll('button')].map(one => one.textContent);
async function press(name: string) {
  const found = [...document.querySelectorAll('button')].find(one => one.textContent === name);
  if (found === undefined) throw new Error(`no button ${name} among ${buttons().join(', ')}`);
  await act(async () => found.click());
}

describe('the outbox of the staff page', () => {
  it('says that nothing waits, and what has left most recently', async () => {
    await open([item(1, { state: 'sent', endedAt: NOW }), item(2, { state: 'dropped', endedAt: NOW })]);
    expect(words()).toContain('Kaikki on lähtenyt');
    const rows = [...document.querySelectorAll('tbody tr')].map(one => one.textContent);
    expect(rows[0]).toMatch(/asia 1.*Sähköpostilla.*10\.00.*Lähetetty/);
    expect(rows[1]).toMatch(/asia 2.*Ei lähetetty/);
    expect(buttons()).toEqual([]);
  });

  it('says why something waits and when it is tried again', async () => {
    const nextAt = NOW + 5 * MINUTE_MS;
    await open([
      item(1, { channel: 'folder', subject: 'reports.file', problem: 'unreachable', nextAt }),
      item(2, { problem: 'unreachable', nextAt: NOW + 1_000 }),
      item(3, { attempts: 0, nextAt: NOW }),
    ]);
    expect(words()).toContain('Kansioon ei saada yhteyttä. Yritetään uudelleen klo 10.05.');
    expect(words()).toContain('Vastaanottavaan palvelimeen ei saada yhteyttä. Yritetään uudelleen pian.');
    expect(words()).toContain('Lähtee vuorollaan.');
  });

  it('puts what needs a decision first', async () => {
    await open([
      item(1, { nextAt: NOW }),
      item(2, { state: 'uncertain', problem: 'broken-off' }),
      item(3, { state: 'refused', problem: 'rejected' }),
    ]);
    expect(words()).toContain('2 odottaa päätöstäsi');
    const labels = [...document.querySelectorAll('li b')].map(one => one.textContent);
    expect(labels).toEqual(['asia 2', 'asia 3', 'asia 1']);
  });

  it('tries again at once without asking, where that does no harm', async () => {
    await open([item(7, { problem: 'busy', nextAt: NOW })]);
    await press('Yritä nyt');
    expect(sent).toEqual([{ call: 'retry', input: { number: 7 } }]);
    expect(document.querySelector('[role=status]')?.textContent).toBe('asia 7: yritetään nyt.');
  });

  it.each([
    ['Lähetä uudelleen', 'Lähetä uudelleen', { call: 'retry', input: { number: 7 } }],
    ['Merkitse lähetetyksi', 'On perillä', { call: 'settle', input: { number: 7, as: 'sent' } }],
    ['Ei lähetetä', 'Jätä lähettämättä', { call: 'settle', input: { number: 7, as: 'dropped' } }],
  ])('asks back before "%s" of what may have arrived', async (deed, yes, call) => {
    await open([item(7, { state: 'uncertain', problem: 'broken-off' })]);
    await press(deed);
    expect(sent).toEqual([]);
    await press('Peruuta');
    expect(buttons()).toContain(deed);
    await press(deed);
    expect(document.activeElement?.getAttribute('role')).toBe('group');
    await press(yes);
    expect(sent).toEqual([call]);
  });

  it('says that a way is not set up, in English too, and does not offer to try', async () => {
    await open([item(1, { problem: 'not-configured' })], 'en', ['mail']);
    expect(words()).toContain('No mail server has been set.');
    expect(buttons()).toEqual(['Do not send']);
  });

  it('says when it has left meanwhile', async () => {
    await open([item(7, { problem: 'busy', nextAt: NOW })]);
    refusal = 'NOT_OPEN';
    await press('Yritä nyt');
    expect(document.querySelector('[role=alert]')?.textContent).toContain('Tämä on jo lähdössä tai lähtenyt');
  });

  it('offers nothing while it is leaving', async () => {
    await open([item(7, { state: 'sending' })]);
    expect(words()).toContain('Lähtee juuri nyt');
    expect(buttons()).toEqual([]);
  });
});
