import type { OpenReport } from './contract';
import { labelOf, nearestOf } from './rules';
import type { Reports, ReportsParts } from './service';
import { reportsIn } from './store';
import type { ReportRow } from './tables';

/** What anybody may know: the kinds of fault, and which are told of already. */
export function createLooking(parts: ReportsParts): Pick<Reports, 'offers' | 'near'> {
  const { lobby, clock, settings, hasEndpoint: isPosted } = parts;
  return {
    async offers() {
      const file = settings();
      const { current } = lobby.reach();
      if (file === undefined) return { configured: false, current, kinds: [], isPosted };
      const kinds = file.kinds.map(({ id, name, summary, icon }) => ({
        ...{ id, name, icon },
        ...(summary === undefined ? {} : { summary }),
      }));
      return { configured: true, current, kinds, isPosted, ...(file.danger && { danger: file.danger }) };
    },
    async near({ place, kind }) {
      const rows = await reportsIn(lobby.database, lobby.site).open();
      const alike = rows.filter(row => kind === undefined || row.kind === kind);
      return { now: clock.now(), reports: nearestOf(alike.map(openReportOf), place) };
    },
  };
}

/** A report without anything of whoever sent it. */
export function openReportOf(row: ReportRow): OpenReport {
  return {
    label: labelOf(row),
    kind: row.kind,
    place: [row.longitude, row.latitude],
    since: row.received_at,
    state: row.state,
  };
}
