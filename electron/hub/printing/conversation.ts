import { type Answer, createAnswerReader } from './answers';
import { commands, type StatusKind } from './commands';
import { type PrinterStatus, statusOf } from './rules';
import { PrintingTrouble } from './trouble';
import { keptWithin, within } from './waiting';
import type { OpenWire } from './wire';

/** How a printer tells that it has done what it was sent. */
export type Acknowledging = 'process' | 'sensor';

/** What can be said to an open printer; each step throws `PrintingTrouble`, and the signal's reason when aborted. */
export interface Conversation {
  /** Asks in real time; 'no-answer' after `answerMs`, and the wire is dropped: a late answer must meet no question. */
  status(signal: AbortSignal): Promise<PrinterStatus>;
  /** Empties the printer's buffers; false when the printer did not confirm it within `answerMs`. */
  clear(signal: AbortSignal): Promise<boolean>;
  send(bytes: Uint8Array, signal: AbortSignal): Promise<void>;
  /** Asks for a sign; what it resolves to is kept when all that was sent before has been done. */
  acknowledgement(by: Acknowledging, signal: AbortSignal): Promise<{ done: Promise<void> }>;
  /** Forgets signs that were asked for and not given. */
  forgetAcknowledgements(): void;
  drop(): void;
  isOpen(): boolean;
}

interface Waiter {
  kind: Answer['kind'];
  id?: string;
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

/** Opens a wire and speaks ESC/POS over it. */
export async function openConversation(
  open: OpenWire,
  { answerMs, signal }: { answerMs: number; signal: AbortSignal },
): Promise<Conversation> {
  const read = createAnswerReader();
  let waiters: Waiter[] = [];
  let isOpen = true;
  let lastId = 0;

  const wire = await open({ heard: bytes => read(bytes).forEach(take), ended }, signal);

  function take(answer: Answer): void {
    const at = waiters.findIndex(
      ({ kind, id }) => kind === answer.kind && (id === undefined || id === idOf(answer)),
    );
    if (at < 0) return;
    // A printer that could not answer in time tells only its newest sign: it stands for the earlier ones too.
    const answered = waiters.filter(
      ({ kind }, index) => index === at || (index < at && kind === answer.kind && kind === 'acknowledged'),
    );
    waiters = waiters.filter(waiter => !answered.includes(waiter));
    for (const waiter of answered) waiter.resolve(answer);
  }

  function ended(): void {
    isOpen = false;
    const left = waiters;
    waiters = [];
    for (const waiter of left) waiter.reject(new PrintingTrouble('offline'));
  }

  function hear(kind: Answer['kind'], id?: string): Promise<Answer> {
    if (!isOpen) return Promise.reject(new PrintingTrouble('offline'));
    const heard = new Promise<Answer>((resolve, reject) =>
      waiters.push({ kind, resolve, reject, ...(id === undefined ? {} : { id }) }),
    );
    // Whoever waits hears of the end; one that nobody waits for any more has nothing to tell.
    heard.catch(() => {});
    return heard;
  }

  const send = (bytes: Uint8Array, until: AbortSignal) => within(wire.write(bytes), until);

  async function ask(kind: StatusKind, until: AbortSignal): Promise<number> {
    const heard = hear('status');
    try {
      await send(commands.askStatus(kind), until);
      if (!(await keptWithin(heard, answerMs, until))) throw new PrintingTrouble('no-answer');
    } catch (error) {
      wire.drop();
      throw error;
    }
    const answer = await heard;
    return answer.kind === 'status' ? answer.byte : 0;
  }

  return {
    async status(until) {
      const printer = await ask('printer', until);
      const offlineCause = await ask('offline-cause', until);
      return statusOf({ printer, offlineCause, paper: await ask('paper', until) });
    },
    async clear(until) {
      const heard = hear('cleared');
      await send(commands.clearBuffers, until);
      return keptWithin(heard, answerMs, until);
    },
    send,
    async acknowledgement(by, until) {
      const id = String((lastId = (lastId % 9999) + 1)).padStart(4, '0');
      const heard = by === 'process' ? hear('acknowledged', id) : hear('sensor');
      await send(by === 'process' ? commands.acknowledge(id) : commands.askSensor, until);
      const done = heard.then(() => {});
      done.catch(() => {});
      return { done };
    },
    forgetAcknowledgements() {
      waiters = waiters.filter(({ kind }) => kind !== 'acknowledged' && kind !== 'sensor');
    },
    drop: () => wire.drop(),
    isOpen: () => isOpen,
  };
}

function idOf(answer: Answer): string | undefined {
  return answer.kind === 'acknowledged' ? answer.id : undefined;
}
