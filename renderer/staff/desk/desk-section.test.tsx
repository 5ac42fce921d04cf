import { act } from 'react';
import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTranslate } from '#content/locales/index';
import { textIn } from '#content/model/text';
import { createFormat } from '../../design/format';
import { HubProvider } from '../../hub/hub-provider';
import { SpeechContext } from '../speech';
import { WhoContext } from '../who';
import { DeskSection } from './desk-section';
import {
  createFakeHub,
  deskView,
  me,
  NOW,
  refusal,
  standingView,
  visitor,
  type FakeHub,
} from './testing/desk-fixture';

const speech = {
  language: 'fi' as const,
  t: createTranslate('fi'),
  format: createFormat('fi', 'Europe/Helsinki'),
  plain: (local: Parameters<typeof textIn>[0]) => textIn(local, 'fi').text,
};

let root: Root;
let hub: FakeHub;

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
  });
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  localStorage.clear();
  document.body.innerHTML = '<div id="root"></div>';
  document.title = 'Aula';
});
afterEach(async () => {
  await act(async () => root.unmount());
  vi.useRealTimers();
});

async function open(view = deskView({ waiting: [visitor('A12'), visitor('B7')] })) {
  hub = createFakeHub(view);
  root = createRoot(document.getElementById('root')!);
  await act(async () => {
    root.render(
      <HubProvider access={hub.access}>
        <SpeechContext value={speech}>
          <WhoContext value={me}>
            <DeskSection />
          </WhoContext>
        </SpeechContext>
      </HubProvider>,
    );
    // React takes an event at instant 0 for one without a time.
    await vi.advanceTimersByTimeAsync(1);
  });
}

async function pass(ms: number) {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });
}

function resolvable() {
  let resolve: (view: ReturnType<typeof deskView>) => void = () => {};
  const promise = new Promise<ReturnType<typeof deskView>>(done => (resolve = done));
  return { promise, resolve: (view: ReturnType<typeof deskView>) => resolve(view) };
}

const button = (name: string) =>
  [...document.querySelectorAll('button')].find(
    one =>
      (one.getAttribute('aria-label') ?? one.textContent ?? '').includes(name) &&
      one.closest('[inert]') === null,
  );

async function press(name: string) {
  const found = button(name);
  if (found === undefined) throw new Error(`no button ${name} in: ${page()}`);
  await act(async () => {
    found.click();
    await vi.advanceTimersByTimeAsync(0);
  });
}

async function key(name: string, more: KeyboardEventInit = {}) {
  await act(async () => {
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(
      new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more }),
    );
    await vi.advanceTimersByTimeAsync(0);
  });
}

const page = () => document.body.textContent ?? '';
const actions = () => hub.sent.map(({ input }) => input['action']);
const called = (label: string, more = {}) =>
  visitor(label, { state: 'called', calledAt: NOW, times: 1, ...more });
const serving = (label: string, more = {}) => visitor(label, { state: 'serving', startedAt: NOW, ...more });

test('Whoever comes sits down with one press at a free place, for all that it can serve.', async () => {
  await open(standingView());
  await press('Aloita palvelu');
  expect(hub.sent).toMatchObject([
    {
      call: 'sit',
      input: { counter: 'piste-1', paused: false, serves: expect.arrayContaining(['neuvonta']) },
    },
  ]);
});

test('The browser remembers where a person sat and for what.', async () => {
  localStorage.setItem(`aula.desk.${me.id}.seat`, JSON.stringify({ counter: 'piste-3', serves: ['tontit'] }));
  await open(standingView());
  await press('Aloita palvelu');
  expect(hub.sent).toMatchObject([{ input: { counter: 'piste-3', serves: ['tontit'] } }]);
});

test('The remembered place is taken: a free one is offered, and a refusal names who sits there.', async () => {
  localStorage.setItem(`aula.desk.${me.id}.seat`, JSON.stringify({ counter: 'piste-2', serves: ['tontit'] }));
  await open(standingView());
  hub.answer = () => Promise.reject(refusal('TAKEN', { name: 'Veikko Koski' }));
  await press('Aloita palvelu');
  expect(hub.sent).toMatchObject([{ input: { counter: 'piste-1' } }]);
  expect(page()).toContain('Paikalla on Veikko Koski. Valitse toinen palvelupiste.');
});

