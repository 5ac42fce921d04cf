import type { CounterNow, DeskTicket, DeskView } from '#hub/queue/contract';

/** The counter at which the person sits; where they sit at two, the one asked for. */
export function ownCounter(
  counters: readonly CounterNow[],
  personId: string,
  asked: string | undefined,
): CounterNow | undefined {
  const own = counters.filter(({ person }) => person?.id === personId);
  return own.find(({ id }) => id === asked) ?? own[0];
}

/** Whether the visitor could be called to this counter by its own row. */
export function isMine(ticket: DeskTicket, counter: CounterNow, personId: string): boolean {
  if (ticket.onlyCounter !== undefined) return ticket.onlyCounter === counter.id;
  if (ticket.onlyPerson !== undefined) return ticket.onlyPerson.id === personId;
  return counter.serves.includes(ticket.matter);
}

/** Whole minutes from an instant until now; never below zero, whatever the clocks say. */
export function minutesSince(at: number, now: number): number {
  return Math.max(0, Math.floor((now - at) / 60_000));
}

/** Whole seconds until an instant, rounded up, so that zero means that it has come. */
export function secondsUntil(at: number, now: number): number {
  return Math.max(0, Math.ceil((at - now) / 1000));
}

/** The visitor whom "call next" would call. */
export function nextTicket({ next, waiting }: DeskView): DeskTicket | undefined {
  return next === undefined ? undefined : waiting.find(({ id }) => id === next);
}

/** What must be decided about before the next visitor can be called. */
export function stageOf({ current }: DeskView): 'free' | 'called' | 'serving' {
  if (current === undefined) return 'free';
  return current.state === 'serving' ? 'serving' : 'called';
}
