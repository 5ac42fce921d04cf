import type { BoardCall } from '#hub/queue/contract';

/** Calls to be announced one after another; none is overwritten by the next. */
export interface Spool {
  /** The greatest sequence that has been taken in. */
  readonly seen: number;
  /** Being announced now. */
  readonly showing: BoardCall | undefined;
  readonly waiting: readonly BoardCall[];
}

export const emptySpool: Spool = { seen: -1, showing: undefined, waiting: [] };

/** A call that is older than this when the board first hears of it is only listed: the visitor has seen it elsewhere. */
export const FRESH_MS = 20_000;

export type SpoolEvent =
  /** The hub's present calls, the latest first. */
  | { happened: 'told'; calls: readonly BoardCall[]; now: number }
  /** The announcement has been shown and spoken whole. */
  | { happened: 'announced' }
  /** What was known is not current any more: nothing old is announced as new. */
  | { happened: 'lost' };

/**
 * The next state of the spool. A call that was undone or answered before its turn is dropped; one that is being
 * announced is ended as soon as it no longer holds.
 */
export function nextSpool(spool: Spool, event: SpoolEvent): Spool {
  switch (event.happened) {
    case 'told':
      return begun(taken(spool, event.calls, event.now));
    case 'announced':
      return begun({ ...spool, showing: undefined });
    case 'lost':
      return { ...spool, showing: undefined, waiting: [] };
  }
}

function taken(spool: Spool, calls: readonly BoardCall[], now: number): Spool {
  const holds = new Set(calls.map(({ sequence }) => sequence));
  const fresh = calls
    .filter(({ sequence, calledAt }) => sequence > spool.seen && now - calledAt <= FRESH_MS)
    .sort((one, other) => one.sequence - other.sequence);
  return {
    seen: Math.max(spool.seen, ...holds),
    showing: spool.showing && holds.has(spool.showing.sequence) ? spool.showing : undefined,
    waiting: [...spool.waiting.filter(({ sequence }) => holds.has(sequence)), ...fresh],
  };
}

function begun(spool: Spool): Spool {
  const [next, ...waiting] = spool.waiting;
  return spool.showing || next === undefined ? spool : { ...spool, showing: next, waiting };
}