test('"Call next" says whom, and calls by button and by key alike.', async () => {
  await open();
  await press('Kutsu seuraava: A12');
  await pass(600);
  await key('n');
  expect(actions()).toEqual([{ do: 'call-next' }, { do: 'call-next' }]);
});

test('A double press, by hand or by key, is one deed.', async () => {
  await open();
  hub.answer = () => new Promise(() => {});
  const found = button('Kutsu seuraava')!;
  await act(async () => {
    found.click();
    found.click();
  });
  await key('n');
  expect(hub.sent).toHaveLength(1);
});

test('Each press has a request key of its own.', async () => {
  await open();
  await press('Kutsu seuraava');
  await pass(600);
  await press('Kutsu seuraava');
  const [first, second] = hub.sent.map(({ input }) => input['key']);
  expect(first).toMatch(/^[0-9a-f-]{36}$/);
  expect(second).not.toBe(first);
});

test('What the press answered is on screen at once, without waiting for the announcement.', async () => {
  await open();
  hub.answer = () =>
    Promise.resolve(deskView({ now: NOW + 50, current: called('A12'), waiting: [visitor('B7')] }));
  await press('Kutsu seuraava');
  expect(document.querySelector('[data-current]')?.textContent).toContain('A12');
  expect(button('Asiakas tuli')).toBeDefined();
});

test('An announcement that comes before the answer changes nothing yet: no button invites a press that is let go by.', async () => {
  await open();
  const { promise, resolve } = resolvable();
  hub.answer = () => promise;
  await press('Kutsu seuraava');
  const after = deskView({ now: NOW + 50, current: called('A12') });
  hub.view = after;
  await act(async () => hub.announce());
  await pass(0);
  expect(button('Asiakas tuli')).toBeUndefined();
  await act(async () => resolve(after));
  await pass(0);
  await key('a');
  expect(actions()).toEqual([{ do: 'call-next' }, { do: 'start' }]);
});

test('Letters do nothing while somebody writes, with Ctrl, or when the keys are switched off.', async () => {
  await open();
  const field = document.body.appendChild(document.createElement('input'));
  field.focus();
  await key('n');
  field.blur();
  await key('n', { ctrlKey: true });
  await press('Kutsu seuraava: A12');
  expect(hub.sent).toHaveLength(1);
  const choice = [...document.querySelectorAll('label')].find(one =>
    one.textContent?.includes('Pikanäppäimet'),
  );
  await act(async () => choice?.querySelector('input')?.click());
  await key('n');
  expect(hub.sent).toHaveLength(1);
});

test('Recalling waits for its time and says how long.', async () => {
  await open(deskView({ current: called('A12'), recallFrom: NOW + 20_000 }));
  expect(button('Uudelleen (20 s)')?.getAttribute('aria-disabled')).toBe('true');
  await press('Uudelleen');
  await key('r');
  expect(hub.sent).toEqual([]);
  await pass(20_000);
  await press('Kutsu uudelleen');
  expect(actions()).toEqual([{ do: 'recall' }]);
});

test('Called, come, done and the next: each is one press of the key shown.', async () => {
  await open(deskView({ current: called('A12'), waiting: [visitor('A13')] }));
  await key('a');
  hub.view = deskView({ now: NOW + 1000, current: serving('A12'), waiting: [visitor('A13')] });
  await act(async () => hub.announce());
  await pass(0);
  await key('n');
  await pass(0);
  await key('v');
  expect(actions()).toEqual([
    { do: 'start' },
    { do: 'served', matter: 'neuvonta', thenNext: true },
    { do: 'served', matter: 'neuvonta', thenNext: false },
  ]);
});

test('Served in another matter: the digit chooses it.', async () => {
  await open(deskView({ current: serving('A12') }));
  await key('m');
  await key('3');
  expect(actions()).toEqual([{ do: 'served', matter: 'kaavoitus', thenNext: false }]);
  expect(document.querySelector('dialog')).toBeNull();
});

test('Whoever did not come makes place for the next in one press.', async () => {
  await open(deskView({ current: called('A12'), waiting: [visitor('A13')] }));
  await press('Ei tullut, kutsu A13');
  await pass(0);
  await key('e');
  expect(actions()).toEqual([
    { do: 'no-show', thenNext: true },
    { do: 'no-show', thenNext: false },
  ]);
});

