import { describe, expect, it } from 'vitest';
import { createPasswordHash, fullCost } from './password-hash';

const hash = createPasswordHash({ costBits: 4, blockSize: 1, parallel: 1 });

describe('a password’s hash', () => {
  it('is another each time and knows its password', async () => {
    const [one, other] = await Promise.all([hash.hash('venettä'), hash.hash('venettä')]);
    expect(one).not.toBe(other);
    expect(await hash.verify('venettä', one)).toBe(true);
    expect(await hash.verify('venetta', one)).toBe(false);
  });

  it('takes letters however they are composed', async () => {
    expect(await hash.verify('venettä'.normalize('NFD'), await hash.hash('venettä'.normalize('NFC')))).toBe(
      true,
    );
  });

  it('is worked at as much when there is none to compare with', async () => {
    expect(await hash.verify('venettä', undefined)).toBe(false);
  });

  it('costs at least 32 MiB and three rounds in the program, and verifies what another cost made', async () => {
    const full = createPasswordHash(fullCost);
    const stored = await full.hash('venettä');
    expect(stored).toMatch(/^scrypt\$15\$8\$3\$/);
    expect(await full.verify('venettä', await hash.hash('venettä'))).toBe(true);
    expect([full.isCurrent(stored), hash.isCurrent(stored)]).toEqual([true, false]);
  });

  it('that cannot be read is a bug and throws', async () => {
    await expect(hash.verify('venettä', 'md5$abc')).rejects.toThrow('cannot be read');
  });

  it('is made two at a time, and all come to an end, also after one has failed', async () => {
    const all = await Promise.allSettled([
      hash.verify('x', 'md5$abc'),
      ...Array.from({ length: 20 }, () => hash.hash('venettä')),
    ]);
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
  });
});
