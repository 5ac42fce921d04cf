import type { WaitRange } from './contract';
import { seededRandom } from './seeded-random';

/** Eight of ten waits shall end inside the range that was told. */
export const SHARE_INSIDE = 0.8;
/** With fewer measured turns there is no ground for a range. */
const LEAST_MEASURED = 8;
/** Only the newest turns tell the present pace. */
const MOST_MEASURED = 40;
const LONGEST_TURN_MS = 2 * 3_600_000;
const FUTURES = 400;
const MINUTE_MS = 60_000;
/** Minutes as people say them. */
const sayable = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 20, 25, 30, 35, 40, 45, 50, 60, 75, 90, 120];

export interface WaitInput {
  /** Visitors who will be called before, at the counters counted here. */
  readonly ahead: number;
  /** Counters that serve the matter now, busy or free. */
  readonly openCounters: number;
  /** How long recent visitors were served, newest last. */
  readonly recentServiceMs: readonly number[];
  /**
   * Whole turns, newest last: from one call to the next call at the same counter, while somebody waited and the
   * counter was not paused. They hold what lies between two services (the way to the counter, notes, numbers nobody
   * came for) and are used instead of the service times as soon as there are enough of them.
   */
  readonly recentPaceMs?: readonly number[];
  /** For each counter that has a visitor: how long already. */
  readonly inService: readonly number[];
  /** How much wider than the ground alone says, by the score of what was told: see `scoreRanges`. */
  readonly width: number;
}

/**
 * In how many minutes the visitor will be called, for eight of ten; undefined where there is no ground to say so, and
 * where the range has grown too wide to help. Many futures are played through: whoever is at a counter leaves as recent
 * visitors did, and each free counter takes the next. The same input gives the same range, and a visitor further back
 * never a shorter one.
 */
export function estimateWait(input: WaitInput): WaitRange | undefined {
  const turnsMs = measuredTurns(input);
  const { ahead, openCounters, width } = input;
  const isKnown = Number.isInteger(ahead) && ahead >= 0 && openCounters >= 1 && width > 0;
  if (!isKnown || turnsMs.length < LEAST_MEASURED) return undefined;
  const waitsMs = futureWaits(input, turnsMs);
  return saidRange(...widened(waitsMs, width));
}

/** One range that was told, and how long the wait then was. */
export interface ToldRange {
  readonly least: number;
  readonly most: number;
  readonly waitedMs: number;
}

export interface RangeScore {
  readonly scored: number;
  /** Of those scored; 0 while there are none. */
  readonly insideShare: number;
  /** For `estimateWait`: above 1 after misses, below 1 when nearly all were kept. */
  readonly width: number;
}

const MOST_SCORED = 300;
/** A miss widens four times as much as a kept range narrows, so that the width stands still at eight of ten. */
const STEP = 0.07;
const LEAST_WIDTH = 0.4;
const MOST_WIDTH = 2;

/**
 * How the ranges told lately have held, and how wide the next ones must be. `told` in the order in which the waits
 * ended, newest last, best of the last week: a bad day then does not hide the ranges for ever. Those before the newest
 * 300 do not count. Only what a visitor really was told belongs here, with the wait until the first call.
 */
export function scoreRanges(told: readonly ToldRange[]): RangeScore {
  const lately = told.slice(-MOST_SCORED);
  let inside = 0;
  let width = 1;
  for (const one of lately) {
    const isKept = wasKept(one);
    inside += isKept ? 1 : 0;
    width *= Math.exp(isKept ? -STEP * (1 - SHARE_INSIDE) : STEP * SHARE_INSIDE);
    width = Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width));
  }
  return { scored: lately.length, insideShare: lately.length === 0 ? 0 : inside / lately.length, width };
}

/** Whether the wait ended inside the range; "1" is the least that is ever said and stands for less as well. */
export function wasKept({ least, most, waitedMs }: ToldRange): boolean {
  return waitedMs <= most * MINUTE_MS && (least <= 1 || waitedMs >= least * MINUTE_MS);
}

function measuredTurns({ recentServiceMs, recentPaceMs = [] }: WaitInput): number[] {
  const pace = recentPaceMs.filter(isTurn).slice(-MOST_MEASURED);
  if (pace.length >= LEAST_MEASURED) return pace;
  return recentServiceMs.filter(isTurn).slice(-MOST_MEASURED);
}

function isTurn(ms: number): boolean {
  return ms > 0 && ms <= LONGEST_TURN_MS;
}

/** The wait in each future, sorted. */
function futureWaits(input: WaitInput, turnsMs: readonly number[]): number[] {
  return Array.from({ length: FUTURES }, (_, future) =>
    futureWait(input, turnsMs, seededRandom(future + 1)),
  ).sort((one, other) => one - other);
}

/** As the measured turns are few, each future believes in another selection of them. */
function futureWait(
  { ahead, openCounters, inService }: WaitInput,
  turnsMs: readonly number[],
  random: () => number,
): number {
  const believed = turnsMs.map(() => oneOf(turnsMs, random));
  const freeAt = new Array<number>(openCounters).fill(0);
  for (const [counter, elapsedMs] of inService.slice(0, openCounters).entries()) {
    freeAt[counter] = remainingMs(elapsedMs, turnsMs, random);
  }
  for (let visitor = 0; visitor < ahead; visitor += 1) {
    const next = freeAt.indexOf(Math.min(...freeAt));
    freeAt[next] = (freeAt[next] ?? 0) + oneOf(believed, random);
  }
  return Math.min(...freeAt);
}

/** How long a turn that has lasted `elapsedMs` goes on: like one of the turns that lasted longer, or any when none did. */
function remainingMs(elapsedMs: number, turnsMs: readonly number[], random: () => number): number {
  const longer = turnsMs.filter(turn => turn > elapsedMs);
  return longer.length === 0 ? oneOf(turnsMs, random) : oneOf(longer, random) - elapsedMs;
}

function oneOf(values: readonly number[], random: () => number): number {
  return values[Math.floor(random() * values.length)] ?? 0;
}

/**
 * Both ends keep growing with the waits themselves, whatever the width: narrowed they move towards the middle, widened
 * they are divided and multiplied, and a wait of almost nothing gets minutes.
 */
function widened(sortedMs: readonly number[], width: number): [leastMs: number, mostMs: number] {
  const tail = (1 - SHARE_INSIDE) / 2;
  const [low, middle, high] = [
    quantile(sortedMs, tail),
    quantile(sortedMs, 0.5),
    quantile(sortedMs, 1 - tail),
  ];
  if (width >= 1) return [low / width, high * width + (width - 1) * MINUTE_MS];
  return [low * width + middle * (1 - width), high * width + middle * (1 - width)];
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.round((sorted.length - 1) * share)] ?? 0;
}

/** Rounded outward; a range that is too wide to help anybody is not said. */
function saidRange(leastMs: number, mostMs: number): WaitRange | undefined {
  const leastMinutes = sayable.findLast(minutes => minutes * MINUTE_MS <= leastMs) ?? 1;
  const mostMinutes = sayable.find(minutes => minutes * MINUTE_MS >= mostMs && minutes > leastMinutes);
  if (mostMinutes === undefined || mostMinutes > 3 * leastMinutes + 15) return undefined;
  return { leastMinutes, mostMinutes };
}
