import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OwnOrder, StaffOrder } from '#hub/orders/contract';
import { blankPage, encryptedPdf, noPages } from '../fixtures/odd-pdfs';
import { laySmallShare } from '../fixtures/small-share';
import { doors, startTestHub, type TestHub } from '../fixtures/test-hub';

const yaml = (priceEur = 25) => `paperit:
  - {tunnus: kaavaote, nimi: {fi: Kaavaote, en: Plan extract}, hinta: ${priceEur}, toimittaa: Kaavoitus, tiedosto: kaavaote.pdf, kuuluu pakettiin: kyllä}
  - {tunnus: tonttikartta, nimi: Tonttikartta, hinta: 18.50, toimittaa: Mittaus, tiedosto: tonttikartta.pdf}
  - {tunnus: johtokartta, nimi: Johtokartta, hinta: 0, toimittaa: Vesihuolto}
lomakkeet: [puu]
jonon asia: neuvonta
säilytys päivää: 30
`;
const plot = '153-12-1099-3';

let hub: TestHub;
const kiosk = (name: string, input?: unknown) => hub.call(`orders/${name}`, input, doors.shell);
const lay = async (name: string, content: string | Uint8Array) => {
  const target = path.join(hub.shareDirectory, 'tilaukset', name);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, content);
};
const place = async (more: object = {}) => {
  const wanted = { key: randomUUID(), propertyIdentifier: plot, papers: ['tonttikartta', 'kaavaote'] };
  const placed = await kiosk('place', { ...wanted, language: 'fi', paper: false, ...more });
  return placed as { status: number; answer: { order: OwnOrder; qr: string; paper: string } };
};
const listed = async () =>
  ((await hub.call('orders/list')) as unknown as { answer: { orders: StaffOrder[] } }).answer.orders;

beforeEach(async () => {
  hub = await startTestHub(async directory => {
    await laySmallShare(directory);
    await mkdir(path.join(directory, 'tilaukset', plot), { recursive: true });
    await writeFile(path.join(directory, 'tilaukset/tilaukset.yaml'), yaml());
    await writeFile(path.join(directory, 'tilaukset', plot, 'kaavaote.pdf'), blankPage());
  }, '2026-11-25T08:00:00Z');
  await hub.hub.whenFirstRead();
});
afterEach(() => hub.dispose());

describe('the plot', () => {
  it('is found by its identifier, its address and its place', async () => {
    const found = [{ propertyIdentifier: plot, address: { fi: 'Vuoksenniskantie 5' } }];
    expect((await kiosk('properties', { words: '15301210990003' })).answer).toMatchObject(found);
    expect((await kiosk('properties', { words: 'vuoksennisk 5' })).answer).toMatchObject(found);
    const [{ position }] = (await kiosk('properties', { words: plot })).answer as [{ position: unknown }];
    expect((await kiosk('propertyAt', { position })).answer).toMatchObject(found[0] as object);
    expect((await kiosk('propertyAt', { position: [28.9, 61.3] })).status).toBe(404);
  });

  it('that is in no register cannot be ordered of', async () => {
    expect((await place({ propertyIdentifier: '153-99-9999-9' })).status).toBe(404);
  });
});

describe('an order', () => {
  it('has the year’s next number, prices in the order of the city’s file, and says so in its code', async () => {
    const { answer } = await place();
    expect(answer.order).toMatchObject({
      ...{ label: 'T-2026-0001', state: 'ordered', propertyIdentifier: plot, totalCents: 4350 },
      papers: [{ priceCents: 2500 }, { priceCents: 1850 }],
    });
    expect(answer.qr).toContain('T-2026-0001');
    expect(answer.qr).toMatch(/18,50.€/);
    expect((await place()).answer.order.label).toBe('T-2026-0002');
    hub.clock.set('2026-12-31T22:00:00Z');
    expect((await place()).answer.order.label).toBe('T-2027-0001');
  });

  it('is one order however often it is sent with its key', async () => {
    const key = randomUUID();
    const [one, other] = await Promise.all([place({ key }), place({ key })]);
    const later = await place({ key });
    expect([other.answer.order, later.answer.order]).toEqual([one.answer.order, one.answer.order]);
    expect(await listed()).toHaveLength(1);
  });

  it('keeps its prices when the city changes them', async () => {
    await place();
    await lay('tilaukset.yaml', yaml(99));
    await hub.until(async () => {
      const { answer } = await kiosk('offers');
      return (answer as { papers: { priceCents: number }[] }).papers[0]?.priceCents === 9900;
    });
    expect((await kiosk('find', { label: 'T-2026-0001' })).answer).toMatchObject({
      order: { totalCents: 4350 },
    });
  });

  it('of a paper that is not offered is refused', async () => {
    expect((await place({ papers: ['kaavaote', 'aarrekartta'] })).status).toBe(404);
  });

  it('is found by its number however it is written, and a ready one says where it is fetched', async () => {
    await place();
    expect((await kiosk('find', { label: ' t 2026 1 ' })).answer).not.toHaveProperty('order.queueMatter');
    const [{ id }] = (await listed()) as [StaffOrder];
    await hub.call('orders/mark', { id, as: 'ready' });
    expect((await kiosk('find', { label: 't20260001' })).answer).toMatchObject({
      order: { state: 'ready', queueMatter: 'neuvonta' },
    });
    expect((await kiosk('find', { label: 'T-2026-0002' })).status).toBe(404);
  });
});

