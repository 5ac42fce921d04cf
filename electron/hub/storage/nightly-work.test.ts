import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { silentLog } from '#hub/log';
import { startNightlyWork } from './nightly-work';

const at = (text: string) => Date.parse(text);
const TEN_MINUTES = 10 * 60_000;

describe('the work of the night', () => {
  const made: string[] = [];
  let now = 0;
  let stop = async () => {};

  beforeEach(() => {
    vi.useFakeTimers();
    made.length = 0;
  });
  afterEach(async () => {
    await stop();
    vi.useRealTimers();
  });

  const copy = async (instant: number) => void made.push(new Date(instant).toISOString());
  const start = (backUp = copy, erase = async () => true) => {
    const last = () => made.map(at).at(-1);
    stop = startNightlyWork({
      erase,
      state: { lastBackup: last, backUp: async instant => String(await backUp(instant)) },
      clock: { now: () => now },
      timeZone: () => 'Europe/Helsinki',
      log: silentLog,
    });
  };
  const live = async (from: string, hours: number) => {
    now = at(from);
    for (let step = 0; step < hours * 6; step += 1) {
      now += TEN_MINUTES;
      await vi.advanceTimersByTimeAsync(TEN_MINUTES);
    }
  };

  it('is done soon after the first start and then each night at three, also when the clocks change', async () => {
    start();
    await live('2027-03-26T12:00:00+02:00', 72);
    expect(made).toEqual([
      '2027-03-26T10:10:00.000Z',
      '2027-03-27T01:00:00.000Z',
      '2027-03-28T01:00:00.000Z',
      '2027-03-29T00:00:00.000Z',
    ]);
  });

  it('is tried again after a failure', async () => {
    let failures = 2;
    start(async instant => {
      failures -= 1;
      if (failures >= 0) throw new Error('the disk is full');
      made.push(new Date(instant).toISOString());
    });
    await live('2027-03-01T12:00:00+02:00', 1);
    expect(made).toEqual(['2027-03-01T10:30:00.000Z']);
  });

  it('erases nothing on the day to which the clock has leapt, and all of it on the next', async () => {
    const erased: string[] = [];
    start(copy, async () => {
      erased.push(new Date(now).toISOString().slice(0, 10));
      return true;
    });
    await live('2027-03-01T12:00:00+02:00', 1);
    await live('2029-03-01T12:00:00+02:00', 1);
    expect(erased).toEqual(['2027-03-01']);
    expect(made).toHaveLength(2);
    await live('2029-03-02T12:00:00+02:00', 1);
    expect(erased).toEqual(['2027-03-01', '2029-03-02']);
  });

  it('erases before it copies, and again until all is erased, without another copy', async () => {
    const done: string[] = [];
    const ends = [false, false, true];
    start(
      async instant => {
        done.push('copy');
        await copy(instant);
      },
      async () => {
        const isDone = ends.shift() ?? true;
        done.push(isDone ? 'erased' : 'not erased');
        return isDone;
      },
    );
    await live('2027-03-01T12:00:00+02:00', 2);
    expect(done).toEqual(['not erased', 'copy', 'not erased', 'erased']);
  });

  it('does not begin again while it is being done, and ends before the hub does', async () => {
    let finish: (isDone: boolean) => void = () => {};
    let begun = 0;
    start(copy, () => {
      begun += 1;
      return new Promise(resolve => (finish = resolve));
    });
    await live('2027-03-01T12:00:00+02:00', 1);
    expect(begun).toBe(1);
    const end = stop();
    finish(true);
    await end;
    expect(made).toHaveLength(1);
  });
});
