import type { printerTroubles } from '../queue/contract';

/** Why no paper came out, or why none would come out now. `none`: no printer is configured. */
export type PrinterTrouble = (typeof printerTroubles)[number];

/** Thrown inside the printing only; `print` turns it into its outcome. */
export class PrintingTrouble extends Error {
  constructor(readonly reason: PrinterTrouble) {
    super(`printer: ${reason}`);
  }
}

/** What an unknown failure means for the visitor. */
export function reasonOf(error: unknown): PrinterTrouble {
  return error instanceof PrintingTrouble ? error.reason : 'error';
}
