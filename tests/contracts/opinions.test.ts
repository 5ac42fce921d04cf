import { randomUUID } from 'node:crypto';
import { appendFile, readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReceivedLetter } from '#hub/opinions/contract';
import { laySmallShare, planYaml } from '../fixtures/small-share';
import { doors, startTestHub, type TestHub } from '../fixtures/test-hub';

let hub: TestHub;

/** Finland's winter time. */
const at = (clock: string, date = '2026-11-24') => Date.parse(`${date}T${clock}:00+02:00`);
const setClock = (clock: string, date?: string) => hub.clock.set(new Date(at(clock, date)).toISOString());
const kiosk = (name: string, input?: unknown) => hub.call(`opinions/${name}`, input, doors.shell);

const letter = {
  plan: '1099',
  words: 'Ranta on jätettävä rakentamatta.',
  name: 'Kaarina Kanarialintu',
  address: 'Salakatu 7',
  place: [28.7689, 61.1715],
  language: 'fi',
} as const;
const hand = (key: string, more: object = {}) =>
  kiosk('hand', { key, letter: { ...letter, ...more }, paper: false });

async function start({ plan = planYaml(), receives = true } = {}): Promise<void> {
  hub = await startTestHub(
    async directory => {
      await laySmallShare(directory, { plan });
      if (receives)
        await appendFile(
          path.join(directory, 'aula.yaml'),
          'kaavapalaute: {vastaanotto: kyllä, säilytys päivää: 30}\n',
        );
    },
    new Date(at('10:00')).toISOString(),
  );
  await hub.hub.whenFirstRead();
}
afterEach(() => hub.dispose());

describe('what may be said on a plan', () => {
  it('is an objection on a proposal, by members and parties, until the planner’s minute', async () => {
    await start();
    const { answer } = await kiosk('about', { plan: '1099' });
    expect(answer).toMatchObject({
      ...{ remedy: 'objection', isOpen: true, receives: true, keepDays: 30 },
      until: at('15:00', '2026-12-10'),
      who: { fi: expect.stringContaining('kunnan jäsenet') as string },
      registry: { email: 'kirjaamo@example.org' },
    });
  });

  it('is an opinion on a draft', async () => {
    await start({ plan: planYaml().replace('vaihe: ehdotus', 'vaihe: luonnos') });
    expect((await kiosk('about', { plan: '1099' })).answer).toMatchObject({
      remedy: 'opinion',
      isOpen: true,
    });
  });

  it('is feedback for as long as a scheme is in preparation, also when its display has ended', async () => {
    await start({ plan: planYaml().replace('vaihe: ehdotus', 'vaihe: oas') });
    const scheme = { remedy: 'feedback', isOpen: true, throughout: true, late: 'welcome' };
    const asked = () => kiosk('about', { plan: '1099' });
    expect((await asked()).answer).toMatchObject({ ...scheme, until: at('15:00', '2026-12-10') });
    setClock('16:00', '2026-12-10');
    expect((await asked()).answer).toMatchObject(scheme);
    expect((await asked()).answer).not.toHaveProperty('until');
    expect((await hand(randomUUID())).answer).toMatchObject({ label: 'M-2026-0001' });
  });

  it('is feedback on an initiated plan without any display, and nothing on a draft without one', async () => {
    const withoutDisplay = planYaml().replace(/nähtävillä: .*/, '');
    await start({ plan: withoutDisplay.replace('vaihe: ehdotus', 'vaihe: vireillä') });
    const initiated = (await kiosk('about', { plan: '1099' })).answer;
    expect(initiated).toMatchObject({ remedy: 'feedback', isOpen: true, throughout: true });
    expect((await hub.call('plans/get', { id: '1099' }, doors.shell)).answer).toMatchObject({
      plan: { throughout: true },
    });
    await hub.dispose();
    await start({ plan: withoutDisplay.replace('vaihe: ehdotus', 'vaihe: luonnos') });
    const draft = (await kiosk('about', { plan: '1099' })).answer;
    expect(draft).toMatchObject({ remedy: 'opinion', isOpen: false, throughout: false });
  });

  it('is information where the planner has written so, whatever the phase', async () => {
    const plan = planYaml({ more: 'osallistuminen: {laji: tiedoksi}\n' });
    await start({ plan: plan.replace('vaihe: ehdotus', 'vaihe: oas') });
    expect((await kiosk('about', { plan: '1099' })).answer).toMatchObject({
      ...{ remedy: 'none', isOpen: false, throughout: false },
    });
  });

  it('is for those only who must be heard on a plot division', async () => {
    await start({ plan: planYaml().replace('laji: asemakaava', 'laji: tonttijako') });
    expect((await kiosk('about', { plan: '1099' })).answer).toMatchObject({
      who: { fi: expect.stringMatching(/^Vain ne, joita on kuultava/) as string },
    });
  });

  it('is nothing from the deadline’s minute on', async () => {
    await start();
    setClock('14:59', '2026-12-10');
    expect((await kiosk('about', { plan: '1099' })).answer).toMatchObject({ isOpen: true });
    setClock('15:00', '2026-12-10');
    expect((await kiosk('about', { plan: '1099' })).answer).toMatchObject({ isOpen: false });
  });

  it('is not said of a plan that is not there', async () => {
    await start();
    expect((await kiosk('about', { plan: 'ei-ole' })).status).toBe(404);
  });
});

