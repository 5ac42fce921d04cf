import { expect, it } from 'vitest';
import { createTranslate, isTextKey } from '#content/locales/index';
import { toProblem } from '../finding';
import type { ItemReader } from './item-reader';
import { readBooking } from './read-booking';

const matter = (id: string, more = '') => `  - { tunnus: ${id}, nimi: ${id.toUpperCase()}${more} }\n`;
const expert = (id: string, matters: string, more = '') =>
  `  - { tunnus: ${id}, nimi: ${id}, asiat: [${matters}], vastaanottoajat: { ma: 9.00–11.00 }${more} }\n`;

async function read(matters: string, experts: string) {
  const bytes = new TextEncoder().encode(`asiat:\n${matters}asiantuntijat:\n${experts}`);
  const files = [{ path: 'ajanvaraus.yaml', sha256: '0'.repeat(64), bytes: bytes.length, modifiedAt: 0 }];
  const reader = { path: 'ajanvaraus', files, read: () => Promise.resolve(bytes) } as unknown as ItemReader;
  const { value, findings } = await readBooking(reader);
  const sentences = findings.map(one => {
    const { code, parameters } = toProblem(one);
    const key = `problems.${code}`;
    return isTextKey(key) ? createTranslate('fi')(key, parameters) : key;
  });
  return { file: value?.file, sentences };
}

it('a file as the guide shows it is read without a word', async () => {
  const { file, sentences } = await read(matter('a', ', kesto: 45'), expert('x', 'a'));
  expect(sentences).toEqual([]);
  expect(file?.matters[0]).toMatchObject({ lengthMinutes: 45, ways: ['here'], leadHours: 2 });
});

it('of two with the same id the first counts', async () => {
  const { file, sentences } = await read(matter('a') + matter('a'), expert('x', 'a') + expert('x', 'a'));
  expect(file?.matters).toHaveLength(1);
  expect(file?.experts).toHaveLength(1);
  expect(sentences).toHaveLength(2);
});

it('an unknown matter costs the expert that matter, and the last one the expert', async () => {
  const { file, sentences } = await read(matter('a'), expert('x', 'a, zzz') + expert('y', 'zzz'));
  expect(file?.experts.map(({ id, matters }) => [id, matters])).toEqual([['x', ['a']]]);
  expect(sentences[0]).toContain('”zzz”');
  expect(sentences).toHaveLength(2);
});

it('a matter that nobody takes is told', async () => {
  const { sentences } = await read(
    matter('a') + matter('b') + matter('c', ', tavat: [puhelin]'),
    expert('x', 'a, c', ', tavat: [paikan päällä]'),
  );
  expect(sentences).toHaveLength(2);
  expect(sentences.join()).toContain('”B”');
  expect(sentences.join()).toContain('”C”');
});

it('a calendar that two experts share is told', async () => {
  const calendar = ', kalenteri: /rakval/yhteinen/';
  const { sentences } = await read(matter('a'), expert('x', 'a', calendar) + expert('y', 'a', calendar));
  expect(sentences).toEqual([expect.stringContaining('sama kalenteri')]);
});

it('a length that is no whole step, and a calendar that is an address, are told in words', async () => {
  const { file, sentences } = await read(
    matter('a', ', kesto: 32'),
    expert('x', 'a', ', kalenteri: "https://calendar.example/x/"'),
  );
  expect(file).toBeUndefined();
  expect(sentences[0]).toContain('viidellä');
  expect(sentences[1]).toContain('polku');
});
