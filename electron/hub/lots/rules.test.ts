import { describe, expect, it } from 'vitest';
import { isValidOn } from './rules';

describe('facts of a plot', () => {
  it('hold through their last day and no longer', () => {
    expect(isValidOn({ validUntil: '2026-11-24' }, '2026-11-24')).toBe(true);
    expect(isValidOn({ validUntil: '2026-11-24' }, '2026-11-25')).toBe(false);
  });
});
