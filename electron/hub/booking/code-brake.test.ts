import { expect, it } from 'vitest';
import { createCodeBrake } from './code-brake';

function brakeAt(start: number) {
  let now = start;
  const brake = createCodeBrake({ now: () => now });
  return { ...brake, after: (ms: number) => (now += ms) };
}

it('three mistakes are free, then each makes the next wait longer, up to a minute', () => {
  const { refuseWhileWaiting, wrong, after } = brakeAt(1_000_000);
  const waits: number[] = [];
  for (let count = 0; count < 10; count += 1) {
    let waited = 0;
    for (;;) {
      try {
        refuseWhileWaiting('aula');
        break;
      } catch {
        after(1000);
        waited += 1;
      }
    }
    waits.push(waited);
    wrong('aula');
  }
  expect(waits).toEqual([0, 0, 0, 5, 10, 20, 40, 60, 60, 60]);
});

it('a right code forgets what was mistyped before it', () => {
  const { refuseWhileWaiting, wrong, right } = brakeAt(0);
  for (let count = 0; count < 5; count += 1) wrong('aula');
  right('aula');
  wrong('aula');
  expect(() => refuseWhileWaiting('aula')).not.toThrow();
});

it('a screen does not wait for the mistakes at another one', () => {
  const { refuseWhileWaiting, wrong } = brakeAt(0);
  for (let count = 0; count < 5; count += 1) wrong('aula');
  expect(() => refuseWhileWaiting('aula')).toThrow('WAIT');
  expect(() => refuseWhileWaiting('sivu')).not.toThrow();
});

it('mistakes are forgotten after a quarter of an hour, and when the clock is set back', () => {
  const { refuseWhileWaiting, wrong, after } = brakeAt(10_000_000);
  for (let count = 0; count < 9; count += 1) wrong('aula');
  after(-1_000_000);
  expect(() => refuseWhileWaiting('aula')).not.toThrow();
  after(1_000_000 + 15 * 60_000 + 1);
  wrong('aula');
  expect(() => refuseWhileWaiting('aula')).not.toThrow();
});
