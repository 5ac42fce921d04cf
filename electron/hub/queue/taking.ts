import { randomUUID } from 'node:crypto';
import type { OwnTicket, printerTroubles, WaitRange } from './contract';
import type { DoDeed } from './deeds';
import type { Looks } from './looks';
import { qrTextOf } from './qr-text';
import { refuse } from './refused';
import type { Course, QueueState } from './state';
import type { QueueParts } from './surroundings';
import type { QueueTicketRow } from './tables';
import { numberReceived, paperFailed, paperPrinted, takeNumber, type TakeInput } from './ticket-rules';
import { ownTicketOf } from './ticket-view';

export interface Taken {
  readonly ticket: OwnTicket;
  readonly paper: 'printed' | 'not-wanted' | (typeof printerTroubles)[number];
  readonly qr: string;
}

/** Gives numbers to visitors. */
export interface Taking {
  /** One number; the same key gives the same one, and prints it once. Rejects with `Refused` or `LobbyAway`. */
  take(input: TakeInput): Promise<Taken>;
  /** The visitor has seen the number. */
  received(key: string): Promise<OwnTicket>;
  /** Saves what the printer had acknowledged while the common state was out of reach. */
  catchUp(): Promise<void>;
}

interface TakingParts extends QueueParts {
  readonly doDeed: DoDeed;
  readonly looks: Looks;
}

/** Ranges that were told are remembered until the number is in the visitor's hands, at most so many. */
const MOST_TOLD = 200;

export function createTaking(parts: TakingParts): Taking {
  const { doDeed, looks, printer } = parts;
  const running = new Map<string, Promise<Taken>>();
  const told = new Map<string, WaitRange>();
  /** Keys whose paper is out although the common state does not know it yet. */
  const unsaved = new Set<string>();

  async function takeOnce(input: TakeInput): Promise<Taken> {
    let isNew = false;
    const state = await doDeed({
      also: { key: input.key },
      rule(course) {
        if (byKey(course.state, input.key) !== undefined) return course;
        isNew = true;
        return takeNumber(course, { ...input, id: randomUUID() });
      },
    });
    const ticket = byKey(state, input.key);
    if (ticket === undefined) return refuse('NOT_FOUND');
    if (isNew) return offer(state, ticket);
    return unsaved.has(input.key) ? savePrinted(input.key) : answer(state, ticket);
  }

  async function offer(state: QueueState, ticket: QueueTicketRow): Promise<Taken> {
    const offered = await answer(state, ticket);
    const key = ticket.key ?? '';
    if (offered.ticket.wait !== undefined) remember(told, key, offered.ticket.wait);
    if (ticket.paper !== 'wanted') return offered;
    const outcome = await printPaper(offered, ticket);
    if (!outcome.printed) return save(key, (course, one) => paperFailed(course, one, outcome.reason));
    unsaved.add(key);
    return savePrinted(key);
  }

  async function savePrinted(key: string): Promise<Taken> {
    const taken = await save(key, (course, one) => paperPrinted(course, one, told.get(key)));
    unsaved.delete(key);
    told.delete(key);
    return taken;
  }

  async function save(key: string, rule: (course: Course, ticket: QueueTicketRow) => Course): Promise<Taken> {
    const state = await doDeed({
      also: { key },
      rule: course => rule(course, byKey(course.state, key) ?? refuse('NOT_FOUND')),
    });
    return answer(state, byKey(state, key) ?? refuse('NOT_FOUND'));
  }

  function printPaper({ ticket, qr }: Taken, { language }: QueueTicketRow) {
    const { label, matters, takenAt, ahead, wait } = ticket;
    return printer.print({
      ...{ label, language, takenAt, qr, matters: matters.map(({ name }) => name) },
      ...(ahead === undefined ? {} : { ahead }),
      ...(wait === undefined ? {} : { waitMinutes: { least: wait.leastMinutes, most: wait.mostMinutes } }),
      ...{ site: parts.names(), timeZone: parts.timeZone() },
    });
  }

  async function answer(state: QueueState, ticket: QueueTicketRow): Promise<Taken> {
    const own = ownTicketOf(state, ticket, await looks.waitsOver(state));
    const { language } = ticket;
    return {
      ticket: own,
      // Whether a paper that was being printed when the program ended came out, nobody knows.
      paper: ticket.paper === 'wanted' ? 'no-answer' : ticket.paper,
      qr: qrTextOf({ ...own, language }, parts.names(), parts.timeZone()),
    };
  }

  return {
    take(input) {
      const joined = running.get(input.key);
      if (joined !== undefined) return joined;
      const taking = takeOnce(input).finally(() => running.delete(input.key));
      running.set(input.key, taking);
      return taking;
    },
    async received(key) {
      const { ticket } = await save(key, (course, one) => numberReceived(course, one, told.get(key)));
      told.delete(key);
      return ticket;
    },
    async catchUp() {
      for (const key of [...unsaved]) if (!running.has(key)) await savePrinted(key);
    },
  };
}

function byKey({ tickets }: QueueState, key: string): QueueTicketRow | undefined {
  return tickets.find(one => one.key === key);
}

function remember(told: Map<string, WaitRange>, key: string, range: WaitRange): void {
  told.set(key, range);
  const [oldest] = told.keys();
  if (told.size > MOST_TOLD && oldest !== undefined) told.delete(oldest);
}
