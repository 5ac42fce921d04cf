import { noteAudit } from '../people/audit';
import type { ReportsParts } from './service';
import { change } from './store';

const DAY_MS = 86_400_000;
/** When the city's file has been taken away, what was received before is erased all the same. */
const USUAL_KEEP_DAYS = 90;

/** Erases what visitors wrote, some days after their report was closed; the log says how many, never whose. */
export function createForgetting({ lobby, clock, settings }: ReportsParts): () => Promise<void> {
  const { site } = lobby;
  return async () => {
    const now = clock.now();
    const keepDays = settings()?.keepDays ?? USUAL_KEEP_DAYS;
    await lobby.write('reports', async writing => {
      const rows = await writing
        .selectFrom('reports')
        .select('id')
        .where('site', '=', site)
        .where('erased_at', 'is', null)
        .where('state', '=', 'closed')
        .where('changed_at', '<=', now - keepDays * DAY_MS)
        .execute();
      for (const { id } of rows)
        await change(writing, site, id, { words: null, contact: null, erased_at: now });
      if (rows.length === 0) return;
      const what = { action: 'reports.erased', detail: { count: rows.length } } as const;
      await noteAudit(writing, { site, at: now, actor: { origin: 'hub' }, ...what });
    });
  };
}
