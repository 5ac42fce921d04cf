import { finding, type Finding } from './finding';
import type { ItemReading } from './items/read-item';

/** Forms and the queue's matter of orders are written in other files, so only here it can be told that there are none such. */
export function withKnownReferences(readings: readonly ItemReading[]): readonly ItemReading[] {
  const contents = readings.map(({ content }) => content);
  const forms = contents.find(content => content?.kind === 'forms');
  const queue = contents.find(content => content?.kind === 'queue');
  const formIds = new Set(forms?.forms.map(({ form }) => form.id));
  const matterIds = new Set(queue?.file.matters.map(({ id }) => id));
  return readings.map(reading => {
    if (reading.content?.kind !== 'orders') return reading;
    const { forms: wanted, queueMatter } = reading.content.file;
    const findings: Finding[] = [
      ...wanted
        .filter(id => !formIds.has(id))
        .map(form => finding('notes', 'catalogue.order-unknown-form', undefined, { form })),
      ...(queueMatter === undefined || matterIds.has(queueMatter)
        ? []
        : [finding('notes', 'catalogue.order-unknown-matter', undefined, { matter: queueMatter })]),
    ];
    return findings.length === 0 ? reading : { ...reading, findings: [...reading.findings, ...findings] };
  });
}
