import { noteAudit } from '../people/audit';
import { deciding } from './deciding';
import { aboutOf } from './facts';
import { strikeQuestion } from './leaving';
import { change } from './store';
import type { Surroundings } from './surroundings';

const DAY_MS = 86_400_000;
/** What a hold that nobody confirmed left behind is of no use to anybody after so long. */
const LAPSED_FOR_MS = DAY_MS;
/** When the city's file has been taken away, what was booked before is erased all the same. */
const USUAL_KEEP_DAYS = 14;

/** Erases what is kept of visitors, some days after their time; the log says how many, never whose. */
export function createForgetting(parts: Surroundings): () => Promise<void> {
  const { site } = parts.lobby;
  const decide = deciding(parts);
  return () =>
    decide(async (writing, now) => {
      const keepDays = parts.settings()?.keepDays ?? USUAL_KEEP_DAYS;
      await writing
        .deleteFrom('bookings')
        .where('site', '=', site)
        .where('state', '=', 'lapsed')
        .where('created_at', '<', now - LAPSED_FOR_MS)
        .execute();
      const rows = await writing
        .selectFrom('bookings')
        .selectAll()
        .where('site', '=', site)
        .where('erased_at', 'is', null)
        .where('state', 'not in', ['held', 'lapsed'])
        .where(({ eb, and, or }) => {
          const before = now - keepDays * DAY_MS;
          return or([
            eb('ends_at', '<=', before),
            and([eb('state', '=', 'cancelled'), eb('changed_at', '<=', before)]),
          ]);
        })
        .execute();
      for (const row of rows) {
        await strikeQuestion(parts, writing, row, now);
        const { question: _question, ...rest } = aboutOf(row);
        const nothing = { name: null, contact: null, code_hash: null, about: JSON.stringify(rest) };
        await change(writing, site, row.id, { ...nothing, erased_at: now });
      }
      if (rows.length === 0) return;
      const what = { action: 'booking.erased', detail: { count: rows.length } } as const;
      await noteAudit(writing, { site, at: now, actor: { origin: 'hub' }, ...what });
    });
}
