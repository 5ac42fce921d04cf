import { finding, type Finding } from './finding';
import type { ItemReading } from './items/read-item';

/** The queue's matters stand in another file than the bookings, so only here it can be told that there is none such. */
export function withKnownQueueMatters(readings: readonly ItemReading[]): readonly ItemReading[] {
  const queue = readings.map(({ content }) => content).find(content => content?.kind === 'queue');
  const known = new Set(queue?.file.matters.map(({ id }) => id));
  return readings.map(reading => {
    if (reading.content?.kind !== 'booking') return reading;
    const findings = reading.content.file.matters.flatMap(({ name, queueMatter }): Finding[] =>
      queueMatter === undefined || known.has(queueMatter)
        ? []
        : [
            finding('notes', 'catalogue.booking-unknown-matter', undefined, {
              name: name.fi,
              matter: queueMatter,
            }),
          ],
    );
    return findings.length === 0 ? reading : { ...reading, findings: [...reading.findings, ...findings] };
  });
}
