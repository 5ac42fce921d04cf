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
const END = Date.parse('2026-12-10T13:00:00Z');
const display = {
  ...{ state: 'on-display', startsAt: NOW - 1000, endsAt: END, daysLeft: 15 },
  ...{ startsOn: '2026-11-10', endsOn: '2026-12-10', endsClock: '15:00' },
};
const card = {
  ...{ id: '1099', name: { fi: 'Keskustan asemakaava' }, kind: 'local-detailed-plan', phase: 'proposal' },
  ...{ list: 'on-display', remedy: 'objection', display },
};
const registry = {
  name: { fi: 'Kirjaamo' },
  address: { fi: 'Virastokatu 2' },
  email: 'kirjaamo@example.org',
};
const about = {
  ...{
    now: NOW,
    remedy: 'objection',
    isOpen: true,
    throughout: false,
    late: 'refused',
    until: END,
    registry,
  },
  ...{ who: { fi: 'Kunnan jäsenet' }, statute: { fi: 'laki' }, receives: true, keepDays: 30 },
};
const words = 'Ranta kuuluu kaikille.';

type Call = (input: Record<string, unknown>) => unknown;
const write = vi.fn<Call>();
const hand = vi.fn<Call>();
const receipt = vi.fn<Call>();
const says = (answer: unknown) => () => Promise.resolve(answer);
const refusal = (code: string, data?: object) => () =>
  Promise.reject(new ORPCError(code, { defined: true, data }));
const noAnswer = () => Promise.reject(new TypeError('lost'));

interface Scene {
  plan?: object;
  about?: object;
  printer?: string;
}

let told: object;

function hubOf({ plan = {}, about: more = {}, printer = 'none' }: Scene) {
  told = { ...about, ...more };
  write.mockImplementation(says({ token: 'paper', pages: 1, qr: 'mailto:kirjaamo@example.org' }));
  hand.mockImplementation(says({ label: 'M-2026-0001', receivedAt: NOW, paper: 'not-wanted' }));
  receipt.mockImplementation(says({ paper: 'printed' }));
  const shown = { ...card, ...plan };
  const whole = { steps: [], statute: about.statute, documents: [], images: [], properties: [], registry };
  return {
    city: {
      get: says({ name: { fi: 'Imatra' }, isSample: true, timeZone: 'Europe/Helsinki' }),
      baseMap: says(null),
      openNow: says({ open: true, now: NOW }),
    },
    plans: {
      list: says({ now: NOW, plans: [shown] }),
      get: says({
        now: NOW,
        plan: { ...whole, throughout: false, noticeWebsite: 'example.org', updatedAt: NOW, ...shown },
      }),
    },
    opinions: { about: () => Promise.resolve(told), write, hand, receipt },
    prints: { printer: says({ now: NOW, state: 'none', since: NOW }), forget: says({}) },
    statistics: { opened: says({}) },
    lots: { list: says({ lots: [] }) },
    forms: { list: says({ groups: [], forms: [] }) },
    places: { list: says({ now: NOW, places: [], routes: [], events: [] }) },
    services: { list: says({ now: NOW, services: [], onDuty: [], answers: [] }) },
    orders: { offers: says({ configured: false }) },
    reports: { offers: says({ configured: false }) },
    booking: { offers: says({ configured: false, current: true, matters: [], experts: [] }) },
    queue: {
      matters: says({
        ...{ now: NOW, configured: false, current: true, matters: [] },
        printer: { state: printer, since: NOW },
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
let connection: StoreApi<Connection>;

async function comesToPlan(scene: Scene = {}, tab?: string) {
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
  if (tab !== undefined) {
    await press('Kaikki kaavat');
    await press(tab);
  }
  await press('Keskustan asemakaava');
}

async function writesLetter(scene: Scene = {}) {
  await comesToPlan(scene);
  await press('Kirjoita muistutus');
  await tells(words);
  await press('Jatka');
  await press('Näytä valmis kirjoitus');
}

async function hands() {
  await press('Lähetä kaupungille');
  await pressIn('[role="alertdialog"]', 'Lähetä');
}

/** The hub has another answer about the plan. */
async function isTold(change: object) {
  told = { ...told, ...change };
  await act(async () => connection.setState({ state: 'connected', revision: 2 }));
  await pass(600);
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
  // The paper's reader draws on a canvas, which this page has none of.
  const drawing = new Proxy({}, { get: () => () => undefined, set: () => true });
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(drawing as never);
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 404 })));
  root = createRoot(document.getElementById('root')!);
});

