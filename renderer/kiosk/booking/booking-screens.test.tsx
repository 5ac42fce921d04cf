import { ORPCError } from '@orpc/client';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { addDays } from '#content/model/site-time';
import type { HubClient } from '../../hub/client';
import type { Connection } from '../../hub/connection';
import { HubProvider } from '../../hub/hub-provider';
import { createLiveQueries } from '../../hub/live';
import { App } from '../app';

const NOW = Date.parse('2026-11-25T08:00:00Z');
/** Thursday the 26th at 9.30 in Imatra. */
const SLOT = Date.parse('2026-11-26T07:30:00Z');
const HALF_HOUR = 1_800_000;

const matters = [
  {
    ...{ id: 'luvat', name: { fi: 'Rakentamisen luvat' }, keywords: ['terassi'], lengthMinutes: 30 },
    ...{ ways: ['here', 'phone'], experts: ['raija', 'pertti'], nextFree: SLOT },
  },
  {
    ...{ id: 'kaavat', name: { fi: 'Kaavat' }, keywords: [], lengthMinutes: 45 },
    ...{ ways: ['here'], experts: ['kaisa'] },
  },
];
const experts = [
  { id: 'raija', name: 'Raija Raksa', jobTitle: { fi: 'rakennustarkastaja' }, ways: ['here', 'phone'] },
  { id: 'pertti', name: 'Pertti Palkki', ways: ['here'] },
  { id: 'kaisa', name: 'Kaisa Kaava', ways: ['here'] },
];
const booking = {
  ...{ state: 'booked', matter: { fi: 'Rakentamisen luvat' }, expert: 'Raija Raksa', way: 'here' },
  ...{ room: { fi: 'huone 214' }, bring: { fi: 'Luonnos' }, startsAt: SLOT, endsAt: SLOT + HALF_HOUR },
  ...{ arriveFrom: SLOT - HALF_HOUR, canCancel: true },
};
const ticket = {
  ...{ id: 't', label: 'A12', state: 'waiting', day: '2026-11-26', takenAt: NOW, ahead: 0 },
  matters: [{ id: 'a', name: { fi: 'Neuvonta' }, colour: 'water' }],
};

type Call = (input: Record<string, unknown>) => unknown;
const hold = vi.fn<Call>();
const release = vi.fn<Call>();
const confirm = vi.fn<Call>();
const print = vi.fn<Call>();
const find = vi.fn<Call>();
const cancel = vi.fn<Call>();
const arrive = vi.fn<Call>();
const freeTimes = vi.fn<Call>();

const refusal = (code: string, data?: object) => () =>
  Promise.reject(new ORPCError(code, { defined: true, data }));

function daysFrom(from: string) {
  return Array.from({ length: 14 }, (_, index) => {
    const date = addDays(from, index);
    const slots =
      date === '2026-11-26' ? [{ startsAt: SLOT, endsAt: SLOT + HALF_HOUR, experts: ['raija'] }] : [];
    const closed = date === '2026-12-06' ? { closed: { reason: { fi: 'itsenäisyyspäivä' } } } : {};
    return { date, slots, ...closed };
  });
}

interface Scene {
  current: boolean;
  calendars: { stale: boolean; unread: boolean; asOf?: number };
  printer: string;
}

