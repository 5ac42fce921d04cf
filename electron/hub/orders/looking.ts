import type { OrderPaper } from '#content/model/orders-file';
import type { OrderPaperView, OrderedProperty } from './contract';
import { refuse } from './refused';
import { numberOf } from './rules';
import type { Orders, OrdersParts } from './service';
import { ordersIn } from './store';
import { formsWith, ownOrderOf, propertyOf } from './views';

type Looking = Pick<Orders, 'offers' | 'properties' | 'propertyAt' | 'find'>;

const MOST_PROPERTIES = 8;

/** What can be ordered, of which plots, and how an order stands. */
export function createLooking(parts: OrdersParts): Looking {
  const { lobby, clock, settings, finder } = parts;
  return {
    async offers() {
      const file = settings();
      const { current } = lobby.reach();
      if (file === undefined) return { configured: false, current, papers: [], forms: [] };
      const { readyIn, howToPay } = file;
      return {
        ...{ configured: true, current, papers: file.papers.map(paperOf) },
        forms: formsWith(parts).map(({ id, name }) => ({ id, name })),
        ...(readyIn && { readyIn }),
        ...(howToPay && { howToPay }),
      };
    },
    async properties({ words }) {
      const found = finder()
        .suggest(words)
        .flatMap(({ propertyIdentifier, kind, label }) => {
          const property = propertyIdentifier && propertyOf(parts, propertyIdentifier);
          if (!property) return [];
          return [kind === 'address' ? { ...property, address: { fi: label } } : property];
        });
      return onceEach(found).slice(0, MOST_PROPERTIES);
    },
    async propertyAt({ position }) {
      const found = finder().propertyAt(position) ?? refuse('NOT_FOUND');
      return propertyOf(parts, found.label) ?? refuse('NOT_FOUND');
    },
    async find({ label }) {
      const number = numberOf(label) ?? refuse('NOT_FOUND');
      const orders = ordersIn(lobby.database, lobby.site);
      const row = (await orders.byNumber(number)) ?? refuse('NOT_FOUND');
      const papers = await orders.papersOf(row.id);
      return { now: clock.now(), order: ownOrderOf(row, papers, settings()?.queueMatter) };
    },
  };
}

function paperOf({ id, name, summary, priceEur, from, usual }: OrderPaper): OrderPaperView {
  const priceCents = Math.round(priceEur * 100);
  return { id, name, ...(summary === undefined ? {} : { summary }), priceCents, from, usual };
}

function onceEach(properties: readonly OrderedProperty[]): OrderedProperty[] {
  const known = new Map<string, OrderedProperty>();
  for (const one of properties)
    if (!known.has(one.propertyIdentifier)) known.set(one.propertyIdentifier, one);
  return [...known.values()];
}