afterEach(async () => {
  await act(async () => root.unmount());
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.clearAllMocks();
});

async function pass(ms: number) {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
    await vi.dynamicImportSettled();
    await vi.advanceTimersByTimeAsync(0);
  });
}

const seen = () => document.body.textContent ?? '';
const button = (name: string, within = 'body') => {
  const all = [...document.querySelectorAll<HTMLElement>(`${within} button, ${within} [role="tab"]`)].filter(
    one => one.closest('[inert]') === null,
  );
  return all.find(one => one.textContent === name) ?? all.find(one => one.textContent?.includes(name));
};
const press = (name: string) => pressIn('body', name);

async function pressIn(within: string, name: string) {
  const control = button(name, within);
  if (!control) throw new Error(`nothing to press is called ${name} in: ${seen()}`);
  await act(async () => control.click());
  await pass(600);
}

async function tells(text: string) {
  const field = document.querySelector('textarea');
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, text);
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await pass(600);
}

test('the letter is received once it is sent, and only its number stays in view', async () => {
  await writesLetter();
  await hands();
  expect(hand.mock.calls[0]?.[0]).toMatchObject({
    letter: { plan: '1099', words, language: 'fi' },
    paper: false,
  });
  expect(seen()).toContain('M-2026-0001');
  expect(document.body.innerHTML).not.toContain(words);
});

test('without words one is asked for them first', async () => {
  await comesToPlan();
  await press('Kirjoita muistutus');
  await press('Jatka');
  expect(seen()).toContain('Kirjoita ensin, mitä haluat sanoa.');
});

test('where the city does not receive letters here, it is only to be taken along', async () => {
  await writesLetter({ about: { receives: false } });
  expect(button('Lähetä kaupungille')).toBeUndefined();
  expect(seen()).toContain('Toimita kirjoitus kirjaamoon: Kirjaamo, Virastokatu 2');
  expect(seen()).toContain('Lue koodi puhelimen kameralla');
});

test('refused at the deadline: said once, and the letter is there to be taken along', async () => {
  await writesLetter();
  hand.mockImplementation(refusal('NOT_NOW', { endedAt: END }));
  await hands();
  const ended = () => seen().split('Muistutusten aika päättyi').length - 1;
  expect(ended()).toBe(1);
  await isTold({ isOpen: false });
  expect(ended()).toBe(1);
  expect(seen()).toContain('Lue koodi puhelimen kameralla');
  expect(button('Lähetä kaupungille')).toBeUndefined();
  expect(button('Muuta kirjoitusta')).toBeDefined();
});

test('without an answer nobody claims anything; the same is sent again, and is received once', async () => {
  await writesLetter();
  hand.mockImplementation(noAnswer);
  await hands();
  await pass(30_000);
  expect(seen()).toContain('emme tiedä, tuliko kirjoitus perille');
  expect(button('Lähetä kaupungille')).toBeUndefined();
  hand.mockImplementation(says({ label: 'M-2026-0001', receivedAt: NOW, paper: 'not-wanted' }));
  await press('Lähetä sama uudelleen');
  expect(seen()).toContain('M-2026-0001');
  expect(new Set(hand.mock.calls.map(([{ key }]) => key)).size).toBe(1);
});

