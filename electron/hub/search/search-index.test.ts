import { describe, expect, it } from 'vitest';
import type { SearchEntry } from './entry';
import { createSearchIndex } from './search-index';

const entry = (id: string, title: string, text: string, language: 'fi' | 'en' = 'fi'): SearchEntry => ({
  ...{ target: { kind: 'answer', id }, title, text, language },
});

async function filled(...entries: SearchEntry[]) {
  const index = createSearchIndex();
  await index.add('item', entries);
  return index;
}

const idsOf = (found: { entry: SearchEntry }[]) =>
  found.map(one => ('id' in one.entry.target ? one.entry.target.id : ''));

describe('search', () => {
  it('finds a word by another of its forms', async () => {
    const index = await filled(
      entry('a', 'Kaavoja nähtävillä', 'Tonteista päätetään'),
      entry('b', 'Uimaranta', 'Vettä'),
    );
    expect(idsOf(index.find('kaava'))).toEqual(['a']);
    expect(idsOf(index.find('tonttien'))).toEqual(['a']);
    expect(idsOf(index.find('vedessä'))).toEqual(['b']);
  });

  it.each(['asemakava', 'asemaakaava', 'asemakavaa', 'asmeakaava'])(
    'forgives the typing error %s',
    async typed => {
      const index = await filled(entry('a', 'Asemakaavan muutos', ''), entry('b', 'Leikkipuisto', ''));
      expect(idsOf(index.find(typed))).toEqual(['a']);
    },
  );

  it('finds English words in the plural and in the singular', async () => {
    const index = await filled(entry('a', 'Plots for sale', 'City plans', 'en'));
    expect(idsOf(index.find('plot'))).toEqual(['a']);
    expect(idsOf(index.find('city plan'))).toEqual(['a']);
  });

  it('puts the very word in a title first', async () => {
    const index = await filled(
      entry('text', 'Muuta', 'Siellä on uimaranta'),
      entry('title', 'Uimaranta', 'Hiekkaa'),
    );
    expect(idsOf(index.find('uimaranta'))).toEqual(['title', 'text']);
  });

  it('wants all words where it can and takes any where it must', async () => {
    const index = await filled(entry('both', 'Vapaa tontti', ''), entry('one', 'Vapaa vuoro', ''));
    expect(idsOf(index.find('vapaa tontti'))[0]).toBe('both');
    expect(idsOf(index.find('vuoro olematon'))).toEqual(['one']);
  });

  it('forgets what its owner took back', async () => {
    const index = await filled(entry('a', 'Kaava', ''));
    index.remove('item');
    expect(index.find('kaava')).toEqual([]);
  });

  it('answers nothing to no words', async () => {
    expect((await filled(entry('a', 'Kaava', ''))).find('  …  ')).toEqual([]);
  });
});
