import { boardCalls, boardWaiting } from './board-view';
import type { DeskView, MatterNow, OwnTicket, PrinterState } from './contract';
import { createDeeds } from './deeds';
import { deskViewOf } from './desk-view';
import { createDeskWork, type DeskWork } from './desk-work';
import { createLooks } from './looks';
import { earliestOf, mattersNow } from './matter-view';
import { readLabel } from './numbers';
import { settlesAt } from './settle';
import type { QueueParts } from './surroundings';
import { createTaking, type Taking } from './taking';
import { ownTicketOf, ticketCalled } from './ticket-view';
import { openCounters } from './order';

export type { QueueParts } from './surroundings';

interface At {
  readonly now: number;
  readonly changesAt?: number;
}

/**
 * The lobby's queue: no number is ever lost, repeated, skipped or called by two desks. What decides rejects with
 * `Refused` (an error of the contract) or with `LobbyAway`.
 */
export interface Queue extends Omit<Taking, 'catchUp'>, DeskWork {
  matters(): Promise<
    At & {
      configured: boolean;
      current: boolean;
      matters: MatterNow[];
      printer: PrinterState;
    }
  >;
  board(): Promise<
    At & {
      current: boolean;
      configured: boolean;
      calls: ReturnType<typeof boardCalls>;
      waiting: ReturnType<typeof boardWaiting>;
    }
  >;
  desk(look: { counter?: string | undefined; person?: string | undefined }): Promise<DeskView>;
  /** The ticket of a number as somebody types it; undefined when there is none today. */
  find(label: string): Promise<{ now: number; ticket: OwnTicket } | undefined>;
  /** Whether anybody sits at a counter. */
  staffed(): Promise<boolean>;
  /** Lets go of the lobby. */
  close(): void;
}

/** Creates the queue over the lobby's common state. */
export function createQueue(parts: QueueParts): Queue {
  const { lobby, printer, log } = parts;
  const doDeed = createDeeds(parts);
  const looks = createLooks(parts);
  const { catchUp, ...taking } = createTaking({ ...parts, doDeed, looks });
  const unsubscribe = lobby.subscribe(topic => {
    if (topic !== 'reach' || !lobby.reach().current) return;
    void catchUp().catch((error: unknown) => log.error('queue.catch-up-failed', { error }));
  });

  return {
    ...taking,
    ...createDeskWork(parts, doDeed),
    async matters() {
      const { state, waits, current } = await looks.lastKnown();
      const matters = mattersNow(state, waits);
      const common = { now: state.at, configured: state.settings !== undefined, current, matters };
      return {
        ...common,
        printer: printer.state(),
        ...earliestOf([...matters.map(({ changesAt }) => changesAt), settlesAt(state)]),
      };
    },
    async board() {
      const { state, waits, current } = await looks.lastKnown();
      const common = { now: state.at, configured: state.settings !== undefined, current };
      const calls = current ? boardCalls(state) : [];
      return { ...common, calls, waiting: boardWaiting(state, waits), ...earliestOf([settlesAt(state)]) };
    },
    async desk({ counter, person }) {
      const { state, waits, past } = await looks.now({ undoAt: counter, missed: true });
      return deskViewOf(state, waits, { counter, person, past, printer: printer.state() });
    },
    async find(typed) {
      const label = readLabel(typed);
      if (label === undefined) return undefined;
      const { state, waits } = await looks.now({ label });
      const ticket = ticketCalled(state, label);
      return ticket === undefined ? undefined : { now: state.at, ticket: ownTicketOf(state, ticket, waits) };
    },
    async staffed() {
      const { state, current } = await looks.lastKnown();
      return current && openCounters(state).length > 0;
    },
    close: unsubscribe,
  };
}
