/** The four states of a visit. Times are milliseconds of a clock that only goes forward. */
export type Visit =
  | { phase: 'attract' }
  | { phase: 'active'; lastActivityAt: number; pointers: Pointers }
  | { phase: 'asking'; endsAt: number; pointers: Pointers }
  | { phase: 'wiped' };

/** Fingers and mouse buttons that are down, and when each last moved. */
export type Pointers = Readonly<Record<number, number>>;

export type VisitEvent =
  /** The attract loop was touched. */
  | { type: 'begun'; at: number }
  /** A key, a scroll, a wheel: activity without a finger that stays down. */
  | { type: 'acted'; at: number }
  | { type: 'pointer-down' | 'pointer-moved' | 'pointer-up'; pointer: number; at: number }
  | { type: 'time-passed'; at: number }
  /** The visitor says that the visit is over. */
  | { type: 'ended' }
  /** The page has put everything back. */
  | { type: 'cleared' };

export interface VisitLimits {
  /** Quiet time before the screen asks. */
  quietMs: number;
  /** From the question to the wipe; at least 20 s (WCAG 2.2.1). */
  warningMs: number;
  /** A pointer that neither moved nor lifted for so long is stuck: a drop of water, a lost event. */
  stuckPointerMs: number;
}

export const visitLimits: Record<'normal' | 'long', VisitLimits> = {
  normal: { quietMs: 75_000, warningMs: 25_000, stuckPointerMs: 60_000 },
  long: { quietMs: 225_000, warningMs: 60_000, stuckPointerMs: 120_000 },
};

export const initialVisit: Visit = Object.freeze({ phase: 'attract' });

/** The visit after an event. While a pointer is down it never ends; any touch or key answers the question with "yes". */
export function nextVisit(visit: Visit, event: VisitEvent, limits: VisitLimits): Visit {
  switch (visit.phase) {
    case 'attract':
      return event.type === 'begun' ? { phase: 'active', lastActivityAt: event.at, pointers: {} } : visit;
    case 'wiped':
      return event.type === 'cleared' ? initialVisit : visit;
    case 'active':
    case 'asking':
      return afterEvent(visit, event, limits);
  }
}

type OpenVisit = Extract<Visit, { phase: 'active' | 'asking' }>;

function afterEvent(visit: OpenVisit, event: VisitEvent, limits: VisitLimits): Visit {
  switch (event.type) {
    case 'ended':
      return { phase: 'wiped' };
    case 'cleared':
      return visit;
    case 'begun':
    case 'acted':
      return active(event.at, visit.pointers);
    case 'pointer-down':
      return touched(visit, event.at, { ...visit.pointers, [event.pointer]: event.at });
    case 'pointer-moved':
      if (visit.pointers[event.pointer] === undefined) return visit;
      return touched(visit, event.at, { ...visit.pointers, [event.pointer]: event.at });
    case 'pointer-up':
      return active(event.at, without(visit.pointers, event.pointer));
    case 'time-passed':
      return afterTime(visit, event.at, limits);
  }
}

function active(at: number, pointers: Pointers): Visit {
  return { phase: 'active', lastActivityAt: at, pointers };
}

/** A finger on the question does not take it away until it lifts: the touch must not fall through to what lies below. */
function touched(visit: OpenVisit, at: number, pointers: Pointers): Visit {
  return visit.phase === 'asking' ? { ...visit, pointers } : active(at, pointers);
}

function without(pointers: Pointers, gone: number): Pointers {
  return Object.fromEntries(Object.entries(pointers).filter(([pointer]) => Number(pointer) !== gone));
}

function afterTime(visit: OpenVisit, at: number, limits: VisitLimits): Visit {
  const held = Object.entries(visit.pointers).filter(([, movedAt]) => at - movedAt < limits.stuckPointerMs);
  const pointers: Pointers = Object.fromEntries(held);
  if (held.length > 0) {
    return visit.phase === 'active'
      ? active(at, pointers)
      : { ...visit, endsAt: at + limits.warningMs, pointers };
  }
  if (visit.phase === 'asking') return at >= visit.endsAt ? { phase: 'wiped' } : { ...visit, pointers };
  if (at - visit.lastActivityAt < limits.quietMs) return { ...visit, pointers };
  return { phase: 'asking', endsAt: at + limits.warningMs, pointers };
}

/** Whole seconds until the wipe, as the countdown shows them; undefined when nothing is asked. */
export function secondsLeft(visit: Visit, at: number): number | undefined {
  return visit.phase === 'asking' ? Math.max(0, Math.ceil((visit.endsAt - at) / 1000)) : undefined;
}