function hubOf({
  current = true,
  calendars = { stale: false, unread: false },
  printer = 'none',
}: Partial<Scene>) {
  freeTimes.mockImplementation(input =>
    Promise.resolve({ now: NOW, calendars, days: daysFrom(String(input['from'])), lastDay: '2027-01-10' }),
  );
  hold.mockImplementation(() =>
    Promise.resolve({
      ...{ heldUntil: Date.now() + 300_000, startsAt: SLOT, endsAt: SLOT + HALF_HOUR },
      expert: { id: 'raija', name: 'Raija Raksa' },
    }),
  );
  release.mockImplementation(() => Promise.resolve());
  confirm.mockImplementation(() =>
    Promise.resolve({ code: 'K7Q4-M2TX', booking, qr: 'BEGIN:VEVENT', paper: 'not-wanted', mailed: false }),
  );
  find.mockImplementation(() => Promise.resolve({ now: NOW, booking }));
  cancel.mockImplementation(() =>
    Promise.resolve({ booking: { ...booking, state: 'cancelled', canCancel: false } }),
  );
  arrive.mockImplementation(() =>
    Promise.resolve({
      ...{ booking: { ...booking, state: 'arrived' }, ticket, paper: 'paper-out' },
      qr: 'https://imatra.example/n',
    }),
  );
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
    orders: { offers: says({ configured: false }) },
    reports: { offers: says({ configured: false }) },
    queue: {
      matters: says({
        ...{ now: NOW, configured: false, current: true, matters: [] },
        printer: { state: printer, since: NOW },
      }),
    },
    booking: {
      offers: says({
        ...{ now: NOW, configured: true, current, calendars, mail: true, keepDays: 14, matters, experts },
      }),
      ...{ freeTimes, hold, release, confirm, print, find, cancel, arrive },
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

async function arrives(scene: Partial<Scene> = {}) {
  const hub = hubOf(scene);
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

async function write(label: string, words: string) {
  const field = [...document.querySelectorAll('label')].find(one => one.textContent === label)?.htmlFor;
  const input = document.getElementById(field ?? '') as HTMLInputElement | null;
  if (!input) throw new Error(`no field is called ${label}`);
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, words);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await pass(0);
}

const written = (label: string) => {
  const field = [...document.querySelectorAll('label')].find(one => one.textContent === label)?.htmlFor;
  return (document.getElementById(field ?? '') as HTMLInputElement | null)?.value;
};

async function choosesTime() {
  await press('Varaa aika');
  await press('Rakentamisen luvat');
  await press('9.30');
}

test('Home tells the next free time; each matter tells its own, and words narrow them.', async () => {
  await arrives();
  expect(button('Varaa aika')?.textContent).toContain('Vapaata huomenna klo\u00a09.30');
  await press('Varaa aika');
  expect(button('Rakentamisen luvat')?.textContent).toContain('huomenna klo\u00a09.30');
  expect(button('Kaavat')?.textContent).toContain('Ei vapaita aikoja');
});

test('A time is kept for whoever is free, and booked with a name and one contact; the code is shown once.', async () => {
  await arrives();
  await choosesTime();
  expect(hold.mock.calls[0]?.[0]).toMatchObject({
    ...{ matter: 'luvat', way: 'here', startsAt: SLOT, display: 'aula' },
  });
  expect(hold.mock.calls[0]?.[0]).not.toHaveProperty('expert');
  expect(seen()).toContain('torstai 26. marraskuuta klo\u00a09.30–10.00');
  expect(seen()).toContain('Aika on sinulle varattuna vielä 5 minuuttia.');
  expect(seen()).toContain('Ne poistetaan 14 päivää tapaamisen jälkeen.');
  await write('Nimesi', 'Aino Aalto');
  await write('Puhelinnumero tai sähköposti', 'aino@example.fi');
  expect(seen()).toContain('Saat vahvistuksen sähköpostiisi.');
  await press('Varaa tämä aika');
  expect(confirm.mock.calls[0]?.[0]).toMatchObject({
    ...{ key: hold.mock.calls[0]?.[0]['key'], name: 'Aino Aalto', contact: 'aino@example.fi' },
    ...{ about: {}, language: 'fi', paper: false },
  });
  expect(seen()).toContain('K7Q4-M2TX');
  expect(seen()).toContain('huone 214');
  expect(seen()).toContain('Luonnos');
});

test.each([
  ['', '', 'Kirjoita nimesi.'],
  ['Aino', '', 'Kirjoita puhelinnumerosi tai sähköpostiosoitteesi.'],
  ['Aino', '05x', 'Tarkista puhelinnumero tai sähköpostiosoite.'],
])('Nothing is sent with the name "%s" and the contact "%s".', async (name, contact, words) => {
  await arrives();
  await choosesTime();
  await write('Nimesi', name);
  await write('Puhelinnumero tai sähköposti', contact);
  await press('Varaa tämä aika');
  expect(seen()).toContain(words);
  expect(confirm).not.toHaveBeenCalled();
});

test('Another expert and way are asked for by name.', async () => {
  await arrives();
  await press('Varaa aika');
  await press('Rakentamisen luvat');
  await press('Raija Raksa');
  await press('Puhelimitse');
  expect(freeTimes.mock.lastCall?.[0]).toMatchObject({ expert: 'raija', way: 'phone' });
  await press('9.30');
  expect(hold.mock.calls[0]?.[0]).toMatchObject({ expert: 'raija', way: 'phone' });
});

test('The way that was chosen stays when an expert is chosen after it.', async () => {
  await arrives();
  await press('Varaa aika');
  await press('Rakentamisen luvat');
  await press('Puhelimitse');
  await press('Raija Raksa');
  expect(freeTimes.mock.lastCall?.[0]).toMatchObject({ expert: 'raija', way: 'phone' });
  await press('9.30');
  expect(hold.mock.calls[0]?.[0]).toMatchObject({ expert: 'raija', way: 'phone' });
});

test('An expert touched while a time is being kept changes nothing, and the time leads on.', async () => {
  await arrives();
  let answers: (held: unknown) => void = () => undefined;
  const held = await hold.getMockImplementation()!({});
  hold.mockImplementation(() => new Promise(resolve => (answers = resolve)));
  await choosesTime();
  await press('Raija Raksa');
  answers(held);
  await pass(600);
  expect(seen()).toContain('Aika on sinulle varattuna vielä 5 minuuttia.');
});

test('Whoever goes back sees the kept time above the free ones, and goes on with it.', async () => {
  await arrives();
  await choosesTime();
  await write('Nimesi', 'Aino');
  await press('Takaisin');
  expect(seen()).toContain('Aika on sinulle varattuna: torstai 26. marraskuuta');
  await press('Jatka');
  expect(written('Nimesi')).toBe('Aino');
  expect(hold).toHaveBeenCalledTimes(1);
});

test('A day without free times says so, and a holiday says which.', async () => {
  await arrives();
  await press('Varaa aika');
  await press('Rakentamisen luvat');
  await press('pe 27.11. ei aikoja');
  expect(seen()).toContain('Tälle päivälle ei ole vapaita aikoja.');
  await press('su 6.12. suljettu');
  expect(seen()).toContain('Tänä päivänä ei voi varata aikaa: itsenäisyyspäivä.');
});

test('Days page on until the last that can be booked, and back no farther than this week.', async () => {
  await arrives();
  await press('Varaa aika');
  await press('Rakentamisen luvat');
  expect(button('Edelliset päivät')?.hasAttribute('disabled')).toBe(true);
  await press('Seuraavat päivät');
  expect(freeTimes.mock.lastCall?.[0]).toMatchObject({ from: '2026-12-07' });
  expect(seen()).toContain('Näinä viikkoina ei ole vapaita aikoja.');
  await press('Seuraavat päivät');
  await press('Seuraavat päivät');
  expect(button('Seuraavat päivät')?.hasAttribute('disabled')).toBe(true);
  expect(freeTimes.mock.lastCall?.[0]).toMatchObject({ from: '2027-01-04' });
});

test('A time that somebody took meanwhile is told, and the free ones are asked anew.', async () => {
  await arrives();
  hold.mockImplementation(refusal('TAKEN'));
  await choosesTime();
  expect(seen()).toContain('Joku ehti juuri varata tämän ajan.');
  expect(freeTimes.mock.calls.length).toBeGreaterThan(1);
  expect(button('9.30')).toBeDefined();
});

test('A time kept too long lapses in words; what was written stays, and the same time can be tried again.', async () => {
  await arrives();
  await choosesTime();
  await write('Nimesi', 'Aino Aalto');
  for (let minute = 0; minute < 5; minute += 1) {
    await pass(30_000);
    await act(async () => document.dispatchEvent(new Event('pointerdown')));
    await pass(30_000);
    await act(async () => document.dispatchEvent(new Event('pointerdown')));
  }
  await pass(6000);
  expect(seen()).toContain('Aikaa ei ehditty vahvistaa');
  await press('Kokeile samaa aikaa');
  expect(hold).toHaveBeenCalledTimes(2);
  expect(written('Nimesi')).toBe('Aino Aalto');
});

test('The hub that calls a time lapsed is believed.', async () => {
  await arrives();
  confirm.mockImplementation(refusal('LAPSED'));
  await choosesTime();
  await write('Nimesi', 'Aino');
  await write('Puhelinnumero tai sähköposti', '050 123 4567');
  await press('Varaa tämä aika');
  expect(seen()).toContain('Aikaa ei ehditty vahvistaa');
});

test('A confirmation whose answer is lost is asked for again with the same key.', async () => {
  await arrives();
  const confirmed = confirm.getMockImplementation()!;
  confirm.mockImplementationOnce(() => Promise.reject(new Error('lost')));
  await choosesTime();
  await write('Nimesi', 'Aino');
  await write('Puhelinnumero tai sähköposti', '050 123 4567');
  await press('Varaa tämä aika');
  expect(seen()).toContain('Vahvistetaan varaustasi');
  confirm.mockImplementation(confirmed);
  await pass(1500);
  expect(seen()).toContain('K7Q4-M2TX');
  expect(new Set(confirm.mock.calls.map(([input]) => input['key'])).size).toBe(1);
});

test('While the common state is away, nothing is offered and nothing that was written is lost.', async () => {
  await arrives({ current: false });
  expect(seen()).toContain('Aikoja ei voi juuri nyt varata');
  await press('Varaa aika');
  expect(seen()).toContain('Aikoja ei voi juuri nyt varata. Käänny palvelupisteen puoleen.');
});

test('What may have been booked is asked for again in the same words only.', async () => {
  await arrives();
  confirm.mockImplementation(() => Promise.reject(new Error('lost')));
  await choosesTime();
  await write('Nimesi', 'Aino');
  await write('Puhelinnumero tai sähköposti', '050 123 4567');
  await press('Varaa tämä aika');
  await pass(30_000);
  expect(document.querySelector('fieldset')?.disabled).toBe(true);
  expect(button('Varaa tämä aika')).toBeUndefined();
  await write('Nimesi', 'Aino Aalto');
  await press('Yritä uudelleen');
  expect(new Set(confirm.mock.calls.map(([input]) => JSON.stringify(input))).size).toBe(1);
});

test.each([
  ['STATE_AWAY', 'Aikoja ei voi juuri nyt varata.'],
  ['NOT_OFFERED', 'Tätä aikaa ei enää voi varata.'],
])(
  'More time that is refused by %s is told by its reason, and nothing is let go of.',
  async (code, words) => {
    await arrives();
    await choosesTime();
    for (let half = 0; half < 7; half += 1) {
      await pass(30_000);
      await act(async () => document.dispatchEvent(new Event('pointerdown')));
    }
    hold.mockImplementation(refusal(code));
    await press('Tarvitsen lisää aikaa');
    expect(seen()).toContain(words);
    expect(release).not.toHaveBeenCalled();
    expect(button('Kokeile samaa aikaa') !== undefined).toBe(code === 'STATE_AWAY');
  },
);

test('Booking while the state has gone away says so, and the same button tries again.', async () => {
  await arrives();
  confirm.mockImplementation(refusal('STATE_AWAY'));
  await choosesTime();
  await write('Nimesi', 'Aino');
  await write('Puhelinnumero tai sähköposti', '050 123 4567');
  await press('Varaa tämä aika');
  expect(seen()).toContain('Varausta ei saatu juuri nyt vahvistettua.');
  await press('Varaa tämä aika');
  expect(confirm).toHaveBeenCalledTimes(2);
});

test('Calendars that cannot be read are told with their age.', async () => {
  await arrives({ calendars: { stale: true, unread: false, asOf: NOW - 3_600_000 } });
  await press('Varaa aika');
  await press('Rakentamisen luvat');
  expect(seen()).toContain('Ajat ovat tilanteesta tänään klo\u00a09.00.');
});

test('Calendars that were never read are told as times that are missing.', async () => {
  await arrives({ calendars: { stale: false, unread: true } });
  await press('Varaa aika');
  await press('Rakentamisen luvat');
  expect(seen()).toContain('joten osa ajoista ei näy');
});

test('A paper that did not come out is printed again when it is asked for.', async () => {
  await arrives();
  confirm.mockImplementation(() =>
    Promise.resolve({ code: 'K7Q4-M2TX', booking, qr: 'BEGIN:VEVENT', paper: 'paper-out', mailed: false }),
  );
  print.mockImplementation(() => Promise.resolve({ paper: 'printed' }));
  await choosesTime();
  await write('Nimesi', 'Aino');
  await write('Puhelinnumero tai sähköposti', '050 123 4567');
  await press('Varaa tämä aika');
  expect(seen()).toContain('Tulostin ei toimi.');
  await press('Tulosta uudelleen');
  expect(print.mock.calls[0]?.[0]).toEqual({ key: confirm.mock.calls[0]?.[0]['key'] });
  expect(seen()).toContain('Ota varauslappu tulostimesta.');
  expect(button('Tulosta uudelleen')).toBeUndefined();
});

test('A visit that ends gives the kept time back and shows nothing of what was written.', async () => {
  await arrives();
  await choosesTime();
  await write('Nimesi', 'Aino Aalto');
  await pass(200_000);
  expect(release).toHaveBeenCalledWith({ key: hold.mock.calls[0]?.[0]['key'] }, expect.anything());
  expect(document.body.innerHTML).not.toContain('Aino');
});

test('Whoever goes on reads the booked time at home and can show it again.', async () => {
  await arrives();
  await choosesTime();
  await write('Nimesi', 'Aino');
  await write('Puhelinnumero tai sähköposti', '050 123 4567');
  await press('Varaa tämä aika');
  await press('Jatka selaamista');
  await press('Aikasi on to\u00a026.11. klo\u00a09.30');
  expect(seen()).toContain('K7Q4-M2TX');
});

async function opensOwn() {
  await press('Minulla on varattu aika');
  for (const key of 'K7Q4M2TX') await press(key);
  await press('Avaa varaus');
}

test('By its code a booking is shown without a name; before its time one cannot check in.', async () => {
  await arrives();
  await opensOwn();
  expect(find).toHaveBeenCalledWith({ code: 'K7Q4M2TX' }, expect.anything());
  expect(seen()).toContain('torstai 26. marraskuuta klo\u00a09.30–10.00');
  expect(button('Olen paikalla')).toBeUndefined();
  expect(seen()).toContain('Voit ilmoittautua huomenna klo\u00a09.00 alkaen.');
});

test('"I am here" gives the number of the queue, where there is one.', async () => {
  await arrives();
  find.mockImplementation(() => Promise.resolve({ now: SLOT - 60_000, booking }));
  await opensOwn();
  await press('Olen paikalla');
  expect(arrive.mock.calls[0]?.[0]).toMatchObject({ code: 'K7Q4M2TX', language: 'fi', display: 'aula' });
  expect(seen()).toContain('Asiantuntija sai tiedon, että olet paikalla.');
  expect(seen()).toContain('A12');
  expect(seen()).toContain('Tulostin ei toimi.');
});

test.each([
  [1, 'Aikasi on alkanut.'],
  [HALF_HOUR, 'Tämä aika on jo mennyt.'],
])('A call whose time began %i ms ago: %s', async (ms, words) => {
  await arrives();
  const call = { ...booking, way: 'phone', canCancel: false };
  find.mockImplementation(() => Promise.resolve({ now: SLOT + ms, booking: call }));
  await opensOwn();
  expect(seen()).toContain(words);
});

test('Cancelling asks back, and the booking is cancelled only then.', async () => {
  await arrives();
  await opensOwn();
  await press('Peru aika');
  expect(cancel).not.toHaveBeenCalled();
  const yes = [...document.querySelectorAll<HTMLButtonElement>('[role=alertdialog] button')].find(
    one => one.textContent === 'Peru aika',
  );
  await act(async () => yes?.click());
  await pass(600);
  expect(cancel).toHaveBeenCalledTimes(1);
  expect(seen()).toContain('Aika on peruttu.');
});

test.each([
  ['NOT_FOUND', {}, 'Varausta ei löydy tällä koodilla.'],
  ['WAIT', { seconds: 20 }, 'Yritä uudelleen 20 sekunnin kuluttua'],
  ['STATE_AWAY', {}, 'Varausta ei voi juuri nyt avata.'],
])(
  'A code that is answered by %s is told in words, and another can be keyed in.',
  async (code, data, words) => {
    await arrives();
    find.mockImplementation(refusal(code, data));
    await opensOwn();
    expect(seen()).toContain(words);
    expect(button('Avaa varaus')?.hasAttribute('disabled')).toBe(true);
  },
);

test('A reader that types a code, with look-alikes and its Enter, opens the booking.', async () => {
  await arrives();
  await press('Minulla on varattu aika');
  for (const key of [...'k7q4-m2tx', 'Enter'])
    await act(async () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
  await pass(100);
  expect(find).toHaveBeenCalledWith({ code: 'K7Q4M2TX' }, expect.anything());
});
