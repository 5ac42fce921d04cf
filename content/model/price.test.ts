import { expect, it } from 'vitest';
import { euros } from './price';

it('a price is written as the language writes it, with cents', () => {
  expect(euros(123_450, 'fi')).toBe('1\u00a0234,50\u00a0€');
  expect(euros(1850, 'en')).toBe('€18.50');
});
