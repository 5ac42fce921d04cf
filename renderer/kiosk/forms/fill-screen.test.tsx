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
import { App } from '../app';

const NOW = Date.parse('2026-11-25T08:00:00Z');
const form = {
  ...{ id: 'aita', title: { fi: 'Aitailmoitus' }, group: 'a', need: { fi: 'Teen aidan' }, hasFields: true },
  file: { sha256: 'a'.repeat(64), mediaType: 'application/pdf', bytes: 9, name: 'aita.pdf' },
};
const place = { page: 1, box: [0.1, 0.1, 0.5, 0.2] };
const fields = [
  { ...place, name: 'nimi', label: 'Nimi', isRequired: true, value: textOf('any') },
  { ...place, name: 'lupa', label: 'Suostun', isRequired: false, value: { kind: 'tick' } },
  { ...place, name: 'ala', label: 'Pinta-ala', isRequired: false, value: textOf('number') },
  {
    ...{ ...place, name: 'kerro', label: 'Kuvaus', isRequired: false },
    value: { kind: 'text', isMultiline: true, content: 'any' },
  },
];

function textOf(content: string) {
  return { kind: 'text', isMultiline: false, content };
}

type Call = (input: Record<string, unknown>) => unknown;
const fill = vi.fn<Call>();
const print = vi.fn<Call>();
const forget = vi.fn<Call>();

function hubOf(printer: string): HubClient {
  const says = (answer: unknown) => () => Promise.resolve(answer);
  fill.mockImplementation(says({ token: 't'.repeat(32), pages: 1, qr: 'Nimi: Aino' }));
  print.mockImplementation(says({ printed: true }));
  forget.mockImplementation(says(undefined));
  return {
    city: {
      get: says({ name: { fi: 'Imatra' }, isSample: true, timeZone: 'Europe/Helsinki' }),
      baseMap: says(null),
      openNow: says({ open: true, now: NOW }),
    },
    plans: { list: says({ now: NOW, plans: [] }) },
    statistics: { opened: says({}) },
    lots: { list: says({ lots: [] }) },
    forms: { list: says({ groups: [], forms: [form] }), fields: says({ fields }), fill },
    pages: { info: says({ state: 'ready', complete: true, pageCount: 1, hasForm: true, pages: [] }) },
    places: { list: says({ now: NOW, places: [], routes: [], events: [] }) },
    services: { list: says({ now: NOW, services: [], onDuty: [], answers: [] }) },
    orders: { offers: says({ configured: false }) },
    reports: { offers: says({ configured: false }) },
    booking: { offers: says({ now: NOW, configured: false, matters: [], experts: [] }) },
    queue: {
      matters: says({
        ...{ now: NOW, configured: false, current: true, matters: [] },
        printer: { state: 'none', since: NOW },
      }),
    },
    prints: { printer: says({ now: NOW, state: printer, since: NOW }), print, forget },
    status: {
      freshness: says({
        ...{ now: NOW, revision: 1, shareReachable: true, hasContent: true, lobbyCurrent: true },
        ...{ display: 'aula', mode: 'kiosk' },
      }),
    },
  } as unknown as HubClient;
}

let root: Root;

async function arrivesAtTheForm(printer = 'ready') {
  const hub = hubOf(printer);
  const connection = createStore<Connection>(() => ({ state: 'connected', revision: 1 }));
  const access = { hub, connection, live: createLiveQueries({ hub, connection }) };
  await act(async () => {
    root.render(
      <HubProvider access={access}>
        <App wallClock={{ now: () => Date.now() }} steadyClock={{ now: () => performance.now() }} />
      </HubProvider>,
    );
    await vi.advanceTimersByTimeAsync(0);
  });
  for (const name of ['Aloita koskettamalla', 'Lomakkeet', 'Teen aidan', 'Täytä lomake tässä'])
    await press(name);
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
  // The paper's reader draws on a canvas, which this page has none of.
  const drawing = new Proxy({}, { get: () => () => undefined, set: () => true });
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(drawing as never);
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 404 })));
  document.body.innerHTML = '<div id="root"></div>';
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

const seen = () => document.body.textContent;
const buttons = () =>
  [...document.querySelectorAll('button')].filter(button => button.closest('[inert]') === null);
const button = (name: string) =>
  buttons().find(one => one.textContent === name || one.getAttribute('aria-label') === name) ??
  buttons().find(one => one.textContent?.includes(name));

async function press(name: string) {
  const control = button(name);
  if (!control) throw new Error(`nothing to press is called ${name} in: ${seen()}`);
  await act(async () => control.click());
  await pass(600);
}

