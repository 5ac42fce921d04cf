import { expect, it } from 'vitest';
import type { ItemReading } from './items/read-item';
import { withKnownReferences } from './order-references';

const reading = (path: string, content: object) =>
  ({ path, content, findings: [] }) as unknown as ItemReading;
const orders = (file: object) => reading('tilaukset', { kind: 'orders', file });
const others = [
  reading('lomakkeet', { kind: 'forms', forms: [{ form: { id: 'puu' } }] }),
  reading('jono', { kind: 'queue', file: { matters: [{ id: 'neuvonta' }] } }),
];
const codesOf = (readings: readonly ItemReading[]) =>
  readings.flatMap(({ path, findings }) => findings.map(({ code }) => [path, code]));

it('planners are told of forms and of a queue’s matter that are in no file', () => {
  const file = { forms: ['puu', 'talo'], queueMatter: 'kassa' };
  expect(codesOf(withKnownReferences([...others, orders(file)]))).toEqual([
    ['tilaukset', 'catalogue.order-unknown-form'],
    ['tilaukset', 'catalogue.order-unknown-matter'],
  ]);
});

it('known ones are nothing to tell', () => {
  const file = { forms: ['puu'], queueMatter: 'neuvonta' };
  expect(codesOf(withKnownReferences([...others, orders(file)]))).toEqual([]);
});
