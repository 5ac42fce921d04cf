import { noteAudit } from '../people/audit';
import type { ReportsParts } from './service';
import { change, reportsIn } from './store';

const DAY_MS = 86_400_000;
/** When the city's file has been taken away, what was received before is erased all the same. */
const USUAL_KEEP_DAYS = 90;

/**
 * Erases how to reach a sender some days after the report came, and the words some days after it was closed: so long
 * whoever mends it needs them. The log says how many, never whose.
 */
export function createForgetting({ lobby, clock, settings }: ReportsParts): () => Promise<void> {
  const { site } = lobby;
  return async () => {
    const now = clock.now();
    const before = now - (settings()?.keepDays ?? USUAL_KEEP_DAYS) * DAY_MS;
    await lobby.write('reports', async writing => {
      const closed = await reportsIn(writing, site).closedBefore(before);
      for (const { id } of closed)
        await change(writing, site, id, { words: null, contact: null, erased_at: now });
      const old = await reportsIn(writing, site).reachableSince(before);
      for (const { id } of old) await change(writing, site, id, { contact: null });
      const count = closed.length + old.length;
      if (count === 0) return;
      const what = { action: 'reports.erased', detail: { count } } as const;
      await noteAudit(writing, { site, at: now, actor: { origin: 'hub' }, ...what });
    });
  };
}
