import type { Log } from '../log';
import type { PrintState, PrintTrouble } from './contract';
import { type AskPrinter, PrinterSilent } from './ipp/ask-printer';
import type { IppAnswer, IppAttributes } from './ipp/message';
import { jobStageIn, stateIn, troubleIn } from './printer-sight';

export type Printed =
  { readonly printed: true } | { readonly printed: false; readonly trouble: PrintTrouble };

/** The system's printer, one paper at a time. */
export interface DocumentPrinter {
  /** Resolves when the last copy is out, or with why not: then the job has been cancelled and never comes out. */
  print(pdf: Uint8Array, copies: number): Promise<Printed>;
  /** Asks the printer how it is. */
  look(): Promise<PrintState>;
  close(): Promise<void>;
}

export interface DocumentPrinterParts {
  readonly ask: AskPrinter;
  readonly tray: string | undefined;
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
const A4 = { width: 21_000, height: 29_700 } as const;
const FIRST_ERROR = 0x0400;

/** Creates the printer over its protocol. A job is made before its paper is sent, so that it can always be taken back. */
export function createDocumentPrinter({
  ask,
  tray,
  log,
  pace = usualPace,
}: DocumentPrinterParts): DocumentPrinter {
  /** Jobs that could not be cancelled yet because the printer did not answer. */
  const owed = new Set<number>();
  let last: Promise<unknown> = Promise.resolve();
  let isClosed = false;

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

  async function printOne(pdf: Uint8Array, copies: number): Promise<Printed> {
    await settleOwed();
    const trouble = troubleIn(await look());
    if (trouble !== undefined) return { printed: false, trouble };
    const created = await ask({
      operation: 'createJob',
      own: { 'job-name': { name: 'Aula' } },
      job: ticketOf(copies, tray),
    });
    const job = jobIn(created);
    if (job === undefined) return { printed: false, trouble: 'refused' };
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
    while (performance.now() < until && !isClosed) {
      const stage = await stageOf(job);
      if (stage === 'out') return { printed: true };
      if (stage === 'given-up') return { printed: false, trouble: troubleIn(await look()) ?? 'refused' };
      const trouble = troubleIn(await look());
      troubledSince = trouble === undefined ? undefined : (troubledSince ?? performance.now());
      if (trouble !== undefined && performance.now() - (troubledSince ?? 0) >= pace.troubleMs)
        return takeBack(job, trouble);
      await rest(pace.pollMs);
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
      await cancel(job);
      await wipe(job);
    }
  }

  async function settleLater(): Promise<void> {
    while (owed.size > 0 && !isClosed) {
      await rest(pace.troubleMs);
      await settleOwed().catch(onlySilent);
    }
  }

  /** CUPS keeps the papers of ended jobs for a day unless it is told to purge them; other printers know no such thing. */
  async function wipe(job: number): Promise<void> {
    if (owed.has(job)) return;
    const own = { 'job-id': { integer: job }, 'purge-job': { boolean: true } };
    await ask({ operation: 'cancelJob', own }).catch(onlySilent);
  }

  return {
    look,
    print(pdf, copies) {
      const printing = last.then(() => printOne(pdf, copies)).catch(silence);
      last = printing;
      return printing;
    },
    async close() {
      isClosed = true;
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

/** How a paper is printed: A4, fitted when it is larger, one side. */
function ticketOf(copies: number, tray: string | undefined): IppAttributes {
  const size = {
    collection: { 'x-dimension': { integer: A4.width }, 'y-dimension': { integer: A4.height } },
  };
  return {
    copies: { integer: copies },
    ...(tray === undefined
      ? { media: { keywords: ['iso_a4_210x297mm'] } }
      : { 'media-col': { collection: { 'media-size': size, 'media-source': { keywords: [tray] } } } }),
    'print-scaling': { keywords: ['auto'] },
    sides: { keywords: ['one-sided'] },
  };
}

function rest(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms));
}
