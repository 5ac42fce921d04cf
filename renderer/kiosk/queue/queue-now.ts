import type { MatterNow } from '#hub/queue/contract';
import type { HubClient } from '../../hub/client';
import { useLive } from '../../hub/hub-provider';
import type { Live } from '../../hub/live';

type Answer = Awaited<ReturnType<HubClient['queue']['matters']>>;
export type Printer = Answer['printer'];

/** What can be queued for right now. */
export type QueueNow =
  | { state: 'loading' }
  /** The city has no queue. */
  | { state: 'none' }
  /** Nothing that is known is current, so no number can be given and no queue be told. */
  | { state: 'away' }
  | { state: 'ready'; now: number; matters: readonly MatterNow[]; printer: Printer };

/** The queue of this moment; an answer that may be old is no answer. */
export function useQueueNow(): QueueNow {
  return queueNowOf(useLive(['queue.matters'], (hub, signal) => hub.queue.matters(undefined, { signal })));
}

export function queueNowOf(live: Live<Answer>): QueueNow {
  switch (live.state) {
    case 'loading':
      return { state: 'loading' };
    case 'failed':
      return { state: 'away' };
    case 'ready':
    case 'stale':
      if (!live.value.configured) return { state: 'none' };
      if (live.state === 'stale' || !live.value.current) return { state: 'away' };
      return { state: 'ready', ...live.value };
  }
}

/** Whether paper comes when it is asked for. */
export function printsNow({ state }: Printer): boolean {
  return state === 'ready' || state === 'paper-low';
}

/** One line for the whole queue: those who wait, the span of the waits where all have one, or why there are no numbers. */
export type QueueFact =
  | { kind: 'given'; waiting: number; wait?: { leastMinutes: number; mostMinutes: number } }
  | { kind: 'full' }
  | { kind: 'closed'; opensAt?: number };

export function queueFact(matters: readonly MatterNow[]): QueueFact {
  const given = matters.filter(({ numbers }) => numbers === 'given');
  if (given.length > 0)
    return { kind: 'given', waiting: sum(given.map(({ waiting }) => waiting)), ...spanOf(given) };
  const closed = matters.filter(({ numbers }) => numbers === 'closed');
  if (closed.length < matters.length) return { kind: 'full' };
  const opening = closed.flatMap(({ changesAt }) => (changesAt === undefined ? [] : [changesAt]));
  return opening.length === 0 ? { kind: 'closed' } : { kind: 'closed', opensAt: Math.min(...opening) };
}

function spanOf(matters: readonly MatterNow[]): Pick<Extract<QueueFact, { kind: 'given' }>, 'wait'> {
  const waits = matters.flatMap(({ wait }) => (wait === undefined ? [] : [wait]));
  if (waits.length < matters.length) return {};
  return {
    wait: {
      leastMinutes: Math.min(...waits.map(({ leastMinutes }) => leastMinutes)),
      mostMinutes: Math.max(...waits.map(({ mostMinutes }) => mostMinutes)),
    },
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