test('Put aside with a reason, and with a reminder when one is chosen.', async () => {
  await open(deskView({ current: serving('A12') }));
  await key('p');
  await press('10 min');
  await press('Maksaa');
  expect(actions()).toEqual([{ do: 'park', reason: 'paying', until: expect.closeTo(NOW + 600_000, -3) }]);
  await pass(600);
  await key('p');
  await key('1');
  expect(actions().at(-1)).toEqual({ do: 'park', reason: 'fetching-papers' });
});

test('Transferred to a matter, a service point or a person; never to oneself or where one is.', async () => {
  await open(deskView({ current: serving('A12') }));
  await key('s');
  const options = [...document.querySelectorAll('dialog li button')].map(({ textContent }) => textContent);
  expect(options.join()).not.toMatch(/Neuvonta|Palvelupiste 1|Aino/);
  await press('Veikko Koski8');
  expect(actions()).toEqual([{ do: 'transfer', to: { person: 'veikko' } }]);
});

test('Escape closes a sheet and nothing has happened.', async () => {
  await open(deskView({ current: serving('A12') }));
  await key('p');
  expect(document.querySelector('dialog')).not.toBeNull();
  await key('Escape');
  expect(document.querySelector('dialog')).toBeNull();
  expect(hub.sent).toEqual([]);
});

test('Somebody without a number is served at once in the matter chosen.', async () => {
  await open(deskView());
  await key('i');
  await key('1');
  expect(actions()).toEqual([{ do: 'walk-in', matter: 'neuvonta' }]);
});

test('What can be undone is named with its seconds, and is gone with them.', async () => {
  await open(
    deskView({ current: called('A12'), undo: { action: 'called', label: 'A12', until: NOW + 24_000 } }),
  );
  expect(page()).toContain('Kumoa: kutsuttiin A12');
  await pass(4000);
  expect(page()).toContain('20 s');
  await key('u');
  expect(actions()).toEqual([{ do: 'undo' }]);
  await pass(30_000);
  expect(page()).not.toContain('Kumoa');
  await key('u');
  expect(hub.sent).toHaveLength(1);
});

test('Waiting is told in minutes and words beside the colour, and goes on by itself.', async () => {
  await open(deskView({ waiting: [visitor('A12', { minutes: 12 })] }));
  const row = () => document.querySelector('[data-ticket=A12]');
  expect(row()?.textContent).toContain('12 min');
  expect(row()?.querySelector('[role=img]')?.getAttribute('aria-label')).toBe('odottanut jo hetken');
  await pass(60_000);
  expect(row()?.textContent).toContain('13 min');
});

test('First one’s own row is shown; all with one press. One of them is called by name.', async () => {
  await open();
  expect(document.querySelector('[data-ticket=B7]')).toBeNull();
  await key('o');
  expect(document.querySelector('[data-ticket=B7]')).not.toBeNull();
  await press('Kutsu B7');
  expect(actions()).toEqual([{ do: 'call', ticket: 't-B7' }]);
});

test('Somebody else got that visitor: a calm sentence, and the page goes on.', async () => {
  await open();
  hub.answer = () => Promise.reject(refusal('NOT_FREE'));
  await press('Kutsu A12');
  const line = document.querySelector('[data-deed]');
  expect(line?.textContent).toContain('A12 ehti jo toiselle. Kutsu seuraava.');
  expect(line?.getAttribute('role')).toBe('status');
  await pass(600);
  await press('Kutsu seuraava: A12');
  expect(hub.sent).toHaveLength(2);
});

test('Without an answer the same press can be sent again, with the same key.', async () => {
  await open();
  hub.answer = () => Promise.reject(new Error('no network'));
  await press('Kutsu seuraava');
  expect(page()).toContain('Vastausta ei tullut.');
  hub.answer = () => Promise.resolve(deskView({ now: NOW + 9, current: called('A12') }));
  await press('Yritä uudelleen');
  expect(new Set(hub.sent.map(({ input }) => input['key'])).size).toBe(1);
  expect(page()).not.toContain('Vastausta ei tullut.');
});

