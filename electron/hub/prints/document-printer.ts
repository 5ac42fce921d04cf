import { setTimeout as pass } from 'node:timers/promises';
import type { Log } from '../log';
import type { PrintState, PrintTrouble } from './contract';
import { type AskPrinter, PrinterSilent } from './ipp/ask-printer';
import type { IppAnswer } from './ipp/message';
import { jobTicket, media } from './job-ticket';
import type { JobsAtPrinter } from './jobs-at-printer';
import { jobStageIn, stateIn, troubleIn } from './printer-sight';
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
const JOB_NAME = 'Aula';
const FIRST_ERROR = 0x0400;

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
  /** Jobs that could not be cancelled yet because the printer did not answer. */
  const owed = new Set<number>();
  const closing = new AbortController();
  const begun = begin();
  let last: Promise<unknown> = begun;

  const look = async () =>
    stateIn(
      await ask({
        operation: 'getPrinterAttributes',
        own: {
          'requested-attributes': {
            keywords: ['printer-state', 'printer-state-reasons', 'printer-is-accepting-jobs'],
          },
        },
      }),
    );
  const stageOf = async (job: number) =>
    jobStageIn(
      await ask({
        operation: 'getJobAttributes',
        own: { 'job-id': { integer: job }, 'requested-attributes': { keywords: ['job-state'] } },
      }),
    );

  async function begin(): Promise<void> {
    for (const job of await jobs.leftBehind()) owed.add(job);
    if (owed.size > 0) void settleLater();
  }

  async function printOne(pdf: Uint8Array, sheet: SheetSize): Promise<Printed> {
    await settleOwed();
    const trouble = troubleIn(await look());
    if (trouble !== undefined) return { printed: false, trouble };
    const created = await ask({
      operation: 'createJob',
      own: { 'job-name': { name: JOB_NAME } },
      job: jobTicket(await atMost(sheet), tray),
    });
    const job = jobIn(created);
    if (job === undefined) return { printed: false, trouble: 'refused' };
    await jobs.add(job);
    try {
      return await follow(job, await send(job, pdf));
    } catch (error) {
      if (!(error instanceof PrinterSilent)) throw error;
      return takeBack(job, error.trouble);
    } finally {
      await wipe(job);
    }
  }

  async function send(job: number, document: Uint8Array): Promise<IppAnswer> {
    return ask({
      operation: 'sendDocument',
      own: {
        'job-id': { integer: job },
        'document-format': { mime: 'application/pdf' },
        'last-document': { boolean: true },
      },
      document,
    });
  }

  async function follow(job: number, sent: IppAnswer): Promise<Printed> {
    if (sent.status >= FIRST_ERROR) return takeBack(job, 'refused');
    const until = performance.now() + pace.mostMs;
    let troubledSince: number | undefined;
    while (performance.now() < until && !closing.signal.aborted) {
      const stage = await stageOf(job);
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
    await ask({ operation: 'cancelJob', own: { 'job-id': { integer: job } } });
    const isOut = (await stageOf(job)) === 'out';
    owed.delete(job);
    return isOut;
  }

  async function settleOwed(): Promise<void> {
    for (const job of owed) {
      const ours = await isOurs(job);
      if (ours) await cancel(job);
      owed.delete(job);
      await (ours ? wipe(job) : jobs.remove(job));
    }
  }

  /** A printer that was switched off may have given the number anew. */
  async function isOurs(job: number): Promise<boolean> {
    const own = { 'job-id': { integer: job }, 'requested-attributes': { keywords: ['job-name'] } };
    const { attributes } = await ask({ operation: 'getJobAttributes', own });
    return (attributes.get('job-name')?.[0] ?? JOB_NAME) === JOB_NAME;
  }

  async function settleLater(): Promise<void> {
    while (owed.size > 0 && !closing.signal.aborted) {
      await settleOwed().catch(onlySilent);
      if (owed.size > 0) await rest(pace.troubleMs, closing.signal);
    }
  }

  /** CUPS keeps the papers of ended jobs for a day unless it is told to purge them; other printers know no such thing. */
  async function wipe(job: number): Promise<void> {
    if (owed.has(job)) return;
    const own = { 'job-id': { integer: job }, 'purge-job': { boolean: true } };
    await ask({ operation: 'cancelJob', own }).catch(onlySilent);
    await jobs.remove(job);
  }

  /** A larger sheet only where the printer has it; else its page is fitted to A4. */
  async function atMost(sheet: SheetSize): Promise<SheetSize> {
    if (sheet === 'a4') return sheet;
    const own = { 'requested-attributes': { keywords: ['media-supported'] } };
    const { attributes } = await ask({ operation: 'getPrinterAttributes', own });
    return attributes.get('media-supported')?.includes(media[sheet].keyword) === true ? sheet : 'a4';
  }

  return {
    look,
    print(pdf, sheet) {
      const printing = last.then(() => printOne(pdf, sheet)).catch(silence);
      last = printing;
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

function jobIn({ status, attributes }: IppAnswer): number | undefined {
  const job = attributes.get('job-id')?.[0];
  return status < FIRST_ERROR && typeof job === 'number' ? job : undefined;
}

/** Closing ends it early. */
async function rest(ms: number, signal: AbortSignal): Promise<void> {
  await pass(ms, undefined, { signal }).catch(() => undefined);
}
