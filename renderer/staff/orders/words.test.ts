import { expect, it } from 'vitest';
import { createTranslate } from '#content/locales/index';
import type { StaffOrder } from '#hub/orders/contract';
import { groupOf, owedOf, unusableOf } from './words';

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

it('a file that cannot be used is told with the reason, and is nobody’s debt', () => {
  const broken = {
    ...paper('Kaavaote', 'Kaavoitus', 'unusable'),
    unusable: { file: 'a.pdf', reason: 'broken' as const },
  };
  const speech = { t: createTranslate('fi'), plain: ({ fi }: { fi: string }) => fi };
  expect(unusableOf({ papers: [broken] }, speech)).toBe('Kaavaote (tiedosto on rikki)');
  expect(owedOf({ papers: [broken] }, speech.plain)).toBe('');
});
