import { noteAudit } from '../people/audit';
import type { OpinionsParts } from './service';
import { lettersIn } from './store';

const DAY_MS = 86_400_000;
/** When the city no longer receives letters, what was received before is erased all the same. */
const USUAL_KEEP_DAYS = 90;

/** Erases letters some days after they were received, once they have left for the registry; the log says how many. */
export function createForgetting({ lobby, clock, city, outbox }: OpinionsParts): () => Promise<void> {
  const { site } = lobby;
  return async () => {
    const now = clock.now();
    const keepDays = city()?.planFeedback?.keepDays ?? USUAL_KEEP_DAYS;
    const old = await lettersIn(lobby.database, site).receivedBefore(now - keepDays * DAY_MS);
    const states = await outbox.statesOf(old.map(row => row.outbox_number));
    const gone = old.filter(row => ['sent', 'dropped'].includes(states.get(row.outbox_number) ?? 'sent'));
    if (gone.length === 0) return;
    await lobby.write('opinions', async writing => {
      await writing
        .updateTable('opinions')
        .set({ words: null, name: null, address: null, place: null, erased_at: now })
        .where('site', '=', site)
        .where(
          'id',
          'in',
          gone.map(({ id }) => id),
        )
        .execute();
      const what = { action: 'opinions.erased', detail: { count: gone.length } } as const;
      await noteAudit(writing, { site, at: now, actor: { origin: 'hub' }, ...what });
    });
  };
}
