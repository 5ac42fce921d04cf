import type { AskPrinter } from './ipp/ask-printer';
import type { IppAnswer, IppAttributes } from './ipp/message';
import { jobTicket, media } from './job-ticket';
import { jobStageIn } from './printer-sight';
import type { SheetSize } from './sheet-size';

/** What is asked of the printer; each rejects with `PrinterSilent`. */
export interface PrinterDesk {
  /** The printer's state and reasons. */
  look(): Promise<IppAnswer>;
  /** Makes a job without its paper; undefined when the printer wants none. */
  open(sheet: SheetSize, tray: string | undefined): Promise<number | undefined>;
  /** Sends a job's paper; resolves with whether the printer took it. */
  send(job: number, document: Uint8Array): Promise<boolean>;
  stageOf(job: number): Promise<ReturnType<typeof jobStageIn>>;
  /** A printer that was switched off may have given the number anew. */
  isOurs(job: number): Promise<boolean>;
  cancel(job: number): Promise<void>;
  /** CUPS keeps the papers of ended jobs for a day unless it is told to purge them; other printers know no such thing. */
  purge(job: number): Promise<void>;
}

const FIRST_ERROR = 0x0400;
const JOB_NAME = 'Aula';

/** The printer's operations over its protocol. */
export function createPrinterDesk(ask: AskPrinter): PrinterDesk {
  const ofPrinter = (...keywords: string[]) =>
    ask({ operation: 'getPrinterAttributes', own: { 'requested-attributes': { keywords } } });
  const ofJob = (job: number, keyword: string) =>
    ask({
      operation: 'getJobAttributes',
      own: numbered(job, { 'requested-attributes': { keywords: [keyword] } }),
    });

  /** A larger sheet only where the printer has it; else its page is fitted to A4. */
  async function atMost(sheet: SheetSize): Promise<SheetSize> {
    if (sheet === 'a4') return sheet;
    const { attributes } = await ofPrinter('media-supported');
    return attributes.get('media-supported')?.includes(media[sheet].keyword) === true ? sheet : 'a4';
  }

  return {
    look: () => ofPrinter('printer-state', 'printer-state-reasons', 'printer-is-accepting-jobs'),
    async open(sheet, tray) {
      const { status, attributes } = await ask({
        operation: 'createJob',
        own: { 'job-name': { name: JOB_NAME } },
        job: jobTicket(await atMost(sheet), tray),
      });
      const job = attributes.get('job-id')?.[0];
      return status < FIRST_ERROR && typeof job === 'number' ? job : undefined;
    },
    async send(job, document) {
      const format = { 'document-format': { mime: 'application/pdf' }, 'last-document': { boolean: true } };
      const { status } = await ask({ operation: 'sendDocument', own: numbered(job, format), document });
      return status < FIRST_ERROR;
    },
    stageOf: async job => jobStageIn(await ofJob(job, 'job-state')),
    async isOurs(job) {
      const { attributes } = await ofJob(job, 'job-name');
      return (attributes.get('job-name')?.[0] ?? JOB_NAME) === JOB_NAME;
    },
    async cancel(job) {
      await ask({ operation: 'cancelJob', own: numbered(job) });
    },
    async purge(job) {
      await ask({ operation: 'cancelJob', own: numbered(job, { 'purge-job': { boolean: true } }) });
    },
  };
}

function numbered(job: number, more: IppAttributes = {}): IppAttributes {
  return { 'job-id': { integer: job }, ...more };
}
