import { readFile } from 'node:fs/promises';
import type { Clock } from '#content/model/clock';
import type { CalendarDate } from '#content/model/site-time';
import type { LocalText } from '#content/model/text';
import type { Log } from '../log';
import type { ServiceOf } from '../service-of';
import type { Lobby } from '../storage/lobby/lobby';
import type { PrintState, printsContract } from './contract';
import { createCopiesToCount } from './copies-to-count';
import { createPrintCounting } from './counting';
import { createDocumentPrinter, type DocumentPrinter, type Pace, type Printed } from './document-printer';
import { createAskPrinter, PrinterSilent } from './ipp/ask-printer';
import { createJobsAtPrinter } from './jobs-at-printer';
import { createKeptPapers, type PaperKind } from './kept-papers';
import type { MadePdf, Making } from './making';
import { createOnce } from './once';
import { Refused } from './refused';
import type { SheetSize } from './sheet-size';
import { UnreadablePdf } from './unreadable-pdf';

/** Papers made for a visitor, and the system's printer. */
export interface Prints extends ServiceOf<typeof printsContract> {
  /** Keeps a paper of this visit in memory; returns the token that only the visit's page is told. */
  keep(paper: MadePdf, what: PaperKind): string;
  /** Bytes of a kept paper; undefined once it is wiped. */
  bytesOf(token: string): Uint8Array | undefined;
  subscribe(listener: () => void): () => void;
  close(): Promise<void>;
}

export interface PrintsParts {
  readonly lobby: Lobby;
  readonly clock: Clock;
  readonly log: Log;
  /** `ipp://host:631/printers/name`; without one nothing is printed. */
  readonly address: string | undefined;
  readonly tray: string | undefined;
  readonly today: () => CalendarDate;
  readonly forms: () => readonly { readonly id: string; readonly name: LocalText; readonly path: string }[];
  readonly making: Pick<Making, 'sheet'>;
  /** Where the numbers of jobs at the printer are remembered. */
  readonly jobsFile: string;
  /** Where copies are remembered until the lobby has counted them. */
  readonly copiesFile: string;
  readonly pace?: Pace;
}

/** A state older than this is asked for again when somebody wants to know. */
const LOOK_AGAIN_MS = 10_000;

/** Creates the papers of visits over the system's printer. */
export function createPrints(parts: PrintsParts): Prints {
  const { lobby, clock, log, today, forms, making, copiesFile } = parts;
  const papers = createKeptPapers(clock);
  const counting = createPrintCounting({ lobby, log, toCount: createCopiesToCount(copiesFile, log) });
  const printer = printerOf(parts);
  const sight = createSight(printer, clock);
  const once = createOnce<Printed>();

  async function print(pdf: Uint8Array, what: PaperKind): Promise<Printed> {
    if (printer === undefined) return { printed: false, trouble: 'none' };
    const outcome = await printer.print(pdf, await sheetFor(pdf, making));
    if (outcome.printed) {
      sight.sawPaper();
      await counting.add(what, today());
    } else sight.saw(outcome.trouble === 'too-late' ? 'stopped' : outcome.trouble);
    return outcome;
  }

  return {
    keep: ({ pdf }, what) => papers.keep(pdf, what),
    bytesOf: token => papers.find(token)?.pdf,
    printer: () => sight.last(),
    async print({ key, token }) {
      return once(key, async () => {
        const paper = papers.find(token);
        if (paper === undefined) throw new Refused({ code: 'GONE' });
        return print(new Uint8Array(paper.pdf), paper.what);
      });
    },
    async printForm({ key, form: id }) {
      const form = forms().find(one => one.id === id);
      if (form === undefined) throw new Refused({ code: 'NOT_FOUND' });
      return once(key, async () => print(await readFile(form.path), `form:${id}`));
    },
    forget: async ({ tokens }) => papers.wipe(tokens),
    async counts({ from, to }) {
      const [counted, { now, state }] = await Promise.all([counting.between(from, to), sight.last()]);
      const named = new Map(forms().map(({ id, name }) => [id, name]));
      return {
        now,
        printer: state,
        letters: counted.find(({ what }) => what === 'letter')?.copies ?? 0,
        forms: counted
          .filter(({ what }) => what.startsWith('form:'))
          .map(({ what, copies }) => {
            const form = what.slice('form:'.length);
            return { form, name: named.get(form) ?? { fi: form }, copies };
          }),
      };
    },
    subscribe: sight.subscribe,
    async close() {
      papers.close();
      await printer?.close();
    },
  };
}

function printerOf({ address, tray, jobsFile, log, pace }: PrintsParts): DocumentPrinter | undefined {
  if (address === undefined) return undefined;
  const ask = createAskPrinter(address);
  const jobs = createJobsAtPrinter(jobsFile, address, log);
  return createDocumentPrinter({ ask, tray, jobs, log, ...(pace === undefined ? {} : { pace }) });
}

/** What we cannot open, the printer may: it is sent as A4. */
async function sheetFor(pdf: Uint8Array, making: Pick<Making, 'sheet'>): Promise<SheetSize> {
  try {
    return await making.sheet(pdf);
  } catch (error) {
    if (error instanceof UnreadablePdf) return 'a4';
    throw error;
  }
}

/** The printer as at the last look. */
function createSight(printer: DocumentPrinter | undefined, clock: Clock) {
  const listeners = new Set<() => void>();
  let seen: { state: PrintState; since: number; at: number } | undefined;
  let looking: Promise<void> | undefined;

  function saw(state: PrintState): void {
    const now = clock.now();
    const isNews = seen !== undefined && seen.state !== state;
    seen = { state, since: seen === undefined || isNews ? now : seen.since, at: now };
    if (isNews) for (const tell of listeners) tell();
  }
  async function lookNow(): Promise<void> {
    try {
      saw(printer === undefined ? 'none' : await printer.look());
    } catch (error) {
      if (!(error instanceof PrinterSilent)) throw error;
      saw(error.trouble);
    } finally {
      looking = undefined;
    }
  }
  return {
    saw,
    /** Paper came out: whatever the trouble was, it is over. */
    sawPaper() {
      if (seen !== undefined && seen.state !== 'paper-low') saw('ready');
    },
    async last(): Promise<{ now: number; state: PrintState; since: number }> {
      if (seen === undefined || clock.now() - seen.at > LOOK_AGAIN_MS) looking ??= lookNow();
      await looking;
      const { state, since } = seen ?? { state: 'none', since: clock.now() };
      return { now: clock.now(), state, since };
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
