import { afterEach, expect, it } from 'vitest';
import { laySmallShare } from '../fixtures/small-share';
import { doors, startTestHub, type TestHub } from '../fixtures/test-hub';

/** A wall screen that the schedule closes with the doors, and a matter that is open with them: Monday and Tuesday. */
const SCREEN = 'seinä';
const MATTER = 'neuvonta';

let hub: TestHub | undefined;
afterEach(() => hub?.dispose());

interface Stand {
  mode: string;
  numbers: string;
  /** When what is shown changes by the clock, as the page that shows it is told. */
  next: number;
}

async function standAt(at: number): Promise<Stand> {
  hub!.clock.set(new Date(at).toISOString());
  const ask = async (name: string, input?: unknown) =>
    (await hub!.call(name, input, doors.loopback)).answer as Record<string, never>;
  const screen = await ask('displays/mine', { display: SCREEN });
  const { matters } = (await ask('queue/matters')) as unknown as {
    matters: { id: string; numbers: string; changesAt?: number }[];
  };
  const matter = matters.find(({ id }) => id === MATTER);
  const { order, changesAt } = screen as unknown as { order: { mode: string }; changesAt?: number };
  return {
    mode: order.mode,
    numbers: matter?.numbers ?? 'none',
    next: Math.min(changesAt ?? Infinity, matter?.changesAt ?? Infinity),
  };
}

it.each([
  ['an ordinary week', '2026-11-22T12:00+02:00', '2026-11-23', '2026-11-24', '+02:00'],
  ['the night clocks go forward', '2026-03-28T12:00+02:00', '2026-03-30', '2026-03-31', '+03:00'],
  ['the night clocks go back', '2026-10-24T12:00+03:00', '2026-10-26', '2026-10-27', '+02:00'],
])('screen and numbers come up at opening time by the clock alone, over %s (P32)', async (...week) => {
  const [, begins, monday, tuesday, offset] = week;
  hub = await startTestHub(laySmallShare, new Date(begins).toISOString());
  await hub.hub.whenFirstRead();
  const seen: string[] = [];
  const lastOpening = Date.parse(`${tuesday}T16:00${offset}`);
  let at = Date.parse(begins);
  let asked = 0;
  for (let shown = ''; at <= lastOpening; asked += 1) {
    const { mode, numbers, next } = await standAt(at);
    expect(next, 'a page is told when to ask again').toBeGreaterThan(at);
    if (shown !== `${mode} ${numbers}`) seen.push(`${new Date(at).toISOString()} ${mode} ${numbers}`);
    shown = `${mode} ${numbers}`;
    at = next;
  }
  const open = (day: string) => `${new Date(`${day}T08:30${offset}`).toISOString()} board given`;
  const shut = (day: string) => `${new Date(`${day}T16:00${offset}`).toISOString()} closed closed`;
  expect(seen.slice(1)).toEqual([open(monday), shut(monday), open(tuesday), shut(tuesday)]);
  expect(asked, 'and not over and over').toBeLessThan(20);
});

it('a second before opening nothing is given yet, and at the second it is (P32)', async () => {
  const opening = Date.parse('2026-11-23T08:30+02:00');
  hub = await startTestHub(laySmallShare, new Date(opening - 1000).toISOString());
  await hub.hub.whenFirstRead();
  expect(await standAt(opening - 1000)).toEqual({ mode: 'closed', numbers: 'closed', next: opening });
  expect(await standAt(opening)).toMatchObject({ mode: 'board', numbers: 'given' });
});
