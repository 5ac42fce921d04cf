import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { OrderPaper } from '#content/model/orders-file';
import { dateAt } from '#content/model/site-time';
import type { LobbySchema } from '../storage/lobby/schema';
import { createReceipts } from './receipts';
import { refuse } from './refused';
import type { Orders, OrdersParts } from './service';
import { nextNumber, ordersIn } from './store';
import type { OrderPaperRow, OrderRow } from './tables';
import { ownOrderOf, propertyOf } from './views';

type Place = Orders['place'];
type Input = Parameters<Place>[0];
type Writing = Transaction<LobbySchema>;

/** Takes an order once per key: numbered, with the names and prices of that moment, then receipted. */
export function createOrdering(parts: OrdersParts): Pick<Orders, 'place' | 'receipt'> {
  const { lobby, settings } = parts;
  const receipts = createReceipts(parts);
  const running = new Map<string, ReturnType<Place>>();

  async function place(input: Input) {
    const row = await lobby.write('orders', async writing => {
      const known = await ordersIn(writing, lobby.site).byKey(input.key);
      return known ?? (await stored(parts, writing, input));
    });
    const papers = await ordersIn(lobby.database, lobby.site).papersOf(row.id);
    const order = ownOrderOf(row, papers, settings()?.queueMatter);
    const paper = await receipts.paper(row, order, input);
    return { order, qr: receipts.qr(row, order), paper };
  }

  return {
    place(input) {
      const joined = running.get(input.key);
      if (joined !== undefined) return joined;
      const placing = place(input).finally(() => running.delete(input.key));
      running.set(input.key, placing);
      return placing;
    },
    async receipt({ key }) {
      const orders = ordersIn(lobby.database, lobby.site);
      const row = (await orders.byKey(key)) ?? refuse('NOT_FOUND');
      const order = ownOrderOf(row, await orders.papersOf(row.id), settings()?.queueMatter);
      return { paper: await receipts.paper(row, order, { paper: true }) };
    },
  };
}

async function stored(parts: OrdersParts, writing: Writing, input: Input): Promise<OrderRow> {
  const papers = wantedPapers(parts, input.papers);
  const property = propertyOf(parts, input.propertyIdentifier) ?? refuse('NO_SUCH_PROPERTY');
  const row = await freshRow(parts, writing, input, property.propertyIdentifier);
  await writing.insertInto('orders').values(row).execute();
  await writing
    .insertInto('order_papers')
    .values(papers.map((paper, place) => paperRow(row, paper, place)))
    .execute();
  return row;
}

/** In the order of the city's file, each once. */
function wantedPapers({ settings }: OrdersParts, wanted: readonly string[]): OrderPaper[] {
  const offered = settings()?.papers ?? [];
  const ids = new Set(offered.map(({ id }) => id));
  if (!wanted.every(id => ids.has(id))) refuse('NO_SUCH_PAPER');
  return offered.filter(({ id }) => wanted.includes(id));
}

async function freshRow(
  { lobby: { site }, clock, timeZone }: OrdersParts,
  writing: Writing,
  { key, language }: Input,
  property: string,
): Promise<OrderRow> {
  const now = clock.now();
  const year = Number(dateAt(now, timeZone()).slice(0, 4));
  return {
    ...{ site, key, year, property, language, id: randomUUID(), state: 'ordered' },
    number: await nextNumber(writing, site, year),
    ...{ ordered_at: now, changed_at: now },
  };
}

function paperRow({ site, id }: OrderRow, paper: OrderPaper, place: number): OrderPaperRow {
  return {
    ...{ site, order_id: id, paper: paper.id, place, file: paper.file ?? null },
    name: JSON.stringify(paper.name),
    office: JSON.stringify(paper.from),
    price_cents: Math.round(paper.priceEur * 100),
    is_here: 0,
  };
}
