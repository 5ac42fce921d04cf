import { expect, test } from 'vitest';
import type { Form } from '#hub/forms/contract';
import { findForms, groupsInUse } from './form-finder';

const form = (id: string, group: string, fi: string, need: string, en?: string): Form => ({
  id,
  group,
  title: en === undefined ? { fi } : { fi, en },
  need: { fi: need },
  file: { sha256: '0'.repeat(64), mediaType: 'application/pdf', bytes: 1, title: { fi } },
});
const groups = [
  { id: 'building', name: { fi: 'Rakentaminen' } },
  { id: 'traffic', name: { fi: 'Liikenne' } },
  { id: 'empty', name: { fi: 'Tyhjä' } },
];
const forms = [
  form('fence', 'building', 'Aidan rakentaminen', 'Haluat rakentaa aidan tontin rajalle', 'Building a fence'),
  form('parking', 'traffic', 'Pysäköintitunnus', 'Pysäköit kadun varteen'),
];
const find = (words: string, group?: string) =>
  findForms(forms, { words, group, groups }).map(({ id }) => id);

test('without words and group every form is there', () => {
  expect(find('')).toEqual(['fence', 'parking']);
});

test('a word is found in another ending: rakennan, aidasta, pysäköinti', () => {
  expect(find('pysäköintiä')).toEqual(['parking']);
  expect(find('aidasta')).toEqual(['fence']);
});

test('an English word finds the form too', () => {
  expect(find('fence')).toEqual(['fence']);
});

test('every word must tell of the form', () => {
  expect(find('aidan pysäköinti')).toEqual([]);
});

test('a topic narrows', () => {
  expect(find('', 'traffic')).toEqual(['parking']);
});

test('a topic without forms is no choice', () => {
  expect(groupsInUse(groups, forms).map(({ id }) => id)).toEqual(['building', 'traffic']);
});
