import { ORPCError } from '@orpc/client';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { HubClient } from '../../hub/client';
import type { Connection } from '../../hub/connection';
import { HubProvider } from '../../hub/hub-provider';
import { createLiveQueries } from '../../hub/live';
import type { PlanMapEvent, PlanMapHolder } from '../../engines/plan-map/scene';
import { App } from '../app';
import { PlanMapProvider } from '../map/plan-map-provider';

const NOW = Date.parse('2026-11-25T08:00:00Z');
const property = { propertyIdentifier: '153-12-1099-3', address: { fi: 'Vuoksenniskantie 5' } };
const papers = [
  { id: 'ote', name: { fi: 'Kaavaote' }, priceCents: 2500, from: { fi: 'Kaavoitus' }, usual: true },
  { id: 'johto', name: { fi: 'Johtokartta' }, priceCents: 1850, from: { fi: 'Vesi' }, usual: false },
];
const order = {
  ...{ label: 'T-2026-0001', state: 'ordered', propertyIdentifier: '153-12-1099-3', totalCents: 4350 },
  papers: papers.map(({ name, priceCents }) => ({ name, priceCents })),
  orderedAt: NOW,
};

type Call = (input: Record<string, unknown>) => unknown;
const properties = vi.fn<Call>();
const place = vi.fn<Call>();
const find = vi.fn<Call>();
const propertyAt = vi.fn<Call>();
const receipt = vi.fn<Call>();
const refusal = (code: string) => () => Promise.reject(new ORPCError(code, { defined: true }));
const says = (answer: unknown) => () => Promise.resolve(answer);

function hubOf({ configured = true, current = true } = {}) {
  properties.mockImplementation(says([property]));
  propertyAt.mockImplementation(says(property));
  place.mockImplementation(says({ order, qr: 'T-2026-0001', paper: 'not-wanted' }));
  find.mockImplementation(says({ now: NOW, order }));
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
    orders: {
      offers: says({
        configured,
        current,
        papers,
        forms: [{ id: 'f', name: { fi: 'Naapurin kuuleminen' } }],
      }),
      ...{ properties, propertyAt, place, find, receipt },
    },
    reports: { offers: says({ configured: false }) },
    booking: { offers: says({ configured: false, current: true, matters: [], experts: [] }) },
    queue: {
      matters: says({
        ...{ now: NOW, configured: false, current: true, matters: [] },
        printer: { state: 'none', since: NOW },
      }),
    },
    status: {
      freshness: says({
        ...{ now: NOW, revision: 1, shareReachable: true, hasContent: true, lobbyCurrent: true },
        ...{ display: 'aula', mode: 'kiosk' },
      }),
    },
  } as unknown as HubClient;
}

let root: Root;

