import { coverOf } from './cover';
import { joinReadable, type PackagePart } from './joining';
import type { Orders, OrdersParts } from './service';
import { ordersIn } from './store';
import type { OrderPaperRow, OrderRow } from './tables';
import { filedAt, formsWith, frozenText, staffOrderOf } from './views';

/** Puts what the share holds of an order into one PDF, with the forms that go with it. */
export function createPackaging(parts: OrdersParts): Pick<Orders, 'packageOf'> {
  const { lobby, clock, making, names, timeZone } = parts;
  return {
    async packageOf(id, language) {
      const orders = ordersIn(lobby.database, lobby.site);
      const row = await orders.byId(id);
      if (row === undefined) return undefined;
      const papers = await orders.papersOf(id);
      const order = staffOrderOf(parts, row, papers, () => 'readable');
      const facts = { order, language, city: names().name, at: clock.now(), timeZone: timeZone() };
      const pdf = await joinReadable(making, partsOf(parts, row, papers), async leftOut => {
        const cover = await making.paper(coverOf({ ...facts, leftOut }));
        return cover.pdf;
      });
      return { label: order.label, pdf };
    },
  };
}

function partsOf(parts: OrdersParts, row: OrderRow, papers: readonly OrderPaperRow[]): PackagePart[] {
  const filed = papers.flatMap(paper => {
    // What has been laid down on paper is not handed out twice.
    const path = paper.is_here === 1 ? undefined : filedAt(parts, row, paper);
    return path === undefined ? [] : [{ name: frozenText(paper.name), path }];
  });
  return [...filed, ...formsWith(parts).map(({ name, path }) => ({ name, path }))];
}
