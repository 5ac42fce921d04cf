import { expect, it } from 'vitest';
import type { StaffOrder } from '#hub/orders/contract';
import { groupOf, owedOf } from './words';

const paper = (name: string, from: string, state: StaffOrder['papers'][number]['state']) => ({
  ...{ id: name, name: { fi: name }, from: { fi: from }, priceCents: 0, state },
});

it('what is missing is told by the office that owes it', () => {
  const papers = [
    paper('Tonttikartta', 'Mittaus', 'missing'),
    paper('Kaavaote', 'Kaavoitus', 'share'),
    paper('Johtokartta', 'Vesihuolto', 'missing'),
    paper('Pohjakartta', 'Mittaus', 'missing'),
  ];
  const plain = ({ fi }: { fi: string }) => fi;
  expect(owedOf({ papers }, plain)).toBe('Mittaus (Tonttikartta, Pohjakartta); Vesihuolto (Johtokartta)');
  expect(owedOf({ papers: [] }, plain)).toBe('');
});

it('fetched and cancelled orders are listed as ended', () => {
  expect(['ordered', 'ready', 'fetched', 'cancelled'].map(state => groupOf(state as 'ready'))).toEqual([
    'ordered',
    'ready',
    'ended',
    'ended',
  ]);
});
