import { type Image, loadImage } from '@napi-rs/canvas';
import type { Clock } from '#content/model/clock';
import type { TicketLayout } from '#content/model/ticket-layout';
import type { Log } from '../log';
import { parsePrinterAddress } from './address';
import type { Bitmap } from './bitmap';
import { deviceWire } from './device-wire';
import { drawTicket } from './draw-ticket';
import { encodeTearOff, encodeTicket } from './encode-ticket';
import { createPrinterLine, type PrinterLine } from './line';
import { type PrintingLimits, usualPrintingLimits } from './limits';
import type { PrinterState } from '../queue/contract';
import { createPrinterState } from './printer-state';
import { printStrips } from './print-strips';
import { tcpWire } from './tcp-wire';
import type { PaperReceipt, PaperTicket } from './ticket-texts';
import { type PrinterTrouble, PrintingTrouble, reasonOf } from './trouble';
import { createTurns } from './turns';
import { createWatch } from './watch-printer';
import type { OpenWire } from './wire';

export type { PaperReceipt, PaperTicket } from './ticket-texts';
export type { PrinterState } from '../queue/contract';
export type { PrinterTrouble } from './trouble';

export type PaperOutcome = { printed: true } | { printed: false; reason: PrinterTrouble };

/** The lobby's ticket printer, or its absence. */
export interface TicketPrinter {
  /**
   * Prints one ticket or receipt. `printed: true` only after the printer has acknowledged that the paper came out; otherwise the
   * reason, within `printMs`. What was not printed is taken back and cannot come out later, as long as the printer can
   * be reached; if it cannot, it is emptied as soon as it can, before anything else. Aborting takes the job back too.
   */
  print(ticket: PaperTicket | PaperReceipt, signal?: AbortSignal): Promise<PaperOutcome>;
  /** How the printer was at the last look, some seconds ago at most. */
  state(): PrinterState;
  /** Calls when the state changes; returns the way out. */
  subscribe(listener: () => void): () => void;
  /** Takes back what is being printed and lets go of the printer. */
  close(): Promise<void>;
}

export interface TicketPrinterParts {
  /** `tcp://host:9100` or a device file; without one every outcome is 'none'. */
  address: string | undefined;
  /** Asked for every ticket: planners change it while the program runs. */
  layout: () => TicketLayout;
  /** Bytes of the picture above the header, if there is one. */
  logo?: () => Promise<Uint8Array | undefined>;
  clock: Clock;
  log: Log;
  limits?: Partial<PrintingLimits>;
}

/** Opens nothing yet: the first look at the printer follows at once, and then every few seconds. */
export function createTicketPrinter(parts: TicketPrinterParts): TicketPrinter {
  const address = parts.address === undefined ? undefined : parsePrinterAddress(parts.address);
  if (address === undefined) return absentPrinter(parts.clock);
  const open = address.kind === 'tcp' ? tcpWire(address.host, address.port) : deviceWire(address.path);
  return createPrinterOver(open, parts);
}

function absentPrinter(clock: Clock): TicketPrinter {
  const state: PrinterState = { state: 'none', since: clock.now() };
  return {
    print: async () => ({ printed: false, reason: 'none' }),
    state: () => state,
    subscribe: () => () => {},
    close: async () => {},
  };
}

function createPrinterOver(open: OpenWire, { layout, logo, clock, log, ...parts }: TicketPrinterParts) {
  const limits = { ...usualPrintingLimits, ...parts.limits };
  const line = createPrinterLine({ open, limits, log });
  const turns = createTurns();
  const state = createPrinterState(clock, log);
  const watch = createWatch({ line, turns, state, limits });
  const closing = new AbortController();
  const slot: Slot = { isTorn: false };

  /** A logo that cannot be read never costs a visitor the ticket. */
  async function logoImage(): Promise<Image | undefined> {
    try {
      const bytes = await logo?.();
      return bytes && (await loadImage(bytes));
    } catch (error) {
      log.warn('printing.logo-unreadable', { error });
      return undefined;
    }
  }

  async function print(ticket: PaperTicket | PaperReceipt, signal?: AbortSignal): Promise<PaperOutcome> {
    const since = performance.now();
    const wanted = layout();
    const drawn = drawTicket(ticket, wanted, await logoImage());
    const leftMs = () => limits.printMs - (performance.now() - since);
    const stops = [closing.signal, ...(signal === undefined ? [] : [signal])];
    const outcome = await turns.take(
      () => printInTurn({ line, drawn, wanted, slot, limits, stops, jobMs: leftMs() - limits.settleMs }),
      limits.turnMs,
    );
    if (outcome === 'too-late') return refused('busy');
    if (!outcome.printed && outcome.reason !== 'busy') state.set(outcome.reason);
    // Tells at once whether the roll is near its end, or the printer well again.
    watch.lookSoon();
    return outcome;
  }

  return {
    async print(ticket: PaperTicket | PaperReceipt, signal?: AbortSignal) {
      const outcome = await print(ticket, signal);
      if (!outcome.printed) log.warn('printing.not-printed', { reason: outcome.reason });
      return outcome;
    },
    state: state.current,
    subscribe: state.subscribe,
    async close() {
      closing.abort(new PrintingTrouble('error'));
      watch.stop();
      await turns.take(async () => line.drop(), Number.POSITIVE_INFINITY);
    },
  };
}

/** Whether a part of a ticket that was given up may hang in the printer. */
interface Slot {
  isTorn: boolean;
}

interface Job {
  line: PrinterLine;
  drawn: Bitmap;
  wanted: TicketLayout;
  slot: Slot;
  limits: PrintingLimits;
  /** Ends the job before its time. */
  stops: readonly AbortSignal[];
  jobMs: number;
}

async function printInTurn({ line, drawn, wanted, slot, limits, stops, jobMs }: Job): Promise<PaperOutcome> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(new PrintingTrouble('no-answer')), jobMs);
  const signal = AbortSignal.any([late.signal, ...stops]);
  let isSent = false;
  try {
    const ready = await line.ready(signal);
    const before = slot.isTorn ? [encodeTearOff(wanted)] : [];
    isSent = slot.isTorn = true;
    await printStrips(ready, chain(before, encodeTicket(drawn, wanted)), { limits, signal });
    slot.isTorn = false;
    return { printed: true };
  } catch (error) {
    if (isSent) await line.takeBack(AbortSignal.timeout(limits.settleMs));
    return refused(reasonOf(error));
  } finally {
    clearTimeout(timer);
  }
}

function* chain<T>(...parts: Iterable<T>[]): Generator<T> {
  for (const part of parts) yield* part;
}

function refused(reason: PrinterTrouble): PaperOutcome {
  return { printed: false, reason };
}
