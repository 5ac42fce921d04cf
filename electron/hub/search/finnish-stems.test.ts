import { describe, expect, it } from 'vitest';
import { finnishKeys } from './finnish-stems';
import { plainLetters } from './plain-letters';

const paradigms: readonly (readonly string[])[] = [
  [
    'kaava',
    'kaavan',
    'kaavaa',
    'kaavassa',
    'kaavat',
    'kaavojen',
    'kaavoja',
    'kaavoissa',
    'kaavoista',
    'kaavaan',
  ],
  ['tontti', 'tontin', 'tonttia', 'tontilla', 'tontit', 'tonttien', 'tontteja', 'tonteilla', 'tonteista'],
  ['lupa', 'luvan', 'lupaa', 'luvassa', 'luvat', 'lupien', 'lupia', 'luvista'],
  ['katu', 'kadun', 'katua', 'kadulla', 'kadut', 'katujen', 'katuja', 'kaduilla'],
  ['ranta', 'rannan', 'rantaa', 'rannalla', 'rannat', 'rantojen', 'rantoja', 'rannoilla'],
  ['vesi', 'veden', 'vettä', 'vedessä', 'vedet', 'vesien', 'vesiä', 'vesistä'],
  ['päätös', 'päätöksen', 'päätöstä', 'päätöksessä', 'päätökset', 'päätösten', 'päätöksiä'],
  ['asiakas', 'asiakkaan', 'asiakasta', 'asiakkaat', 'asiakkaiden', 'asiakkaita', 'asiakkaille'],
  ['yhteys', 'yhteyden', 'yhteyttä', 'yhteydet', 'yhteyksien', 'yhteyksiä'],
  ['määräaika', 'määräajan', 'määräaikaa', 'määräajat', 'määräaikojen', 'määräaikoja'],
  [
    'kaupunki',
    'kaupungin',
    'kaupunkia',
    'kaupungissa',
    'kaupungit',
    'kaupunkien',
    'kaupunkeja',
    'kaupungeissa',
  ],
  ['koski', 'kosken', 'koskea', 'koskella', 'kosket', 'koskien', 'koskia', 'koskilla'],
  ['tie', 'tien', 'tietä', 'tiellä', 'tiet', 'teiden', 'teitä', 'teillä'],
  ['rakentaja', 'rakentajan', 'rakentajaa', 'rakentajat', 'rakentajien', 'rakentajia', 'rakentajille'],
  ['suomalainen', 'suomalaisen', 'suomalaista', 'suomalaiset', 'suomalaisten', 'suomalaisia'],
];

const share = (one: string, other: string) => {
  const keys = finnishKeys(plainLetters(one));
  return finnishKeys(plainLetters(other)).some(key => keys.includes(key));
};

describe('Finnish words', () => {
  it.each(paradigms.map(forms => [forms[0], forms] as const))(
    '%s is found by each of its forms',
    (base = '', forms) => {
      expect(forms.filter(form => !share(base, form))).toEqual([]);
    },
  );

  it.each([
    ['katu', 'katto'],
    ['kaava', 'kuva'],
    ['tontti', 'tunti'],
    ['lupa', 'loppu'],
    ['ranta', 'rinta'],
  ])('%s is not %s', (one, other) => {
    expect(share(one, other)).toBe(false);
  });
});
