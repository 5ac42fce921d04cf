import { describe, expect, it } from 'vitest';
import type { Letter } from './contract';
import { letterPaper, letterQr, type LetterFacts } from './letter-paper';

const registry = {
  name: { fi: 'Kirjaamo' },
  address: { fi: 'Virastokatu 2' },
  email: 'kirjaamo@example.org',
};
const plan: LetterFacts['plan'] = {
  ...{ id: '1099', name: { fi: 'Keskustan asemakaava', en: 'Town centre plan' } },
  ...{ kind: 'local-detailed-plan', phase: 'proposal', remedy: 'objection', throughout: false, registry },
};
const letter: Letter = { plan: '1099', words: 'Ranta kuuluu kaikille.', language: 'fi' };

const facts = (more: Partial<LetterFacts> = {}): LetterFacts => ({
  ...{ letter, plan, kind: 'objection', city: { fi: 'Imatra' }, timeZone: 'Europe/Helsinki' },
  at: Date.parse('2026-11-25T09:05:00+02:00'),
  ...more,
});
const rowsOf = (given: LetterFacts) =>
  Object.fromEntries(letterPaper(given).rows.map(({ label, value }) => [label, value]));

describe('a letter on paper', () => {
  it('has the registry, the plan with its phase and when it was written; nothing that was not said', () => {
    expect(rowsOf(facts())).toEqual({
      Vastaanottaja: 'Kirjaamo, Virastokatu 2',
      Kaava: 'Keskustan asemakaava (1099), Kaavaehdotus',
      Kirjoitettu: '25.11.2026 9.05',
    });
  });

  it('calls the proposal of a plot division what it is', () => {
    expect(rowsOf(facts({ plan: { ...plan, kind: 'plot-division' } }))['Kaava']).toMatch(
      /Tonttijakoehdotus$/,
    );
  });

  it('has who wrote, the address for the answer, and the place with its nearest address', () => {
    const whole = {
      ...letter,
      name: 'Kaarina',
      address: 'Salakatu 7',
      place: [28.7, 61.1] as [number, number],
    };
    expect(rowsOf(facts({ letter: whole, address: 'Rantakatu 1' }))).toMatchObject({
      ...{ Nimi: 'Kaarina', Kohta: 'Rantakatu 1: 61.10000, 28.70000 (WGS 84)' },
    });
  });

  it('asks for the reasoned answer that the law promises to objectors, and only to them', () => {
    const letterWithAddress = { ...letter, address: 'Salakatu 7' };
    expect(rowsOf(facts({ letter: letterWithAddress }))['Pyydän perustellun kannanoton osoitteeseen']).toBe(
      'Salakatu 7',
    );
    expect(rowsOf(facts({ letter: letterWithAddress, kind: 'opinion' }))['Osoite']).toBe('Salakatu 7');
  });

  it('has a line to sign and says that it is not given yet, until it has a number', () => {
    const mine = letterPaper(facts());
    expect(mine.parts.map(({ text }) => text)).toEqual([
      letter.words,
      expect.stringContaining('allekirjoitus'),
    ]);
    expect(mine.foot).toContain('vasta, kun se on toimitettu kirjaamoon');
    const given = letterPaper(facts({ label: 'M-2026-0001' }));
    expect(given.parts.map(({ text }) => text)).toEqual([letter.words]);
    expect(given.rows[0]).toEqual({ label: 'Numero', value: 'M-2026-0001' });
    expect(given.foot).toContain('Vastaanotettu');
  });

  it('in English still has the registry’s own word for it', () => {
    expect(letterPaper(facts({ letter: { ...letter, language: 'en' } })).title).toBe('Objection (muistutus)');
    expect(letterPaper(facts()).title).toBe('Muistutus');
  });
});

describe('a letter in a code', () => {
  it('is an e-mail to the registry with all that is on the paper', () => {
    const qr = letterQr(facts()) ?? '';
    expect(qr).toMatch(/^mailto:kirjaamo@example\.org\?subject=Muistutus/);
    expect(decodeURIComponent(qr)).toContain('Kaava: Keskustan asemakaava (1099)');
    expect(decodeURIComponent(qr)).toContain(letter.words);
  });

  it('is its words where the registry has no e-mail, or the e-mail is too long for phones', () => {
    const { email: _, ...onlyPaper } = registry;
    expect(letterQr(facts({ plan: { ...plan, registry: onlyPaper } }))).toMatch(/^Muistutus: Keskustan/);
    const long = 'Ä'.repeat(300);
    expect(letterQr(facts({ letter: { ...letter, words: long } }))).toMatch(/^Muistutus: Keskustan/);
  });

  it('is not there when even the words are too long', () => {
    expect(letterQr(facts({ letter: { ...letter, words: 'x'.repeat(1200) } }))).toBeUndefined();
  });
});