describe('a letter that the visitor takes along', () => {
  beforeEach(() => start({ receives: false }));

  it('is a paper of this visit and an e-mail to the registry in a code', async () => {
    const { answer } = await kiosk('write', letter);
    const { token, qr } = answer as { token: string; qr: string };
    expect(qr).toMatch(/^mailto:kirjaamo@example\.org\?subject=Muistutus/);
    expect(decodeURIComponent(qr)).toContain(letter.words);
    const paper = await hub.hub.fetch(new Request(`aula://hub/prints/${token}`), doors.shell);
    expect(
      Buffer.from(await paper.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  it('has no code when it is too long for one, and is printed all the same', async () => {
    const { answer } = await kiosk('write', { ...letter, words: 'Pitkä puhe. '.repeat(300) });
    expect(answer).not.toHaveProperty('qr');
    expect(answer).toMatchObject({ pages: 2 });
  });

  it('is still written when the time ends while the visitor writes', async () => {
    setClock('15:01', '2026-12-10');
    expect((await kiosk('write', letter)).answer).toMatchObject({ pages: 1 });
  });

  it('is not taken in, for the city has not set so', async () => {
    expect(await hand(randomUUID())).toMatchObject({ status: 409 });
    expect((await hub.call('opinions/list')).answer).toMatchObject({ receives: false, letters: [] });
  });
});

describe('a letter that the city receives', () => {
  beforeEach(() => start());
  const letters = async () =>
    ((await hub.call('opinions/list')).answer as { letters: ReceivedLetter[] }).letters;
  const outbox = () => path.join(hub.config.outboxDirectory, 'mielipiteet');
  const hasLeft = () => hub.until(async () => (await letters()).every(({ delivery }) => delivery === 'sent'));

  it('is numbered, and lies in the registry’s folder as PDF and JSON', async () => {
    expect((await hand(randomUUID())).answer).toMatchObject({
      label: 'M-2026-0001',
      receivedAt: at('10:00'),
    });
    await hasLeft();
    const files = await readdir(path.join(outbox(), 'M-2026-0001'));
    expect(files.sort()).toEqual(['M-2026-0001.json', 'M-2026-0001.pdf']);
    const record = await readFile(path.join(outbox(), 'M-2026-0001', 'M-2026-0001.json'), 'utf8');
    expect(JSON.parse(record)).toMatchObject({
      ...{ number: 'M-2026-0001', kind: 'objection', kindInFinnish: 'Muistutus' },
      ...{ words: letter.words, name: letter.name, receivedAt: '2026-11-24T08:00:00.000Z' },
    });
  });

  it('is one letter, however often the same key asks, also after the deadline', async () => {
    const key = randomUUID();
    const answers = await Promise.all([hand(key), hand(key), hand(key)]);
    setClock('16:00', '2026-12-10');
    answers.push(await hand(key));
    expect(new Set(answers.map(({ answer }) => (answer as { label: string }).label))).toEqual(
      new Set(['M-2026-0001']),
    );
    expect(await letters()).toHaveLength(1);
  });

  it('gets a number of its own when many are handed in at once, without a gap', async () => {
    await Promise.all(Array.from({ length: 6 }, () => hand(randomUUID())));
    expect((await letters()).map(({ label }) => label).sort()).toEqual(
      [1, 2, 3, 4, 5, 6].map(number => `M-2026-000${number}`),
    );
  });

  it('is refused from the deadline’s minute on, with that minute', async () => {
    setClock('15:00', '2026-12-10');
    const { status, answer } = await hand(randomUUID());
    expect(status).toBe(409);
    expect(answer).toMatchObject({ code: 'NOT_NOW', data: { endedAt: at('15:00', '2026-12-10') } });
    expect(await letters()).toEqual([]);
  });

  it('is read by planners, which the log tells, and by nobody at the desk', async () => {
    await hand(randomUUID());
    const [desk, planner] = [await hub.as('tiski', 'desk'), await hub.as('kaavoittaja', 'planner')];
    expect((await desk('opinions/list')).answer).toMatchObject({
      ...{ receives: true, letters: [{ label: 'M-2026-0001' }] },
    });
    expect((await desk('opinions/read', { label: 'M-2026-0001' })).status).toBe(403);
    expect((await planner('opinions/read', { label: 'M-2026-0001' })).answer).toMatchObject({
      words: letter.words,
      name: letter.name,
    });
    const log = JSON.stringify((await hub.call('people/audit', { day: '2026-11-24' })).answer);
    expect(log).toContain('opinions.read');
    expect(log).not.toContain('Kanarialintu');
  });

  it('shows nothing of its writer in the list', async () => {
    await hand(randomUUID());
    expect(JSON.stringify(await letters())).not.toMatch(/Kanarialintu|Salakatu|rakentamatta/);
  });
});
