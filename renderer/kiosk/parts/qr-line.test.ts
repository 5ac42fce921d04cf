import { expect, test } from 'vitest';
import { fullAddress, spokenAddress } from './qr-line';

test('an address is told as people say it', () => {
  expect(spokenAddress('https://www.imatra.fi/kaavat/')).toBe('www.imatra.fi/kaavat');
});

test('a phone gets a protocol also where the planner left it out', () => {
  expect(fullAddress('imatra.fi/kaavat')).toBe('https://imatra.fi/kaavat');
  expect(fullAddress('http://imatra.fi')).toBe('http://imatra.fi');
});
