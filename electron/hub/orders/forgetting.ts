import { noteAudit } from '../people/audit';
import type { OrdersParts } from './service';
import { erase, ordersIn } from './store';

const DAY_MS = 86_400_000;
/** When the city's file has been taken away, what was ordered before is erased all the same. */
const USUAL_KEEP_DAYS = 365;

/** Erases orders some days after they were fetched or cancelled; the log says how many. */
export function createForgetting({ lobby, clock, settings }: OrdersParts): () => Promise<void> {
  const { site } = lobby;
  return async () => {
    const now = clock.now();
    const keepDays = settings()?.keepDays ?? USUAL_KEEP_DAYS;
    await lobby.write('orders', async writing => {
      const rows = await ordersIn(writing, site).endedBefore(now - keepDays * DAY_MS);
      for (const row of rows) await erase(writing, row);
      if (rows.length === 0) return;
      const what = { action: 'orders.erased', detail: { count: rows.length } } as const;
      await noteAudit(writing, { site, at: now, actor: { origin: 'hub' }, ...what });
    });
  };
}
