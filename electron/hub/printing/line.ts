import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from '../log';
import { withLimit } from '../with-limit';
import { commands } from './commands';
import { type Acknowledging, type Conversation, openConversation } from './conversation';
import { STRIP_BYTES } from './encode-ticket';
import type { PrintingLimits } from './limits';
import type { PrinterStatus } from './rules';
import { PrintingTrouble } from './trouble';
import { keptWithin } from './waiting';
import type { OpenWire } from './wire';

/** A printer with empty buffers that can tell when a job is done. */
export interface ReadyPrinter {
  conversation: Conversation;
  by: Acknowledging;
  /** Whether what was sent can be taken back at any moment. */
  canClear: boolean;
}

/** The line to one printer, opened when needed and kept; one caller at a time. */
export interface PrinterLine {
  /**
   * Opens, empties and looks: what ails the printer, if anything. Throws `PrintingTrouble` when it cannot be asked, or
   * cannot tell that a job is done.
   */
  look(signal: AbortSignal): Promise<PrinterStatus>;
  /** A printer to which a job can be sent; throws `PrintingTrouble` otherwise, with nothing sent. */
  ready(signal: AbortSignal): Promise<ReadyPrinter>;
  /** After a job that was not acknowledged: true when nothing of it can come out any more. */
  takeBack(signal: AbortSignal): Promise<boolean>;
  drop(): void;
}

interface Open {
  conversation: Conversation;
  isCleared: boolean;
  canClear: boolean;
  by: Acknowledging | undefined;
}

const RETRY_MS = 100;

/**
 * Before anything is printed the printer's buffers are emptied: a job left over from a paper-out, a stall or a dropped
 * connection must not come out under the next visitor's number.
 */
export function createPrinterLine({
  open,
  limits,
  log,
}: {
  open: OpenWire;
  limits: PrintingLimits;
  log: Log;
}): PrinterLine {
  let line: Open | undefined;
  let hasWarned = false;

  function drop(): void {
    line?.conversation.drop();
    line = undefined;
  }

  async function opened(signal: AbortSignal): Promise<Open> {
    if (line?.conversation.isOpen() === true) return line;
    const conversation = await withLimit(limits.connectMs, [signal], knocking =>
      openConversation(open, { answerMs: limits.answerMs, signal: knocking }),
    );
    line = { conversation, isCleared: false, canClear: false, by: undefined };
    return line;
  }

  async function cleared(signal: AbortSignal): Promise<Open> {
    const here = await opened(signal);
    if (here.isCleared) return here;
    here.conversation.forgetAcknowledgements();
    here.canClear = await here.conversation.clear(signal);
    if (!here.canClear) await here.conversation.send(commands.recoverCleared, signal);
    here.isCleared = true;
    return here;
  }

  /** Finds out how this printer acknowledges; its other settings are put in order on the way. */
  async function agree(here: Open, signal: AbortSignal): Promise<Acknowledging> {
    const { conversation, canClear } = here;
    // Zeros end a picture that was cut short in white, and mean nothing to a printer that waits for a command.
    if (!canClear) await conversation.send(new Uint8Array(STRIP_BYTES), signal);
    for (const by of ['process', 'sensor'] as const) {
      await conversation.send(commands.initialise, signal);
      await conversation.send(commands.noAutomaticStatus, signal);
      const { done } = await conversation.acknowledgement(by, signal);
      if (await keptWithin(done, limits.answerMs, signal)) return by;
      conversation.forgetAcknowledgements();
    }
    // A sensor's sign that comes too late must not be taken for a later one's.
    drop();
    if (!hasWarned) log.warn('printing.cannot-acknowledge');
    hasWarned = true;
    throw new PrintingTrouble('no-answer');
  }

  /** A wire that died unnoticed while nothing was said is opened again, once. */
  async function looked(signal: AbortSignal): Promise<{ here: Open; status: PrinterStatus }> {
    const wasOpen = line?.conversation.isOpen() === true;
    try {
      const here = await cleared(signal);
      return { here, status: await here.conversation.status(signal) };
    } catch (error) {
      drop();
      if (!wasOpen || signal.aborted) throw error;
      const here = await cleared(signal);
      return { here, status: await here.conversation.status(signal) };
    }
  }

  async function takeBackOnce(signal: AbortSignal): Promise<boolean> {
    if (line !== undefined) line.isCleared = false;
    const here = await cleared(signal);
    if (!here.canClear) drop();
    return here.canClear;
  }

  return {
    async look(signal) {
      const { here, status } = await looked(signal);
      if (status.trouble === undefined) here.by ??= await agree(here, signal);
      return status;
    },
    async ready(signal) {
      const { here, status } = await looked(signal);
      if (status.trouble !== undefined) throw new PrintingTrouble(status.trouble);
      here.by ??= await agree(here, signal);
      return { conversation: here.conversation, by: here.by, canClear: here.canClear };
    },
    async takeBack(signal) {
      const couldClear = line?.canClear !== false;
      while (!signal.aborted) {
        const isDone = await takeBackOnce(signal).catch(() => drop());
        if (isDone === true) return true;
        if (!couldClear) break;
        await delay(RETRY_MS, undefined, { signal }).catch(() => {});
      }
      drop();
      return false;
    },
    drop,
  };
}