test('When the hub is lost nothing old stands there as current and nothing can be pressed.', async () => {
  await open(
    deskView({
      current: called('A12'),
      waiting: [visitor('A13')],
      undo: { action: 'called', until: NOW + 9000 },
    }),
  );
  await act(async () => hub.lose());
  expect(page()).toContain('Jonon tilannetta ei saada juuri nyt');
  expect(page()).not.toMatch(/A13|Kumoa/);
  expect(document.querySelector('[data-current]')?.textContent).toContain('A12');
  await press('Asiakas tuli');
  await key('a');
  expect(hub.sent).toEqual([]);
});

test('On a break one goes on before one calls.', async () => {
  const view = deskView({ waiting: [visitor('A12')] });
  const [own, ...others] = view.counters;
  await open({ ...view, counters: [{ ...own!, paused: true }, ...others] });
  expect(page()).toContain('Tauolla.');
  await key('n');
  expect(hub.sent).toEqual([]);
  await key('t');
  expect(hub.sent).toMatchObject([{ call: 'sit', input: { paused: false, serves: ['neuvonta', 'tontit'] } }]);
});

test('The printer’s trouble is told with what to do; a ready one is not mentioned.', async () => {
  await open(deskView({ printer: { state: 'paper-out', since: NOW } }));
  expect(page()).toContain('Paperi loppu. Asiakkaat saavat numeron näytöltä. Vaihda rulla.');
  hub.view = deskView({ now: NOW + 1 });
  await act(async () => hub.announce());
  await pass(0);
  expect(page()).not.toContain('Vuoronumerotulostin');
});

test('How the waiting times told have held is a line of its own, once there is ground.', async () => {
  await open(deskView({ ranges: { scored: 120, insideShare: 0.834, widened: false } }));
  expect(page()).toContain('Odotusarviot pitivät 83 % (120 viimeisintä).');
});

test('Where the planners have written no queue the page says where to write it.', async () => {
  await open({ ...deskView(), configured: false });
  expect(page()).toContain('jono/jono.yaml');
});

const screenCall = {
  id: 'h1',
  from: 'screen' as const,
  place: 'aula',
  name: { fi: 'Aulan kioski' },
  since: NOW - 120_000,
};

test('A call from a screen is in the page and in the name of its tab until somebody answers.', async () => {
  await open();
  hub.calls = [screenCall];
  await act(async () => hub.announce());
  await pass(0);
  expect(page()).toContain('Aulan kioski: asiakas pyytää apua');
  expect(document.title).toBe('● Avunpyyntö: Aulan kioski');
  await press('Tulen: Aulan kioski');
  expect(hub.sent).toEqual([{ call: 'help.answer', input: { id: 'h1' } }]);
  hub.calls = [{ ...screenCall, answeredBy: 'Aino Virtanen' } as typeof screenCall];
  await act(async () => hub.announce());
  await pass(0);
  expect(page()).toContain('Aino Virtanen on menossa');
  expect(document.title).toBe('Aula');
  await press('Hoidettu: Aulan kioski');
  expect(hub.sent.at(-1)).toEqual({ call: 'help.end', input: { id: 'h1' } });
});

test('The silent call needs a second press, and forgets a first one that stays alone.', async () => {
  await open();
  await press('Hiljainen avunpyyntö');
  expect(hub.sent).toEqual([]);
  await pass(7000);
  await press('Hiljainen avunpyyntö');
  await pass(600);
  await press('Paina uudelleen');
  expect(hub.sent).toEqual([{ call: 'help.silent', input: { counter: 'piste-1' } }]);
});

test('A silent call of one’s own is told quietly at its own desk, and others’ with the service point’s name.', async () => {
  await open();
  const silent = (place: string, fi: string) => ({
    id: place,
    from: 'desk' as const,
    place,
    name: { fi },
    since: NOW,
  });
  hub.calls = [silent('piste-1', 'Palvelupiste 1'), silent('piste-2', 'Palvelupiste 2')];
  await act(async () => hub.announce());
  await pass(0);
  const calls = document.querySelector('[data-help]')?.textContent ?? '';
  expect(calls).toContain('Palvelupiste 2 tarvitsee apua');
  expect(calls).not.toContain('Palvelupiste 1');
  expect(page()).toContain('Työkaverit on kutsuttu hiljaa');
});
