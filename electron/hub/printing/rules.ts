import type { PrinterTrouble } from './trouble';

/** The bytes of DLE EOT 1, 2 and 4. */
export interface StatusBytes {
  printer: number;
  offlineCause: number;
  paper: number;
}

/** What hinders printing, if anything, and whether the roll nears its end. */
export interface PrinterStatus {
  trouble: PrinterTrouble | undefined;
  isPaperLow: boolean;
}

const OFFLINE = 0x08;
const COVER_OPEN = 0x04;
const STOPPED_FOR_PAPER = 0x20;
const ERROR = 0x40;
const PAPER_NEAR_END = 0x0c;
const PAPER_END = 0x60;

/** The printer's own words as one trouble: what a person would mend first comes first. */
export function statusOf({ printer, offlineCause, paper }: StatusBytes): PrinterStatus {
  return { trouble: troubleIn(printer, offlineCause, paper), isPaperLow: (paper & PAPER_NEAR_END) !== 0 };
}

function troubleIn(printer: number, offlineCause: number, paper: number): PrinterTrouble | undefined {
  if ((offlineCause & COVER_OPEN) !== 0) return 'cover-open';
  if ((paper & PAPER_END) !== 0 || (offlineCause & STOPPED_FOR_PAPER) !== 0) return 'paper-out';
  if ((offlineCause & ERROR) !== 0) return 'error';
  return (printer & OFFLINE) === 0 ? undefined : 'offline';
}

/** How long to wait before the next look at a printer that could not be reached `failures` times in a row. */
export function backOffMs(
  failures: number,
  { leastMs, mostMs }: { leastMs: number; mostMs: number },
): number {
  return Math.min(mostMs, leastMs * 2 ** Math.max(0, failures - 1));
}
