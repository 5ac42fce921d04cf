import { expect, it } from 'vitest';

import { sortedCodes } from './visible-codes';

it('names each code once, without what follows it, å ä ö last', () => {
  expect(sortedCodes(['VP', 'AO-12, e=0.25', 'Öx-9', 'AO-12', 'AK'])).toEqual(['AK', 'AO-12', 'VP', 'Öx-9']);
});
