import { describe, expect, it } from 'vitest';
import { eventEnd } from './rules';

const timeZone = 'Europe/Helsinki';

describe('the end of an event', () => {
  it('is its closing time', () => {
    expect(eventEnd({ date: '2026-07-01', endsClock: '20:00' }, timeZone)).toBe(
      Date.parse('2026-07-01T17:00:00Z'),
    );
  });

  it('is the end of its last day without one', () => {
    expect(eventEnd({ date: '2026-07-01', ends: '2026-07-03' }, timeZone)).toBe(
      Date.parse('2026-07-03T21:00:00Z'),
    );
  });
});
