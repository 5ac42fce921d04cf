import { describe, expect, it } from 'vitest';
import { hubContract } from '#hub/contract';

interface DeclaredErrors {
  '~orpc': { errorMap: Record<string, { status?: number }> };
}

/** Every error that a call of the contract declares, read from the contract itself. */
const declared = Object.entries(hubContract).flatMap(([slice, ofSlice]) =>
  Object.entries(ofSlice as Record<string, DeclaredErrors>).flatMap(([name, call]) =>
    Object.entries(call['~orpc'].errorMap).map(([code, { status }]) => ({
      ...{ call: `${slice}/${name}`, code, status },
    })),
  ),
);

/** What a client may expect: its own to mend or to wait for, or the common state out of reach; never a fault here. */
const isExpected = (status = 500) => (status >= 400 && status <= 499) || status === 503;

describe('a refusal that may ordinarily happen never looks like a fault of the hub', () => {
  it('every declared error has a status of 400 to 499, or 503', () => {
    expect(declared.filter(({ status }) => !isExpected(status))).toEqual([]);
    expect(declared.length).toBeGreaterThan(60);
  });

  it('one code has one status in every call', () => {
    const statusesOf = (code: string) =>
      new Set(declared.filter(one => one.code === code).map(({ status }) => status));
    const codes = [...new Set(declared.map(({ code }) => code))];
    expect(codes.filter(code => statusesOf(code).size > 1)).toEqual([]);
  });

  it.each([
    ['STATE_AWAY', 503],
    ['NOT_FOUND', 404],
    ['WAIT', 429],
    ['WRONG_PIN', 403],
  ])('%s is %i', (code, status) => {
    expect(declared.find(one => one.code === code)?.status).toBe(status);
  });
});
