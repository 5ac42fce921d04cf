import { describe, expect, it } from 'vitest';
import { claimPatience, endOfDay, faultOf, nextTries, strangerPatience, waitMs, type Tries } from './rules';

describe('a password', () => {
  it.each([
    ['yhdeksän!', 'too-short'],
    ['tiinatiskillä', undefined],
    ['tiina12345', 'like-login'],
    ['Salasana2026!', 'common'],
    ['password12', 'common'],
    ['QWERTYUIOP', 'common'],
    ['1234567890', 'common'],
    ['abababababab', 'common'],
    ['imatrankoski1', 'common'],
    ['kolme sinistä venettä', undefined],
    ['KolmeSinista', undefined],
    ['aaaaaaaaaaaa', 'common'],
  ])('%s: %s', (password, fault) => {
    expect(faultOf(password, 'tiina')).toBe(fault);
  });
});

describe('patience', () => {
  const after = (failures: number, patience = claimPatience) => {
    let tries: Tries | undefined;
    for (let failure = 0; failure < failures; failure += 1) tries = nextTries(tries, 0, patience);
    return waitMs(tries, 0, patience) / 1000;
  };

  it('doubles to five minutes and stays there, however long somebody tries', () => {
    expect([0, 1, 2, 3, 9, 10, 11, 5000].map(failures => after(failures))).toEqual([
      0, 1, 2, 4, 256, 300, 300, 300,
    ]);
  });

  it('begins after what is free', () => {
    expect([50, 51, 52].map(failures => after(failures, strangerPatience))).toEqual([0, 1, 2]);
  });
});

describe('the end of the day', () => {
  it('is midnight of the site, also in the nights of the clock’s change', () => {
    const end = (now: string) => new Date(endOfDay(Date.parse(now), 'Europe/Helsinki')).toISOString();
    expect(end('2026-11-24T10:00:00Z')).toBe('2026-11-24T22:00:00.000Z');
    expect(end('2026-03-29T00:30:00Z')).toBe('2026-03-29T21:00:00.000Z');
    expect(end('2026-10-25T00:30:00Z')).toBe('2026-10-25T22:00:00.000Z');
  });
});
