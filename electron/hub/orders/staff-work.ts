import { noteAudit } from '../people/audit';
import { createFileSight, type FileSight } from './file-sight';
import { refuse } from './refused';
import { isEnded, labelOf } from './rules';
import type { Orders, OrdersParts } from './service';
import { change, layDown, ordersIn } from './store';
import type { OrderRow } from './tables';
import { staffOrderOf } from './views';

const MOST_ENDED = 100;
/** A file is read in about so long. */
const LOOKING_MS = 1000;

/** Nobody needs the files of an order that has ended. */
const unlooked: FileSight = () => 'unknown';

/** What the staff see of orders and do about them; each deed is audited by the order's number. */
export function createStaffWork(parts: OrdersParts): Pick<Orders, 'list' | 'mark' | 'markPaper'> {
  const { lobby, clock, settings, making, log } = parts;
  const { site } = lobby;
  const sight = createFileSight(making, log);
  return {
    async list() {
      const orders = ordersIn(lobby.database, site);
      const rows = await orders.forStaff(MOST_ENDED);
      const papers = await orders.papersOfAll(rows.map(({ id }) => id));
      let isLooking = false;
      const look: FileSight = path => {
        const state = sight(path);
        isLooking ||= state === 'unknown';
        return state;
      };
      const now = clock.now();
      const seen = (row: OrderRow) => (isEnded(row.state) ? unlooked : look);
      return {
        ...{ now, configured: settings() !== undefined },
        orders: rows.map(row => staffOrderOf(parts, row, papers.get(row.id) ?? [], seen(row))),
        ...(isLooking ? { changesAt: now + LOOKING_MS } : {}),
      };
    },
    async mark({ id, as }, context) {
      const at = clock.now();
      await lobby.write('orders', async writing => {
        const row = (await ordersIn(writing, site).byId(id)) ?? refuse('NOT_FOUND');
        if (row.state === as) return;
        await change(writing, row, { state: as, changed_at: at });
        const subject = labelOf(row);
        await noteAudit(writing, { site, at, actor: context, action: `orders.${as}`, subject });
      });
    },
    async markPaper({ id, paper, isHere }, context) {
      const at = clock.now();
      await lobby.write('orders', async writing => {
        const row = (await ordersIn(writing, site).byId(id)) ?? refuse('NOT_FOUND');
        if (isEnded(row.state)) refuse('ENDED');
        if (!(await layDown(writing, row, { paper, isHere }))) refuse('NOT_FOUND');
        // Whoever lays down the first paper has begun to gather.
        if (isHere && row.state === 'ordered')
          await change(writing, row, { state: 'gathering', changed_at: at });
        const action = isHere ? 'orders.paper-here' : 'orders.paper-missing';
        await noteAudit(writing, { site, at, actor: context, action, subject: labelOf(row) });
      });
    },
  };
}
