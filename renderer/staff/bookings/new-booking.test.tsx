import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createTranslate } from '#content/locales/index';
import { textIn } from '#content/model/text';
import type { StaffBooking } from '#hub/booking/contract';
import { createFormat } from '../../design/format';
import type { HubClient } from '../../hub/client';
import type { Connection } from '../../hub/connection';
import { HubProvider } from '../../hub/hub-provider';
import { createLiveQueries } from '../../hub/live';
import { SpeechContext } from '../speech';
import { BookingFacts } from './booking-facts';
import { NewBooking } from './new-booking';
import { PrintedDay } from './printed-day';

const NOW = Date.parse('2026-11-25T08:00:00+02:00');
const at = (clock: string) => Date.parse(`2026-11-25T${clock}:00+02:00`);
const expert = { id: 'raija', name: 'Raija Raksa', ways: ['here' as const] };
const matter = {
  ...{ id: 'luvat', name: { fi: 'Luvat' }, keywords: [], lengthMinutes: 30 },
  ...{ ways: ['here' as const], experts: ['raija'] },
};
const book = vi.fn<(input: Record<string, unknown>) => Promise<unknown>>();

let root: Root;

beforeEach(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.getElementById('root')!);
  book.mockReset();
  book.mockRejectedValue(new Error('lost'));
});
afterEach(() => act(async () => root.unmount()));

async function show(what: React.ReactNode) {
  const free = async ({ from }: { from: string }) => ({
    ...{ now: NOW, calendars: { stale: false, unread: false }, lastDay: '2026-12-20' },
    days: [
      {
        date: from,
        slots: ['09:00', '10:00'].map(clock => {
          const startsAt = Date.parse(`${from}T${clock}:00+02:00`);
          return { startsAt, endsAt: startsAt + 1_800_000, experts: ['raija'] };
        }),
      },
    ],
  });
  const hub = {
    booking: { freeTimes: free, book },
    city: { get: async () => ({ name: { fi: 'Imatra' }, timeZone: 'Europe/Helsinki' }) },
  } as unknown as HubClient;
  const connection = createStore<Connection>(() => ({ state: 'connected', revision: 1 }));
  const speech = {
    language: 'fi' as const,
    t: createTranslate('fi'),
    format: createFormat('fi', 'Europe/Helsinki'),
    plain: (local: Parameters<typeof textIn>[0]) => textIn(local, 'fi').text,
  };
  await act(async () => {
    root.render(
      <HubProvider access={{ hub, connection, live: createLiveQueries({ hub, connection }) }}>
        <SpeechContext value={speech}>{what}</SpeechContext>
      </HubProvider>,
    );
  });
  await act(async () => void (await new Promise(resolve => setTimeout(resolve, 20))));
}

const words = () => document.body.textContent ?? '';
function button(name: string): HTMLButtonElement {
  const all = [...document.querySelectorAll('button')];
  const found = all.find(one => one.textContent === name || one.getAttribute('aria-label') === name);
  if (found === undefined)
    throw new Error(`no ${name} among ${all.map(one => one.textContent || one.ariaLabel).join(', ')}`);
  return found;
}
const press = (name: string) =>
  act(async () => {
    button(name).click();
    await new Promise(resolve => setTimeout(resolve, 20));
  });
async function write(label: string, text: string) {
  const field = [...document.querySelectorAll('label')].find(one => one.textContent?.startsWith(label));
  const input = document.getElementById(field?.htmlFor ?? '') ?? field?.querySelector('input');
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
    input?.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const form = (
  <NewBooking
    offers={{ matters: [matter], experts: [{ ...expert, hours: [], busy: [] }], now: NOW }}
    date="2026-11-25"
    onClose={() => undefined}
  />
);

it('asks again under the same key only for the same, so that a changed time is booked anew', async () => {
  await show(form);
  await press('9.00');
  await write('Asiakkaan nimi', 'Aino');
  await press('Varaa aika');
  await press('Varaa aika');
  await press('10.00');
  await press('Varaa aika');
  const [first, again, other] = book.mock.calls.map(([input]) => input);
  expect(again).toEqual(first);
  expect(other).toMatchObject({ startsAt: at('10:00') });
  expect(other?.['key']).not.toBe(first?.['key']);
});

it('a time that is no longer seen is no longer chosen', async () => {
  await show(form);
  await press('9.00');
  await write('Asiakkaan nimi', 'Aino');
  expect(button('Varaa aika').disabled).toBe(false);
  await press('Seuraava päivä');
  expect(button('Varaa aika').disabled).toBe(true);
});

const held = {
  ...{ id: 'b', state: 'held', matter, expert, way: 'here', startsAt: at('09:00'), endsAt: at('09:30') },
  ...{ language: 'fi', about: {}, madeBy: 'visitor', calendar: 'none' },
} as unknown as StaffBooking;

it('a held time is called held and not erased, and stands on no paper', async () => {
  await show(<BookingFacts booking={held} />);
  expect(words()).toContain('Varaaminen kesken');
  expect(words()).not.toContain('Nimi poistettu');
  await show(
    <PrintedDay date="2026-11-25" experts={[{ ...expert, hours: [], busy: [] }]} bookings={[held]} />,
  );
  expect(words()).toContain('Ei varauksia');
});