/** A map that draws nothing and says what a test lets it say. */
const listeners = new Set<(event: PlanMapEvent) => void>();
const holder = {
  mount: () => ({
    ...{ show: () => undefined, select: () => undefined, focus: () => undefined, dispose: () => undefined },
    subscribe(listener: (event: PlanMapEvent) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  }),
  destroy: () => undefined,
} as unknown as PlanMapHolder;

async function touchMap(position: [number, number]) {
  await act(async () => {
    for (const listener of listeners) listener({ kind: 'touchedNothing', position } as PlanMapEvent);
  });
  await pass(0);
}

async function arrives(scene = {}) {
  const hub = hubOf(scene);
  const connection = createStore<Connection>(() => ({ state: 'connected', revision: 1 }));
  const access = { hub, connection, live: createLiveQueries({ hub, connection }) };
  await act(async () => {
    root.render(
      <HubProvider access={access}>
        <PlanMapProvider holder={holder}>
          <App wallClock={{ now: () => Date.now() }} steadyClock={{ now: () => performance.now() }} />
        </PlanMapProvider>
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
      ...(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'] as const),
      ...(['requestAnimationFrame', 'cancelAnimationFrame'] as const),
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

const seen = () => document.body.textContent;
const button = (name: string) => {
  const all = [...document.querySelectorAll('button')].filter(one => one.closest('[inert]') === null);
  return all.find(one => one.textContent === name) ?? all.find(one => one.textContent?.includes(name));
};

async function press(name: string) {
  const control = button(name);
  if (!control) throw new Error(`nothing to press is called ${name} in: ${seen()}`);
  await act(async () => control.click());
  await pass(600);
}

async function write(words: string) {
  const input = document.querySelector('input');
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, words);
    input?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await pass(600);
}

async function choosesPlot() {
  await press('Rakentajapaketti');
  await press('Kirjoita osoite tai tunnus');
  await write('Vuoksen');
  await press('Vuoksenniskantie 5');
  await press('Jatka tällä tontilla');
}

test('without the city’s file there is no door', async () => {
  await arrives({ configured: false });
  expect(button('Rakentajapaketti')).toBeUndefined();
});

test('while the common state is away nothing can be ordered, and the visitor is sent to the desk', async () => {
  await arrives({ current: false });
  await press('Rakentajapaketti');
  expect(seen()).toContain('Käänny palvelupisteen puoleen');
});

test('the usual papers are ticked, the sum follows, and the number is what the visitor leaves with', async () => {
  await arrives();
  await choosesPlot();
  expect(seen()).toMatch(/Yhteensä25,00\s€/);
  await press('Johtokartta');
  expect(seen()).toMatch(/Yhteensä43,50\s€/);
  await press('Tilaa');
  expect(place.mock.calls[0]?.[0]).toMatchObject({
    ...{ propertyIdentifier: '153-12-1099-3', papers: ['ote', 'johto'], language: 'fi', paper: false },
  });
  expect(seen()).toContain('T-2026-0001');
  await press('Valmis');
  expect(seen()).not.toContain('T-2026-0001');
});

test('gone back or home while it is sent, the visitor is told, gets the number and does not order twice', async () => {
  await arrives();
  await choosesPlot();
  let answer: (placed: unknown) => void = () => undefined;
  place.mockImplementation(() => new Promise(resolve => (answer = resolve)));
  await press('Tilaa');
  await press('Takaisin');
  expect(seen()).toContain('Lähetetään tilausta');
  await press('Alkuun');
  answer({ order, qr: 'T-2026-0001', paper: 'not-wanted' });
  await pass(0);
  await press('Rakentajapaketti');
  expect(seen()).toContain('T-2026-0001');
  await press('Jatka selaamista');
  await press('Rakentajapaketti');
  expect(seen()).toContain('Mistä tontista?');
  expect(place).toHaveBeenCalledOnce();
});

test('with no paper ticked nothing can be ordered', async () => {
  await arrives();
  await choosesPlot();
  await press('Kaavaote');
  expect(seen()).toContain('Valitse ainakin yksi.');
  await press('Tilaa');
  expect(place).not.toHaveBeenCalled();
});

test.each([
  ['NO_SUCH_PAPER', 'ovat juuri vaihtuneet'],
  ['STATE_AWAY', 'ei saatu lähetettyä'],
])('a refusal (%s) is told in words and the choice stays', async (code, words) => {
  await arrives();
  await choosesPlot();
  place.mockImplementation(refusal(code));
  await press('Tilaa');
  expect(seen()).toContain(words);
  expect(seen()).toMatch(/Yhteensä25,00\s€/);
});

test('a touch on the map chooses the plot there, and where none is says so', async () => {
  await arrives();
  await press('Rakentajapaketti');
  await touchMap([28.7, 61.1]);
  expect(propertyAt.mock.calls[0]?.[0]).toEqual({ position: [28.7, 61.1] });
  expect(seen()).toContain('Valittu tontti: 153-12-1099-3, Vuoksenniskantie 5');
  propertyAt.mockImplementation(refusal('NOT_FOUND'));
  await touchMap([28.8, 61.2]);
  expect(seen()).toContain('Tästä kohdasta ei löytynyt tonttia');
});

test('a plot that is in no register is told', async () => {
  await arrives();
  properties.mockImplementation(says([]));
  await press('Rakentajapaketti');
  await press('Kirjoita osoite tai tunnus');
  await write('Atlantis');
  expect(seen()).toContain('ei löytynyt tonttia tällä osoitteella');
});

test('a receipt that has not come out is printed again by choice', async () => {
  await arrives();
  await choosesPlot();
  place.mockImplementation(says({ order, qr: 'T-2026-0001', paper: 'paper-out' }));
  await press('Tilaa');
  expect(seen()).toContain('Tulostin ei toimi.');
  receipt.mockImplementation(says({ paper: 'paper-out' }));
  await press('Tulosta uudelleen');
  expect(seen()).toContain('Tulostin ei toimi.');
  receipt.mockImplementation(says({ paper: 'printed' }));
  await press('Tulosta uudelleen');
  expect(seen()).toContain('Ota kuitti tulostimesta.');
  expect(receipt.mock.calls.map(([{ key }]) => key)).toEqual([
    place.mock.calls[0]?.[0]['key'],
    place.mock.calls[0]?.[0]['key'],
  ]);
});

test('by its number an order is told; a ready one opens the queue, an unknown one is not there', async () => {
  await arrives();
  await press('Rakentajapaketti');
  await press('Onko tilaukseni valmis?');
  expect(document.querySelector('input')?.value).toBe('T-2026-');
  await write('T-2026-0001');
  await press('Hae tilaus');
  expect(seen()).toContain('Tilaus on otettu vastaan.');
  expect(button('Ota vuoronumero')).toBeUndefined();
  find.mockImplementation(says({ now: NOW, order: { ...order, state: 'ready', queueMatter: 'tontit' } }));
  await write('T-2026-0002');
  await press('Hae tilaus');
  expect(button('Ota vuoronumero')).toBeDefined();
  find.mockImplementation(refusal('NOT_FOUND'));
  await write('T-2026-0003');
  await press('Hae tilaus');
  expect(seen()).toContain('ei ole tilausta');
});