test('what is changed after that is said to be a letter of its own, and is sent by asking back', async () => {
  await writesLetter();
  hand.mockImplementation(refusal('STATE_AWAY'));
  await hands();
  expect(seen()).toContain('Yhteys on poikki');
  await press('Muuta kirjoitusta');
  await tells('Toisin sanoin.');
  await press('Jatka');
  await press('Näytä valmis kirjoitus');
  expect(seen()).toContain('kaupunki voi saada molemmat');
  await hands();
  const [first, second] = hand.mock.calls.map(([{ key }]) => key);
  expect(second).not.toBe(first);
});

test('a receipt that cannot be printed is told, and printed when it is chosen again', async () => {
  await writesLetter({ printer: 'ready' });
  hand.mockImplementation(says({ label: 'M-2026-0001', receivedAt: NOW, paper: 'paper-out' }));
  await hands();
  expect(hand.mock.calls[0]?.[0]).toMatchObject({ paper: true });
  expect(seen()).toContain('Tulostimesta loppui paperi');
  await press('Tulosta kuitti uudelleen');
  expect(receipt.mock.calls[0]?.[0]).toEqual({ key: hand.mock.calls[0]?.[0]['key'] });
  expect(seen()).toContain('Ota kuitti tulostimesta.');
});

test('a letter that cannot be made just now is made when it is chosen again', async () => {
  await comesToPlan();
  await press('Kirjoita muistutus');
  await tells(words);
  await press('Jatka');
  write.mockImplementation(noAnswer);
  await press('Näytä valmis kirjoitus');
  await pass(30_000);
  expect(seen()).toContain('Kirjoitusta ei saatu valmiiksi');
  write.mockImplementation(says({ token: 'paper', pages: 1 }));
  await press('Näytä valmis kirjoitus');
  expect(seen()).toContain('liian pitkä puhelimeen siirrettäväksi');
});

test('on a plan that is only being prepared feedback is written for as long as that lasts', async () => {
  const { display: _, ...noDisplay } = card;
  await comesToPlan(
    {
      plan: {
        ...noDisplay,
        display: undefined,
        phase: 'initiated',
        remedy: 'feedback',
        list: 'in-preparation',
        throughout: true,
      },
      about: { remedy: 'feedback', throughout: true, until: undefined },
    },
    'Vireillä',
  );
  await press('Kirjoita palaute');
  expect(seen()).toContain('Palautetta voi antaa koko sen ajan, kun kaavaa valmistellaan.');
});

test('the time that ends while one chooses to write is told with what is still possible', async () => {
  await comesToPlan({ about: { isOpen: false, until: NOW, remedy: 'opinion', late: 'welcome' } });
  await press('Kirjoita muistutus');
  expect(seen()).toContain('Voit vielä lähettää kirjoituksen kirjaamoon');
  expect(seen()).toContain('kirjaamo@example.org');
});

test('gone back to the words while it is sent, the visitor is told and gets the number, and can write again', async () => {
  await writesLetter();
  let answer: (received: unknown) => void = () => undefined;
  hand.mockImplementation(() => new Promise(resolve => (answer = resolve)));
  await hands();
  await press('Takaisin');
  await press('Takaisin');
  expect(seen()).toContain('Lähetetään');
  answer({ label: 'M-2026-0001', receivedAt: NOW, paper: 'not-wanted' });
  await pass(600);
  expect(seen()).toContain('M-2026-0001');
  await press('Jatka selaamista');
  await press('Keskustan asemakaava');
  await press('Kirjoita muistutus');
  await tells(words);
  await press('Jatka');
  expect(button('Näytä valmis kirjoitus')).toBeDefined();
});

test('gone back while it is sent, the visitor is told that nobody knows whether it came', async () => {
  await writesLetter();
  hand.mockImplementation(noAnswer);
  await hands();
  await press('Takaisin');
  await press('Takaisin');
  await pass(30_000);
  expect(seen()).toContain('emme tiedä, tuliko kirjoitus perille');
});
