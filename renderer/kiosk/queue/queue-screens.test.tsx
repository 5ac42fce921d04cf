import { ORPCError } from '@orpc/client';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { HubClient } from '../../hub/client';
import type { Connection } from '../../hub/connection';
import { HubProvider } from '../../hub/hub-provider';
import { createLiveQueries } from '../../hub/live';
import { App } from '../app';

const NOW = Date.parse('2026-11-25T08:00:00Z');
const matter = { prefix: 'A', colour: 'water', numbers: 'given', waiting: 2, openCounters: 1 };
const matters = [
  { ...matter, id: 'a', name: { fi: 'Neuvonta' }, wait: { leastMinutes: 4, mostMinutes: 9 } },
  { ...matter, id: 'b', name: { fi: 'Kaavoitus' }, prefix: 'B', colour: 'heather', waiting: 0 },
  {
    ...matter,
    ...{ id: 'c', name: { fi: 'Tontit' }, prefix: 'C', colour: 'sun', numbers: 'closed', waiting: 0 },
    changesAt: NOW + 3_600_000,
  },
];
const ticket = {
  ...{ id: 't', label: 'A12', state: 'offered', day: '2026-11-25', takenAt: NOW, ahead: 2 },
  wait: { leastMinutes: 4, mostMinutes: 9 },
  matters: [{ id: 'a', name: { fi: 'Neuvonta' }, colour: 'water' }],
};

interface Scene {
  printer: string;
  paper: string;
  current: boolean;
  found: object;
}

let root: Root;
let connection: StoreApi<Connection>;
const take = vi.fn<(input: { key: string; matters: string[]; paper: boolean; display: string }) => unknown>();
const received = vi.fn<(input: { key: string }) => unknown>();

function hubOf({ printer = 'none', paper = 'not-wanted', current = true, found = {} }: Partial<Scene>) {
  take.mockImplementation(() => Promise.resolve({ ticket, paper, qr: 'A12' }));
  received.mockImplementation(() => Promise.resolve({ ticket: { ...ticket, state: 'waiting' } }));
  const says = (answer: unknown) => () => Promise.resolve(answer);
  return {
    city: {
      get: says({ name: { fi: 'Imatra' }, isSample: true, timeZone: 'Europe/Helsinki' }),
      baseMap: says(null),
      openNow: says({ open: true, now: NOW }),
    },
    plans: { list: says({ now: NOW, plans: [] }) },
    statistics: { opened: says({}) },
    lots: { list: says({ lots: [] }) },
    forms: { list: says({ groups: [], forms: [] }) },
    places: { list: says({ now: NOW, places: [], routes: [], events: [] }) },
    services: { list: says({ now: NOW, services: [], onDuty: [], answers: [] }) },
    booking: { offers: says({ configured: false }) },
    orders: { offers: says({ configured: false }) },
    reports: { offers: says({ configured: false }) },
    queue: {
      matters: says({
        now: NOW,
        configured: true,
        current,
        matters,
        printer: { state: printer, since: NOW },
      }),
      find: ({ label }: { label: string }) =>
        label === ticket.label
          ? Promise.resolve({ now: NOW, ticket: { ...ticket, state: 'waiting', ...found } })
          : Promise.reject(new ORPCError('NOT_FOUND', { defined: true })),
      take,
      received,
    },
    status: {
      freshness: says({
        ...{ now: NOW, revision: 1, shareReachable: true, hasContent: true, lobbyCurrent: true },
        ...{ display: 'aula', mode: 'kiosk' },
      }),
    },
  } as unknown as HubClient;
}

async function arrives(scene: Partial<Scene> = {}) {
  const hub = hubOf(scene);
  connection = createStore<Connection>(() => ({ state: 'connected', revision: 1 }));
  const access = { hub, connection, live: createLiveQueries({ hub, connection }) };
  await act(async () => {
    root.render(
      <HubProvider access={access}>
        <App wallClock={{ now: () => Date.now() }} steadyClock={{ now: () => performance.now() }} />
      </HubProvider>,
    );
    await vi.advanceTimersByTimeAsync(0);
  });
  await press('Aloita koskettamalla');
}

beforeEach(() => {
  vi.useFakeTimers({
    now: NOW,
    toFake: [
      'setTimeout',
      'clearTimeout',
      'setInterval',
      'clearInterval',
      'Date',
      'performance',
      'requestAnimationFrame',
      'cancelAnimationFrame',
    ],
  });
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.getElementById('root')!);
});

afterEach(async () => {
  await act(async () => root.unmount());
  vi.useRealTimers();
  vi.clearAllMocks();
});

async function pass(ms: number) {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
    await vi.dynamicImportSettled();
    await vi.advanceTimersByTimeAsync(0);
  });
}

const seen = () => document.getElementById('root')!.textContent;
const buttons = () =>
  [...document.querySelectorAll('button')].filter(button => button.closest('[inert]') === null);
const button = (name: string) =>
  buttons().find(one => one.textContent === name || one.ariaLabel === name) ??
  buttons().find(one => one.textContent?.includes(name));

async function press(name: string) {
  const control = button(name);
  if (!control) throw new Error(`nothing to press is called ${name} in: ${seen()}`);
  await act(async () => control.click());
  await pass(600);
}

test('Home tells the queue and its wait, and has no wait where a matter has none.', async () => {
  await arrives();
  expect(button('Ota vuoronumero')?.textContent).toContain('2 jonossa');
  expect(button('Ota vuoronumero')?.textContent).not.toContain('min');
});

