import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { ReportKind } from '#content/model/reports-file';
import { dateAt } from '#content/model/site-time';
import type { LobbySchema } from '../storage/lobby/schema';
import { postedFieldsOf, serviceRequestOf } from './geo-report';
import { createReceipts } from './receipts';
import { refuse } from './refused';
import { isWithin, labelOf } from './rules';
import type { Reports, ReportsParts } from './service';
import { change, nextNumber, reportsIn } from './store';
import type { ReportRow } from './tables';

type Send = Reports['send'];
type Input = Parameters<Send>[0];
type Writing = Transaction<LobbySchema>;

/** Receives a report once per key: stored, numbered, put into the outbox in one transaction, then receipted. */
export function createReceiving(parts: ReportsParts): Pick<Reports, 'send' | 'receipt'> {
  const { lobby } = parts;
  const receipts = createReceipts(parts);
  const running = new Map<string, ReturnType<Send>>();

  async function receive(input: Input) {
    const { row, kind } = await lobby.write('reports', async writing => {
      const known = await reportsIn(writing, lobby.site).byKey(input.key);
      if (known !== undefined) return { kind: kindOfReport(parts, known), row: known };
      const kind = kindOf(parts, input.kind) ?? refuse('NO_SUCH_KIND');
      return { kind, row: await stored(parts, writing, input, kind) };
    });
    return { label: labelOf(row), qr: receipts.qr(row, kind), paper: await receipts.paper(row, kind, input) };
  }

  return {
    send(input) {
      const joined = running.get(input.key);
      if (joined !== undefined) return joined;
      const receiving = receive(input).finally(() => running.delete(input.key));
      running.set(input.key, receiving);
      return receiving;
    },
    async receipt({ key }) {
      const row = (await reportsIn(lobby.database, lobby.site).byKey(key)) ?? refuse('NOT_FOUND');
      return { paper: await receipts.paper(row, kindOfReport(parts, row), { paper: true }) };
    },
  };
}

function kindOf({ settings }: ReportsParts, id: string): ReportKind | undefined {
  return settings()?.kinds.find(kind => kind.id === id);
}

/** The kind of a report that was received; by its id where the city has taken the kind away since. */
function kindOfReport(parts: ReportsParts, { kind }: ReportRow): ReportKind {
  return kindOf(parts, kind) ?? { id: kind, name: { fi: kind }, icon: 'other' };
}

async function stored(
  parts: ReportsParts,
  writing: Writing,
  input: Input,
  kind: ReportKind,
): Promise<ReportRow> {
  const { lobby, bounds, hasEndpoint } = parts;
  if (!isWithin(input.place, bounds())) refuse('OUTSIDE');
  const { site } = lobby;
  const row = await freshRow(parts, writing, input);
  await writing.insertInto('reports').values(row).execute();
  const items = {
    file_item: await putFile(parts, writing, row, kind),
    open311_item: hasEndpoint ? await putPosted(parts, writing, row, kind) : null,
  };
  await change(writing, site, row.id, items);
  return { ...row, ...items };
}

async function freshRow(
  { lobby: { site }, clock, timeZone, addressAt }: ReportsParts,
  writing: Writing,
  { key, kind, place, words, contact, language }: Input,
): Promise<ReportRow> {
  const now = clock.now();
  const year = Number(dateAt(now, timeZone()).slice(0, 4));
  const [longitude, latitude] = place;
  return {
    ...{ site, key, kind, language, longitude, latitude, year, state: 'open' },
    id: randomUUID(),
    number: await nextNumber(writing, site, year),
    address: addressAt(place) ?? null,
    words: words === '' ? null : words,
    contact: contact === undefined || contact === '' ? null : contact,
    ...{ received_at: now, changed_at: now, erased_at: null, file_item: null, open311_item: null },
  };
}

function putFile({ outbox }: ReportsParts, writing: Writing, row: ReportRow, kind: ReportKind) {
  const label = labelOf(row);
  const json = `${JSON.stringify(serviceRequestOf(row, kind), undefined, 2)}\n`;
  const file = {
    name: `${label}.json`,
    mediaType: 'application/json',
    base64: Buffer.from(json).toString('base64'),
  };
  return outbox.put(writing, {
    ...{ key: `reports/${row.id}/file`, subject: 'reports.file', label },
    parcel: { channel: 'folder', folder: 'viat', name: label, files: [file] },
  });
}

function putPosted({ outbox }: ReportsParts, writing: Writing, row: ReportRow, kind: ReportKind) {
  return outbox.put(writing, {
    ...{ key: `reports/${row.id}/open311`, subject: 'reports.open311', label: labelOf(row) },
    parcel: { channel: 'open311', fields: postedFieldsOf(row, kind) },
  });
}
