import { expect, test } from 'vitest';
import { createRecovery } from './recovery-rules';

function recovery() {
  let now = 0;
  const decide = createRecovery(() => now);
  return {
    after(ms: number) {
      now += ms;
      return decide();
    },
    times(count: number) {
      return Array.from({ length: count }, () => this.after(100));
    },
  };
}

test('a page that dies is loaded again, each time a little later', () => {
  const delays = recovery()
    .times(5)
    .map(step => (step.step === 'reload' ? step.afterMs : step.step));
  expect(delays).toEqual([200, 1_000, 5_000, 5_000, 5_000]);
});

test('a page that dies once an hour is loaded again at once every time', () => {
  const page = recovery();
  for (let hour = 0; hour < 50; hour += 1)
    expect(page.after(3_600_000)).toEqual({ step: 'reload', afterMs: 200 });
});

test('the sixth failure within a minute gets a new window', () => {
  expect(recovery().times(6).at(-1)).toEqual({ step: 'new-window' });
});

test('a new window begins with quick reloads again', () => {
  expect(recovery().times(7).at(-1)).toEqual({ step: 'reload', afterMs: 200 });
});

test('after three new windows the supervisor has to help', () => {
  const steps = recovery()
    .times(24)
    .map(step => step.step);
  expect(steps.filter(step => step === 'new-window')).toHaveLength(3);
  expect(steps.at(-1)).toBe('give-up');
});