test('Nothing is chosen at first; a closed matter says when it opens and cannot be chosen.', async () => {
  await arrives();
  await press('Ota vuoronumero');
  expect(seen()).toContain('Suljettu, avautuu klo\u00a011.00');
  expect(button('Tontit')).toBeUndefined();
  expect(button('Neuvonta')?.textContent).toContain('odotus noin 4–9 min');
  expect(button('Ota vuoronumero')?.hasAttribute('disabled')).toBe(true);
});

test('Two matters give one number, asked for by this screen and said to be received once it is painted.', async () => {
  await arrives();
  await press('Ota vuoronumero');
  await press('Kaavoitus');
  await press('Neuvonta');
  expect(seen()).toContain('2 asiaa, yksi numero');
  await press('Ota vuoronumero');
  await pass(100);
  expect(take.mock.calls[0]?.[0]).toMatchObject({ matters: ['b', 'a'], paper: false, display: 'aula' });
  expect(received).toHaveBeenCalledWith({ key: take.mock.calls[0]?.[0].key }, expect.anything());
  expect(seen()).toContain('A12');
  expect(seen()).toContain('Edelläsi on 2 asiakasta.');
  expect(seen()).toContain('Odotus noin 4–9 minuuttia');
});

test('Two touches at once take one number.', async () => {
  await arrives();
  await press('Ota vuoronumero');
  await press('Neuvonta');
  const control = button('Ota vuoronumero');
  await act(async () => {
    control?.click();
    control?.click();
  });
  await pass(700);
  expect(take).toHaveBeenCalledTimes(1);
});

test.each([
  ['printed', 'Ota vuoronumero tulostimesta.'],
  ['paper-out', 'Tulostin ei toimi. Numerosi on tässä: ota siitä kuva tai lue koodi puhelimella.'],
])(
  'With a printer there is a choice, and of paper that is %s the visitor is told in words.',
  async (paper, words) => {
    await arrives({ printer: 'ready', paper });
    await press('Ota vuoronumero');
    await press('Neuvonta');
    await press('Tulosta numero');
    await pass(100);
    expect(take.mock.calls[0]?.[0]).toMatchObject({ paper: true });
    expect(seen()).toContain(words);
  },
);

test('After thirty seconds without a touch the number is gone for the next visitor; a touch keeps it (P33).', async () => {
  await arrives();
  await press('Ota vuoronumero');
  await press('Neuvonta');
  await press('Ota vuoronumero');
  await pass(25_000);
  await act(async () => document.dispatchEvent(new Event('pointerdown')));
  await pass(25_000);
  expect(seen()).toContain('A12');
  await pass(6000);
  expect(seen()).not.toContain('A12');
  expect(seen()).toContain('Aloita koskettamalla');
});

test('"Done" ends the visit at once (P33).', async () => {
  await arrives();
  await press('Ota vuoronumero');
  await press('Neuvonta');
  await press('Ota vuoronumero');
  await press('Valmis');
  expect(seen()).not.toContain('A12');
});

test('Whoever goes on reads the number at home, and takes a second one only by saying so.', async () => {
  await arrives();
  await press('Ota vuoronumero');
  await press('Neuvonta');
  await press('Ota vuoronumero');
  await press('Jatka selaamista');
  expect(seen()).toContain('Numerosi on A12');
  await press('Numerosi on A12');
  expect(seen()).toContain('Edelläsi on 2 asiakasta.');
  expect(take).toHaveBeenCalledTimes(1);
});

test('While the common state is away, no number is offered anywhere.', async () => {
  await arrives({ current: false });
  expect(seen()).toContain('Numeroita ei voi juuri nyt antaa');
  await press('Ota vuoronumero');
  expect(seen()).toContain('Vuoronumeroita ei voi juuri nyt antaa. Käänny palvelupisteen puoleen.');
});

test('A refusal is told in words, and the visitor can choose again.', async () => {
  await arrives();
  take.mockImplementation(() => Promise.reject(new ORPCError('DAY_FULL', { defined: true })));
  await press('Ota vuoronumero');
  await press('Neuvonta');
  await press('Ota vuoronumero');
  expect(seen()).toContain('Päivän kaikki numerot on annettu.');
  expect(button('Yritä uudelleen')).toBeUndefined();
  await press('Valitse toinen asia');
  expect(seen()).toContain('Valitse ensin asiasi');
});

async function asks(digits: string) {
  await press('Ota vuoronumero');
  await press('Kauanko vielä?');
  await press('A');
  for (const digit of digits) await press(digit);
  await press('Katso');
}

test.each([
  [{}, 'Edelläsi on 2 asiakasta.'],
  [{ state: 'called', counter: { name: { fi: 'Palvelupiste 3' } } }, 'Mene: Palvelupiste 3'],
  [{ state: 'parked' }, 'Asiasi on kesken.'],
  [{ state: 'served' }, 'Tällä numerolla on jo palveltu.'],
  [{ state: 'no-show' }, 'Kerro palvelupisteessä, että olet täällä.'],
  [{ state: 'lapsed' }, 'ei ole enää voimassa'],
])('"How long still?" tells how a number stands: %o', async (found, words) => {
  await arrives({ found });
  await asks('12');
  expect(seen()).toContain(words);
});

test('A number that does not exist is told as such, and another can be asked for.', async () => {
  await arrives();
  await asks('7');
  expect(seen()).toContain('Numeroa A7 ei löydy tältä päivältä.');
  await press('Katso toinen numero');
  expect(seen()).toContain('Näppäile numerosi.');
});

test('When the hub is lost, how a number stood is not told as how it stands.', async () => {
  await arrives();
  await asks('12');
  await act(async () => connection.setState({ state: 'lost', since: NOW, revision: 1 }, true));
  expect(seen()).not.toContain('Edelläsi on');
  expect(seen()).toContain('Yhteys on poikki');
});
