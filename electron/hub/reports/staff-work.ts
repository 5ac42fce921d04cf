import type { OutboxState } from '../outbox/contract';
import { noteAudit } from '../people/audit';
import type { StaffReport } from './contract';
import { openReportOf } from './looking';
import { refuse } from './refused';
import { labelOf } from './rules';
import type { Reports, ReportsParts } from './service';
import { change, reportsIn } from './store';
import type { ReportRow } from './tables';

const MOST_CLOSED = 100;

/** What the staff see of reports and do about them; each deed is audited by the report's number. */
export function createStaffWork({ lobby, clock, outbox }: ReportsParts): Pick<Reports, 'list' | 'mark'> {
  const { site } = lobby;
  return {
    async list() {
      const rows = await reportsIn(lobby.database, site).forStaff(MOST_CLOSED);
      const items = rows.flatMap(row => itemsOf(row).map(({ number }) => number));
      const states = await outbox.statesOf(items);
      return { now: clock.now(), reports: rows.map(row => staffReportOf(row, states)) };
    },
    async mark({ id, as }, context) {
      const at = clock.now();
      await lobby.write('reports', async writing => {
        const row = (await reportsIn(writing, site).byId(id)) ?? refuse('NOT_FOUND');
        if (row.state === as) return;
        await change(writing, site, id, { state: as, changed_at: at });
        const subject = labelOf(row);
        await noteAudit(writing, { site, at, actor: context, action: `reports.${as}`, subject });
      });
    },
  };
}

function staffReportOf(row: ReportRow, states: ReadonlyMap<number, OutboxState>): StaffReport {
  return {
    ...openReportOf(row),
    id: row.id,
    ...(row.address === null ? {} : { address: row.address }),
    ...(row.words === null ? {} : { words: row.words }),
    ...(row.contact === null ? {} : { contact: row.contact }),
    changedAt: row.changed_at,
    deliveries: itemsOf(row).flatMap(item => {
      const state = states.get(item.number);
      return state === undefined ? [] : [{ ...item, state }];
    }),
  };
}

function itemsOf({ file_item: file, open311_item: open311 }: ReportRow) {
  return [
    ...(file === null ? [] : [{ number: file, channel: 'folder' as const }]),
    ...(open311 === null ? [] : [{ number: open311, channel: 'open311' as const }]),
  ];
}
