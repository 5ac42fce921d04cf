import { act } from 'react';
import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { DesignProvider } from '../../design/design-provider';
import type { DesignWords } from '../../design/design-provider';
import type { HubClient } from '../../hub/client';
import type { Connection } from '../../hub/connection';
import { HubProvider } from '../../hub/hub-provider';
import { createLiveQueries } from '../../hub/live';
import type { PlanMapEvent, PlanMapHolder } from '../../engines/plan-map/scene';
import { LanguageProvider } from '../language';
import { PlanMapProvider } from '../map/plan-map-provider';
import { createVisitStores, useRoute, VisitStoresProvider } from '../visit-context';
import type { VisitStores } from '../visit-context';
import { OrderDoor } from './order-door';
import { OrderScreen } from './order-screen';

const forSale = { propertyIdentifier: '153-12-1099-3' };
const other = { propertyIdentifier: '153-7-20-1' };
const says = (answer: unknown) => () => Promise.resolve(answer);
const propertyAt = vi.fn<(input: unknown, how: { signal: AbortSignal }) => Promise<unknown>>();

const hub = {
  city: { baseMap: says(null) },
  orders: {
    offers: says({ configured: true, current: true, papers: [], forms: [] }),
    properties: ({ words }: { words: string }) =>
      Promise.resolve([forSale, other].filter(one => one.propertyIdentifier === words)),
    propertyAt,
  },
  queue: { matters: says({ printer: { state: 'none', since: 0 } }) },
} as unknown as HubClient;

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

let root: Root;
let stores: VisitStores;

beforeEach(async () => {
  vi.useFakeTimers();
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.getElementById('root')!);
  stores = createVisitStores(hub);
  const connection = createStore<Connection>(() => ({ state: 'connected', revision: 1 }));
  const access = { hub, connection, live: createLiveQueries({ hub, connection }) };
  await act(async () =>
    root.render(
      <HubProvider access={access}>
        <PlanMapProvider holder={holder}>
          <VisitStoresProvider stores={stores}>
            <LanguageProvider language="fi" timeZone="Europe/Helsinki">
              <DesignProvider words={{} as DesignWords} overlay={null}>
                <Here />
              </DesignProvider>
            </LanguageProvider>
          </VisitStoresProvider>
        </PlanMapProvider>
      </HubProvider>,
    ),
  );
  await pass();
});

afterEach(async () => {
  await act(async () => root.unmount());
  vi.useRealTimers();
  vi.resetAllMocks();
});

/** The errand as the kiosk's stage mounts it, or two plots for sale. */
function Here() {
  const route = useRoute();
  if (route.screen === 'order') return <OrderScreen key={JSON.stringify(route)} route={route} />;
  return [forSale, other].map(({ propertyIdentifier }) => (
    <section key={propertyIdentifier} id={`lot-${propertyIdentifier}`}>
      <OrderDoor property={propertyIdentifier} />
    </section>
  ));
}

const pass = () => act(async () => void (await vi.advanceTimersByTimeAsync(600)));
const button = (name: string) =>
  [...document.querySelectorAll('button')].find(one => one.textContent?.includes(name));

async function opensDoorOf({ propertyIdentifier }: typeof forSale) {
  await act(async () =>
    document.getElementById(`lot-${propertyIdentifier}`)?.querySelector('button')?.click(),
  );
  await pass();
}

async function touchesMap(position: [number, number]) {
  await act(async () => {
    for (const listener of listeners) listener({ kind: 'touchedNothing', position } as PlanMapEvent);
  });
  await pass();
}

async function goesOn() {
  await act(async () => button('Jatka tällä tontilla')?.click());
  await pass();
}

const chosen = () => stores.ordering.store.getState().draft.property;

test('The plot that the errand was opened for is chosen, and another one that is touched stays chosen.', async () => {
  await opensDoorOf(forSale);
  expect(chosen()).toEqual(forSale);
  propertyAt.mockResolvedValue(other);
  await touchesMap([28.7, 61.1]);
  await goesOn();
  expect(document.body.textContent).toContain('Mitä tilataan?');
  expect(document.body.textContent).toContain(other.propertyIdentifier);
  await act(async () => stores.navigation.back());
  await pass();
  expect(chosen()).toEqual(other);
});

test('Another plot’s door chooses that plot.', async () => {
  await opensDoorOf(forSale);
  await act(async () => stores.navigation.home());
  await opensDoorOf(other);
  expect(chosen()).toEqual(other);
});

test('The last touch counts, however late the first one is answered; until then one cannot go on.', async () => {
  const answers: ((property: unknown) => void)[] = [];
  propertyAt.mockImplementation(() => new Promise(resolve => answers.push(resolve)));
  await opensDoorOf(forSale);
  await touchesMap([28.7, 61.1]);
  expect(button('Jatka tällä tontilla')?.disabled).toBe(true);
  await touchesMap([28.8, 61.2]);
  await act(async () => answers[1]?.(other));
  await act(async () => answers[0]?.({ propertyIdentifier: '153-1-1-1' }));
  expect(chosen()).toEqual(other);
  expect(button('Jatka tällä tontilla')?.disabled).toBe(false);
});

test('A touch that is answered after the screen is left changes nothing.', async () => {
  let answer: (property: unknown) => void = () => undefined;
  propertyAt.mockImplementation(() => new Promise(resolve => (answer = resolve)));
  await opensDoorOf(forSale);
  await touchesMap([28.7, 61.1]);
  await act(async () => stores.navigation.home());
  await act(async () => answer(other));
  expect(chosen()).toEqual(forSale);
});
