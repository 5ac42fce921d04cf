import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHeartbeat } from './heartbeat';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function heartbeat() {
  const silences: number[] = [];
  const pulse = createHeartbeat(
    () => silences.push(Date.now()),
    () => Date.now(),
  );
  return { pulse, silences };
}

test('silence of more than ten seconds is told once', () => {
  const { pulse, silences } = heartbeat();
  pulse.start();
  vi.advanceTimersByTime(10_000);
  expect(silences).toHaveLength(0);
  vi.advanceTimersByTime(30_000);
  expect(silences).toHaveLength(1);
});

test('a page that beats is left alone', () => {
  const { pulse, silences } = heartbeat();
  pulse.start();
  for (let second = 0; second < 120; second += 2) {
    vi.advanceTimersByTime(2_000);
    pulse.beat();
  }
  expect(silences).toHaveLength(0);
});

test('a stopped watch tells nothing', () => {
  const { pulse, silences } = heartbeat();
  pulse.start();
  pulse.stop();
  vi.advanceTimersByTime(60_000);
  expect(silences).toHaveLength(0);
});

test('time in which this process itself stood still is no silence of the page', () => {
  const { pulse, silences } = heartbeat();
  pulse.start();
  vi.setSystemTime(Date.now() + 3_600_000);
  vi.advanceTimersByTime(5_000);
  expect(silences).toHaveLength(0);
});
