import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { createTranslate } from '#content/locales/index';
import { failureSentence, secondsToWait, waitSentence } from './failure-words';

const t = createTranslate('fi');

describe('what went wrong', () => {
  it('is one sentence, and a form may have its own', () => {
    const wrong = new ORPCError('WRONG');
    expect(failureSentence(wrong, t)).toBe('Käyttäjätunnus tai salasana on väärä.');
    expect(failureSentence(wrong, t, { WRONG: 'Koodi on väärä.' })).toBe('Koodi on väärä.');
    expect(failureSentence(new ORPCError('WEAK_PASSWORD', { data: { fault: 'common' } }), t)).toContain(
      'yleinen',
    );
  });

  it('is never shown as a code: what nobody foresaw is a hub that does not answer', () => {
    for (const failure of [new TypeError('fetch failed'), new ORPCError('INTERNAL_SERVER_ERROR'), 'x'])
      expect(failureSentence(failure, t)).toBe('Aulan palvelin ei vastaa. Yritä hetken päästä uudelleen.');
  });

  it('may be a time to wait, counted as people count', () => {
    expect(secondsToWait(new ORPCError('WAIT', { data: { seconds: 4 } }))).toBe(4);
    expect(secondsToWait(new ORPCError('WRONG'))).toBeUndefined();
    expect([1, 4, 91, 300].map(seconds => waitSentence(seconds, t))).toEqual([
      'Odota vielä sekunti ennen seuraavaa yritystä.',
      'Odota vielä 4 sekuntia ennen seuraavaa yritystä.',
      'Odota vielä 2 minuuttia ennen seuraavaa yritystä.',
      'Odota vielä 5 minuuttia ennen seuraavaa yritystä.',
    ]);
  });
});
