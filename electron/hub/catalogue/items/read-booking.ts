import { bookingFile, type BookingFile, type BookingMatter, type Expert } from '#content/model/booking-file';
import { finding, type Finding } from '../finding';
import { readFolderYaml } from './folder-yaml';
import type { ItemReader } from './item-reader';
import { repeated } from './left-out';
import type { Reading } from './read-yaml';

export interface ReadBooking {
  readonly kind: 'booking';
  /** Ids are unique, and every expert takes matters of the file only, at least one. */
  readonly file: BookingFile;
}

/** Reads `ajanvaraus/ajanvaraus.yaml`. */
export async function readBooking(reader: ItemReader): Promise<Reading<ReadBooking>> {
  const { value: file, findings } = await readFolderYaml(reader, 'ajanvaraus', bookingFile);
  if (file === undefined) return { findings };
  const matters = repeated(file.matters, ({ id }) => id);
  const people = repeated(file.experts, ({ id }) => id);
  const taking = people.once.map(expert => withKnownMatters(expert, matters.once));
  const experts = taking.map(one => one.expert).filter(expert => expert.matters.length > 0);
  const value: ReadBooking = { kind: 'booking', file: { ...file, matters: matters.once, experts } };
  return {
    findings: [
      ...[...findings, ...matters.findings, ...people.findings],
      ...taking.flatMap(one => one.findings),
      ...takenByNobody(matters.once, experts),
      ...sharedCalendars(experts),
    ],
    value,
  };
}

function withKnownMatters(
  expert: Expert,
  matters: readonly BookingMatter[],
): { expert: Expert; findings: Finding[] } {
  const known = new Set(matters.map(({ id }) => id));
  const unknown = expert.matters.filter(id => !known.has(id));
  return {
    expert: { ...expert, matters: expert.matters.filter(id => known.has(id)) },
    findings: unknown.map(matter =>
      finding('leaves-out', 'catalogue.expert-unknown-matter', undefined, { name: expert.name, matter }),
    ),
  };
}

/** Nobody can be booked about such a matter, in any of its ways. */
function takenByNobody(matters: readonly BookingMatter[], experts: readonly Expert[]): Finding[] {
  return matters
    .filter(
      ({ id, ways }) =>
        !experts.some(expert => {
          const own = expert.ways ?? ways;
          return expert.matters.includes(id) && own.some(way => ways.includes(way));
        }),
    )
    .map(({ name }) => finding('notes', 'catalogue.matter-without-expert', undefined, { name: name.fi }));
}

/** What one of two is booked for would take the other one's time as well. */
function sharedCalendars(experts: readonly Expert[]): Finding[] {
  return experts.flatMap(({ name, calendar }, index) => {
    const other = experts.slice(0, index).find(one => calendar !== undefined && one.calendar === calendar);
    return other === undefined
      ? []
      : [finding('notes', 'catalogue.shared-calendar', undefined, { name, other: other.name })];
  });
}
