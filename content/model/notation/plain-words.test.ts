import { describe, expect, it } from 'vitest';

import { notation as en } from '../../locales/en/notation';
import { notation as fi } from '../../locales/fi/notation';
import { notationGroups } from './notation-group';
import { notationRows } from './notation-table';
import { explainCode } from './notation';
import { buildingRightSentences, meaningKey, partMeaningKey, reservation } from './plain-words';

const asIs = (value: number) => String(value);

describe('meaningKey', () => {
  it('has a sentence in both languages for every national code and group', () => {
    const keys = [
      ...notationRows.map(row => meaningKey(explainCode(row.code, 'opas12'))),
      ...notationGroups.map(group => `group_${group}` as const),
    ];
    for (const key of keys) {
      expect(fi[key], key).toMatch(/\.$/);
      expect(en[key], key).toMatch(/\.$/);
    }
  });

  it('explains an unknown combination by its group only, and says so', () => {
    const entry = explainCode('AKR', 'opas12');
    expect(meaningKey(entry)).toBe('group_A');
    expect(reservation(entry)).toEqual({ key: 'resembles', values: { base: 'AK' } });
  });
});

describe('buildingRightSentences', () => {
  it('says what e=0.25 and II mean', () => {
    expect(buildingRightSentences({ buildingRight: 'e=0.25', storeys: 'II' }, asIs)).toEqual([
      { key: 'right_efficiency', values: { value: '0.25', plotM2: '1000', floorAreaM2: '250' } },
      { key: 'right_storeysMany', values: { count: 2, roman: 'II' } },
    ]);
  });

  it('says nothing where the plan says nothing', () => {
    expect(buildingRightSentences({}, asIs)).toEqual([]);
  });
});

describe('partMeaningKey', () => {
  it.each([
    ['sr-1', 'part_protectedBuilding'],
    ['s-1', 'part_protected'],
    ['le', 'part_play'],
    ['p', 'part_parking'],
    ['ma', 'part_underground'],
    ['Rakennusala', 'part_buildingArea'],
    ['Suojeltava rakennus', 'part_protectedBuilding'],
    ['Suojeltava alueen osa', 'part_protected'],
    ['Leikki- ja oleskelualueeksi varattu alueen osa', 'part_play'],
    ['Pysäköimispaikka', 'part_parking'],
    ['Johtoa varten varattu alueen osa', 'part_pipes'],
    ['Pohjavesialue', 'part_groundwater'],
    ['Istutettava alueen osa', 'part_planting'],
    ['xyz', 'part_part'],
    [undefined, 'part_part'],
  ])('reads the mark %s as %s', (mark, key) => {
    expect(partMeaningKey(mark)).toBe(key);
  });
});
