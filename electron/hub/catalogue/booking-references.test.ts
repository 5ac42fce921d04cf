import { expect, it } from 'vitest';
import { withKnownQueueMatters } from './booking-references';
import type { ItemReading } from './items/read-item';

const reading = (path: string, content: object) =>
  ({ path, content, findings: [] }) as unknown as ItemReading;
const booking = reading('ajanvaraus', {
  kind: 'booking',
  file: {
    matters: [
      { id: 'luvat', name: { fi: 'Luvat' }, queueMatter: 'rakennusvalvonta' },
      { id: 'kaavat', name: { fi: 'Kaavat' } },
    ],
  },
});
const queueOf = (id: string) => reading('jono', { kind: 'queue', file: { matters: [{ id }] } });
const findingsOf = (readings: readonly ItemReading[]) => readings.flatMap(({ findings }) => findings);

it('planners are told of a queue’s matter that bookings name in vain, also where there is no queue at all', () => {
  for (const others of [[queueOf('neuvonta')], []]) {
    const [found] = findingsOf(withKnownQueueMatters([...others, booking]));
    expect(found).toMatchObject({
      code: 'catalogue.booking-unknown-matter',
      parameters: { name: 'Luvat', matter: 'rakennusvalvonta' },
    });
  }
});

it('a known one, and none, are nothing to tell', () => {
  expect(findingsOf(withKnownQueueMatters([queueOf('rakennusvalvonta'), booking]))).toEqual([]);
});
