import fc from 'fast-check';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { HubClient } from '../hub/client';
import type { Connection } from '../hub/connection';
import { HubProvider } from '../hub/hub-provider';
import { createLiveQueries } from '../hub/live';
import { App } from './app';
import { visitLimits } from './visit/rules';

const NOW = Date.parse('2026-11-24T11:42:00Z');
const { quietMs, warningMs } = visitLimits.long;

/** A hub of an empty city: enough for the frame, whose behaviour is under test. */
const city = {
  name: { fi: 'Imatran kaupunki', en: 'City of Imatra' },
  isSample: true,
  timeZone: 'Europe/Helsinki',
};
const answers = {
  city: { get: city, baseMap: null, openNow: { open: true, now: NOW } },
  plans: { list: { now: NOW, plans: [] } },
  lots: { list: { lots: [] } },
  forms: { list: { groups: [], forms: [] } },
  places: { list: { now: NOW, places: [], routes: [], events: [] } },
  services: { list: { now: NOW, services: [], onDuty: [], answers: [] } },
  booking: { offers: { configured: false } },
  orders: { offers: { configured: false } },
  reports: { offers: { configured: false } },
  queue: {
    matters: {
      ...{ now: NOW, configured: false, current: true, matters: [] },
      printer: { state: 'none', since: NOW },
    },
  },
  status: {
    freshness: {
      now: NOW,
      revision: 1,
      shareReachable: true,
      hasContent: true,
      lobbyCurrent: true,
      display: 'lobby',
      mode: 'kiosk',
    },
  },
};
const hub = Object.fromEntries(
  Object.entries(answers).map(([slice, calls]) => [
    slice,
    Object.fromEntries(Object.entries(calls).map(([call, answer]) => [call, () => Promise.resolve(answer)])),
  ]),
) as unknown as HubClient;

let root: Root;

beforeEach(async () => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
    now: NOW,
  });
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  document.body.innerHTML = '<div id="root"></div>';
  const connection = createStore<Connection>(() => ({ state: 'connected', revision: 1 }));
  const access = { hub, connection, live: createLiveQueries({ hub, connection }) };
  root = createRoot(document.getElementById('root')!);
  await act(async () => {
    root.render(
      <HubProvider access={access}>
        <App wallClock={{ now: () => Date.now() }} steadyClock={{ now: () => performance.now() }} />
      </HubProvider>,
    );
    await vi.advanceTimersByTimeAsync(0);
  });
});

afterEach(async () => {
  await act(async () => root.unmount());
  vi.useRealTimers();
});

async function pass(ms: number) {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });
}

/** Presses the visible control of that name; does nothing when there is none. */
async function press(name: string) {
  const control = [...document.querySelectorAll('button')].find(
    button =>
      (button.textContent?.includes(name) || button.ariaLabel === name) && button.closest('[inert]') === null,
  );
  await act(async () => {
    control?.click();
    await vi.advanceTimersByTimeAsync(600);
  });
}

/** All that a visitor could see or leave behind: the page without the clock's own movement. */
function page() {
  const { lang, dataset } = document.documentElement;
  const html = document.getElementById('root')!.innerHTML;
  return {
    lang,
    settings: { ...dataset },
    html: html
      .replaceAll(/\d{1,2}\.\d{2}/g, 'clock')
      .replaceAll(/(id|for|aria-labelledby)="[^"]*"|url\(#[^)]*\)|«[^»]*»/g, ''),
    focus: document.activeElement?.tagName,
  };
}

test('A touch of "start" begins the visit, silence ends it with the question in between.', async () => {
  await press('Aloita koskettamalla');
  expect(document.querySelector('main')?.closest('[inert]')).toBeNull();
  await pass(visitLimits.normal.quietMs + 500);
  expect(document.querySelector('[role=alertdialog]')?.textContent).toContain('Oletko vielä siinä?');
  await pass(visitLimits.normal.warningMs + 500);
  expect(document.body.textContent).toContain('Aloita koskettamalla');
});

test('Answering the question goes on with the visit.', async () => {
  await press('Aloita koskettamalla');
  await press('English');
  await pass(visitLimits.normal.quietMs);
  await press('Continue');
  expect(document.querySelector('[role=alertdialog]')).toBeNull();
  expect(document.documentElement.lang).toBe('en');
});

test('"Finish" ends the visit at once and returns to Finnish.', async () => {
  await press('Aloita koskettamalla');
  await press('English');
  await pass(visitLimits.normal.quietMs);
  await press('Finish');
  await pass(500);
  expect(document.documentElement.lang).toBe('fi');
  expect(document.body.textContent).toContain('Aloita koskettamalla');
});

test('The accessibility sheet closes by Esc and gives the focus back.', async () => {
  await press('Aloita koskettamalla');
  const opener = [...document.querySelectorAll('nav button')].find(
    button => button.textContent === 'Esteettömyys',
  );
  (opener as HTMLElement).focus();
  await press('Esteettömyys');
  expect(document.querySelector('[role=dialog]')).not.toBeNull();
  await act(async () => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await vi.advanceTimersByTimeAsync(0);
  });
  expect(document.querySelector('[role=dialog]')).toBeNull();
  expect(document.activeElement).toBe(opener);
});

const names = [
  'English',
  'Suomi',
  'Esteettömyys',
  'Accessibility',
  'Suurempi teksti',
  'Larger text',
  'Suuri kontrasti',
  'High contrast',
  'Painikkeet alas',
  'Lisää aikaa',
  'Less motion',
  'Sulje',
  'Close',
];

test('After any history the wiped page equals the first one.', async () => {
  const first = page();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...names), { maxLength: 8 }), async history => {
      await press('Aloita koskettamalla');
      for (const name of history) await press(name);
      await pass(quietMs + 1000);
      await pass(warningMs + 1000);
      expect(page()).toEqual(first);
    }),
    { numRuns: 25 },
  );
});