async function write(words: string) {
  const input = document.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
  if (!input) throw new Error(`no field to write in: ${seen()}`);
  const prototype = input instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  await act(async () => {
    Object.getOwnPropertyDescriptor(prototype.prototype, 'value')?.set?.call(input, words);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await pass(0);
}

test('One field after another is written and looked over, and the hub is given all of them.', async () => {
  await arrivesAtTheForm();
  expect(seen()).toContain('Kenttä 1/4 · Pakollinen');
  await write('Aino');
  await press('Seuraava');
  expect(seen()).toContain('Kenttä 2/4 · Vapaaehtoinen');
  await press('Suostun');
  await press('Seuraava');
  await write('12,5');
  await press('Seuraava');
  await write('Puinen');
  await press('Seuraava');
  for (const words of ['Aino', 'Kyllä', '12,5', 'Puinen']) expect(seen()).toContain(words);
  await press('Valmis – tee lomake');
  expect(fill.mock.calls[0]?.[0]).toEqual({
    ...{ id: 'aita', language: 'fi' },
    values: { nimi: 'Aino', lupa: true, ala: '12,5', kerro: 'Puinen' },
  });
});

test('A longer text has a field of several lines, a number keys with a comma.', async () => {
  await arrivesAtTheForm();
  await press('Kaikki kentät');
  await press('Kuvaus');
  expect(document.querySelector('textarea')).not.toBeNull();
  await press('Kaikki kentät');
  await press('Pinta-ala');
  expect(document.querySelector('textarea')).toBeNull();
  expect(buttons().map(({ textContent }) => textContent)).toEqual(expect.arrayContaining([',', '.', '7']));
  expect(button('q')).toBeUndefined();
});

test('What the hub finds wrong is told on the list and at its field until it is changed.', async () => {
  await arrivesAtTheForm();
  fill.mockImplementation(() =>
    Promise.reject(new ORPCError('WRONG_FIELDS', { defined: true, data: { faults: { nimi: 'required' } } })),
  );
  await press('Kaikki kentät');
  await press('Valmis – tee lomake');
  expect(seen()).toContain('Tarkista yksi kenttä.');
  await press('Nimi');
  expect(seen()).toContain('Täytä tämä kenttä.');
  await write('Aino');
  expect(seen()).not.toContain('Täytä tämä kenttä.');
});

test('The made form is printed once by a key of its own, tried again by choice, and wiped when one leaves.', async () => {
  await arrivesAtTheForm();
  await press('Kaikki kentät');
  await press('Valmis – tee lomake');
  print.mockImplementationOnce(() => Promise.resolve({ printed: false, trouble: 'paper-out' }));
  await press('Tulosta');
  expect(seen()).toContain('Tulostimesta on paperi loppu, ja tulostus on peruttu.');
  await press('Yritä tulostaa uudelleen');
  expect(seen()).toContain('Paperi on tulostunut.');
  const [first, second] = print.mock.calls.map(([input]) => input);
  expect(first).toMatchObject({ token: 't'.repeat(32) });
  expect(first?.['key']).not.toBe(second?.['key']);
  expect(forget).not.toHaveBeenCalled();
  await press('Muuta tietoja');
  expect(forget.mock.calls[0]?.[0]).toEqual({ tokens: ['t'.repeat(32)] });
});

test('A form that is made after the visitor has gone is wiped at once.', async () => {
  await arrivesAtTheForm();
  await press('Kaikki kentät');
  let made: (answer: unknown) => void = () => undefined;
  fill.mockImplementationOnce(() => new Promise(resolve => (made = resolve)));
  await press('Valmis – tee lomake');
  await press('Alkuun');
  expect(forget).not.toHaveBeenCalled();
  made({ token: 'u'.repeat(32), pages: 1 });
  await pass(0);
  expect(forget.mock.calls[0]?.[0]).toEqual({ tokens: ['u'.repeat(32)] });
});

test('Where there is no printer, that is said and the words are offered to a phone.', async () => {
  await arrivesAtTheForm('none');
  await press('Kaikki kentät');
  await press('Valmis – tee lomake');
  expect(seen()).toContain('Tässä pisteessä ei voi tulostaa.');
  expect(seen()).toContain('niin saat kirjoittamasi tiedot mukaan tekstinä.');
});

test('Ten papers come out for one visit; then the desk is named instead of another copy.', async () => {
  await arrivesAtTheForm();
  await press('Kaikki kentät');
  await press('Valmis – tee lomake');
  await press('Tulosta');
  for (let copy = 2; copy <= 10; copy += 1) await press('Tulosta toinen kappale');
  expect(print).toHaveBeenCalledTimes(10);
  expect(seen()).toContain('Tällä käynnillä on tulostettu jo 10 paperia.');
  expect(button('Tulosta')).toBeUndefined();
  await press('Muuta tietoja');
  await press('Valmis – tee lomake');
  expect(seen()).toContain('Tällä käynnillä on tulostettu jo 10 paperia.');
});

test('A text that is too long for a code is said to be so; an empty form has nothing to take along.', async () => {
  await arrivesAtTheForm();
  fill.mockImplementation(() => Promise.resolve({ token: 't'.repeat(32), pages: 1 }));
  await press('Kaikki kentät');
  await press('Valmis – tee lomake');
  expect(seen()).not.toContain('ei mahdu puhelimella luettavaan koodiin');
  await press('Muuta tietoja');
  await press('Kuvaus');
  await write('pitkä '.repeat(200));
  await press('Kaikki kentät');
  await press('Valmis – tee lomake');
  expect(seen()).toContain('Kirjoittamasi ei mahdu puhelimella luettavaan koodiin.');
});
