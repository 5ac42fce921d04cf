import type { ReportKind } from '#content/model/reports-file';
import { textIn } from '#content/model/text';
import type { ReportState } from './contract';
import { labelOf } from './rules';
import type { ReportRow } from './tables';

type Told = Pick<
  ReportRow,
  'year' | 'number' | 'longitude' | 'latitude' | 'address' | 'words' | 'contact' | 'received_at' | 'state'
>;

/** GeoReport v2 knows open and closed only. */
const georeportStates: Readonly<Record<ReportState, 'open' | 'closed'>> = {
  open: 'open',
  'in-work': 'open',
  closed: 'closed',
};

/** A report as GeoReport v2 (Open311) shapes a service request, with how to reach its sender where that was given. */
export function serviceRequestOf(row: Told, kind: ReportKind): Record<string, string | number> {
  return {
    service_request_id: labelOf(row),
    service_code: kind.serviceCode ?? kind.id,
    service_name: kind.name.fi,
    status: georeportStates[row.state],
    requested_datetime: new Date(row.received_at).toISOString(),
    lat: row.latitude,
    long: row.longitude,
    ...(row.address === null ? {} : { address_string: row.address }),
    description: descriptionOf(row, kind),
    ...contactFields(row.contact),
  };
}

/** The fields of GeoReport v2's `POST requests`; the number of this lobby is part of the description. */
export function postedFieldsOf(row: Told, kind: ReportKind): Record<string, string> {
  return {
    service_code: kind.serviceCode ?? kind.id,
    lat: String(row.latitude),
    long: String(row.longitude),
    ...(row.address === null ? {} : { address_string: row.address }),
    description: `${descriptionOf(row, kind)} (${labelOf(row)})`,
    ...contactFields(row.contact),
  };
}

/** The standard wants a description; where the visitor wrote none, it is the kind. */
function descriptionOf({ words }: Told, kind: ReportKind): string {
  return words ?? textIn(kind.name, 'fi').text;
}

function contactFields(contact: string | null): { email?: string; phone?: string } {
  if (contact === null) return {};
  return contact.includes('@') ? { email: contact } : { phone: contact };
}