describe('the staff', () => {
  it('see which paper is where, and lay down what an office brings', async () => {
    await place({ papers: ['kaavaote', 'tonttikartta', 'johtokartta'] });
    const states = async () => (await listed())[0]?.papers.map(({ state }) => state);
    expect(await states()).toEqual(['share', 'missing', 'missing']);
    const [{ id }] = (await listed()) as [StaffOrder];
    await hub.call('orders/markPaper', { id, paper: 'johtokartta', isHere: true });
    expect(await states()).toEqual(['share', 'missing', 'by-hand']);
    expect((await listed())[0]?.state).toBe('gathering');
    await hub.call('orders/mark', { id, as: 'cancelled' });
    expect((await hub.call('orders/markPaper', { id, paper: 'johtokartta', isHere: false })).status).toBe(
      409,
    );
    expect((await hub.call('orders/markPaper', { id, paper: 'ei', isHere: false })).status).toBe(409);
  });

  it('are told of a file that cannot be used and of why; one in its place mends it, and so does paper', async () => {
    await lay(`${plot}/kaavaote.pdf`, noPages());
    await lay(`${plot}/tonttikartta.pdf`, await encryptedPdf());
    await place();
    const papers = async () =>
      (await listed())[0]?.papers.map(({ state, unusable }) => ({ state, unusable }));
    const unusable = (name: string, reason: string) => ({
      ...{ state: 'unusable', unusable: { file: `tilaukset/${plot}/${name}.pdf`, reason } },
    });
    await vi.waitFor(
      async () =>
        expect(await papers()).toEqual([
          unusable('kaavaote', 'broken'),
          unusable('tonttikartta', 'password'),
        ]),
      20_000,
    );
    const [{ id }] = (await listed()) as [StaffOrder];
    await hub.call('orders/markPaper', { id, paper: 'tonttikartta', isHere: true });
    await lay(`${plot}/kaavaote.pdf`, blankPage());
    await vi.waitFor(
      async () => expect(await papers()).toEqual([{ state: 'share' }, { state: 'by-hand' }]),
      20_000,
    );
  });

  it('are the only ones who see orders and packages', async () => {
    await place();
    const [{ id }] = (await listed()) as [StaffOrder];
    expect((await kiosk('list')).status).toBe(403);
    const asked = await hub.hub.fetch(new Request(`aula://hub/orders/${id}/package.pdf`), doors.shell);
    expect(asked.status).toBe(401);
  });
});

describe('the package', () => {
  const pagesOf = async (): Promise<number> => {
    const desk = await hub.as('dina', 'desk');
    const [{ id }] = (await listed()) as [StaffOrder];
    const request = new Request(`http://127.0.0.1/orders/${id}/package.pdf`, {
      headers: { cookie: desk.cookie },
    });
    const answer = await hub.hub.fetch(request, doors.loopback);
    expect(answer.headers.get('content-disposition')).toContain('T-2026-0001.pdf');
    return (await PDFDocument.load(await answer.arrayBuffer())).getPageCount();
  };

  it('is a cover, the papers of the share and the forms that go with them', async () => {
    await place();
    expect(await pagesOf()).toBe(3);
  });

  it('leaves to the desk what has been laid down on paper', async () => {
    await place();
    const [{ id }] = (await listed()) as [StaffOrder];
    await hub.call('orders/markPaper', { id, paper: 'kaavaote', isHere: true });
    expect(await pagesOf()).toBe(2);
  });

  it('leaves out what is broken or locked, and never fails whole', async () => {
    await place();
    await lay(`${plot}/tonttikartta.pdf`, await encryptedPdf());
    await hub.until(async () => (await listed())[0]?.papers[1]?.state === 'unusable');
    expect(await pagesOf()).toBe(3);
  });
});
