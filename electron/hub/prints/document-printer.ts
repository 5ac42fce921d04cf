import { setTimeout as pass } from 'node:timers/promises';
import type { Log } from '../log';
import type { PrintState, PrintTrouble } from './contract';
import { type AskPrinter, PrinterSilent } from './ipp/ask-printer';
import type { JobsAtPrinter } from './jobs-at-printer';
import { createPrinterDesk } from './printer-desk';
import { standstillIn, stateIn, troubleIn } from './printer-sight';
import type { SheetSize } from './sheet-size';

export type Printed =
  { readonly printed: true } | { readonly printed: false; readonly trouble: PrintTrouble };

/** The system's printer, one paper at a time. */
export interface DocumentPrinter {
  /** Resolves when one copy is out, or with why not: then the job has been cancelled and never comes out. */
  print(pdf: Uint8Array, sheet: SheetSize): Promise<Printed>;
  /** Asks the printer how it is. */
  look(): Promise<PrintState>;
  close(): Promise<void>;
}

export interface DocumentPrinterParts {
  readonly ask: AskPrinter;
  readonly tray: string | undefined;
  readonly jobs: JobsAtPrinter;
  readonly log: Log;
  readonly pace?: Pace;
}

/** How long things may take, ms. */
export interface Pace {
  readonly pollMs: number;
  /** A trouble is given this long to pass by itself. */
  readonly troubleMs: number;
  readonly mostMs: number;
}

const usualPace: Pace = { pollMs: 500, troubleMs: 4_000, mostMs: 120_000 };

/**
 * Creates the printer over its protocol. A job is made and remembered before its paper is sent, so that it can always
 * be taken back; what an earlier hub left behind is cancelled first of all.
 */
export function createDocumentPrinter({
  ask,
  tray,
  jobs,
  log,
  pace = usualPace,
}: DocumentPrinterParts): DocumentPrinter {
  const desk = createPrinterDesk(ask);
  /** Jobs that could not be cancelled yet because the printer did not answer. */
  const owed = new Set<number>();
  const closing = new AbortController();
  const begun = begin();
  let last: Promise<unknown> = begun;

  const look = async () => stateIn(await desk.look());

  async function begin(): Promise<void> {
    for (const job of await jobs.leftBehind()) owed.add(job);
    if (owed.size > 0) void settleLater();
  }

  async function printOne(pdf: Uint8Array, sheet: SheetSize): Promise<Printed> {
    await settleOwed();
    const standstill = standstillIn(await desk.look());
    if (standstill !== undefined) return { printed: false, trouble: standstill };
    const job = await desk.open(sheet, tray);
    if (job === undefined) return { printed: false, trouble: 'refused' };
    await jobs.add(job);
    try {
      return (await desk.send(job, pdf)) ? await follow(job) : await takeBack(job, 'refused');
    } catch (error) {
      if (!(error instanceof PrinterSilent)) throw error;
      return takeBack(job, error.trouble);
    } finally {
      await wipe(job);
    }
  }

  async function follow(job: number): Promise<Printed> {
    const until = performance.now() + pace.mostMs;
    let troubledSince: number | undefined;
    while (performance.now() < until && !closing.signal.aborted) {
      const stage = await desk.stageOf(job);
      if (stage === 'out') return { printed: true };
      if (stage === 'given-up') return { printed: false, trouble: troubleIn(await look()) ?? 'refused' };
      const trouble = troubleIn(await look());
      troubledSince = trouble === undefined ? undefined : (troubledSince ?? performance.now());
      if (trouble !== undefined && performance.now() - (troubledSince ?? 0) >= pace.troubleMs)
        return takeBack(job, trouble);
      await rest(pace.pollMs, closing.signal);
    }
    return takeBack(job, 'too-late');
  }

  /** Cancels a job; a paper that came out meanwhile has come out. */
  async function takeBack(job: number, trouble: PrintTrouble): Promise<Printed> {
    owed.add(job);
    try {
      const isOut = await cancel(job);
      return isOut ? { printed: true } : { printed: false, trouble };
    } catch (error) {
      if (!(error instanceof PrinterSilent)) throw error;
      log.warn('prints.cancel-owed', { job });
      void settleLater();
      return { printed: false, trouble };
    }
  }

  /** Resolves with whether the paper is out all the same, once the printer has answered. */
  async function cancel(job: number): Promise<boolean> {
    await desk.cancel(job);
    const isOut = (await desk.stageOf(job)) === 'out';
    owed.delete(job);
    return isOut;
  }

  async function settleOwed(): Promise<void> {
    for (const job of owed) {
      const ours = await desk.isOurs(job);
      if (ours) await cancel(job);
      owed.delete(job);
      await (ours ? wipe(job) : jobs.remove(job));
    }
  }

  async function settleLater(): Promise<void> {
    while (owed.size > 0 && !closing.signal.aborted) {
      await settleOwed().catch(onlySilent);
      if (owed.size > 0) await rest(pace.troubleMs, closing.signal);
    }
  }

  async function wipe(job: number): Promise<void> {
    if (owed.has(job)) return;
    await desk.purge(job).catch(onlySilent);
    await jobs.remove(job);
  }

  return {
    look,
    print(pdf, sheet) {
      const printing = last.then(() => printOne(pdf, sheet)).catch(silence);
      last = printing.catch(() => undefined);
      return printing;
    },
    async close() {
      closing.abort();
      await last;
    },
  };
}

function silence(error: unknown): Printed {
  if (error instanceof PrinterSilent) return { printed: false, trouble: error.trouble };
  throw error;
}

function onlySilent(error: unknown): void {
  if (!(error instanceof PrinterSilent)) throw error;
}

/** Closing ends it early. */
async function rest(ms: number, signal: AbortSignal): Promise<void> {
  await pass(ms, undefined, { signal }).catch(() => undefined);
}
