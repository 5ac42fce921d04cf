import { describe, expect, it } from 'vitest';
import { createTranslate } from '#content/locales/index';
import { entryWords, matches } from './log-words';

const t = createTranslate('fi');
const entry = (action: string, detail: Record<string, string | number> = {}) => ({
  ...{ id: '1', at: 0, person: 'Eka Esimerkki', origin: '127.0.0.1', action, subject: 'tiina', detail },
});

describe('an entry of the log', () => {
  it('is told in words, roles by their names', () => {
    expect(entryWords(entry('people.created', { roles: 'desk it' }), t)).toEqual({
      action: 'Loi tunnuksen',
      subject: 'tiina',
      detail: 'roolit: Asiakaspalvelu, Tietohallinto',
    });
  });

  it('of an older or newer program stands as it was written', () => {
    expect(entryWords(entry('parking.opened', { gate: 2 }), t)).toMatchObject({
      action: 'parking.opened',
      detail: 'gate: 2',
    });
  });

  it('is found by any of its words, all of them, whatever the capitals', () => {
    const created = entry('people.created', { roles: 'desk' });
    expect(
      ['', 'LOI', 'tiina eka', 'asiakaspalvelu', '127.0'].map(words => matches(created, words, t)),
    ).toEqual([true, true, true, true, true]);
    expect(matches(created, 'tiina poisti', t)).toBe(false);
  });
});
