/** Times within which the printer must act, in milliseconds. */
export interface PrintingLimits {
  /** From `print` to its outcome, whatever happens; a picture of a ticket takes one to two seconds. */
  printMs: number;
  /** The last part of `printMs`, kept for taking back what did not come out. */
  settleMs: number;
  /** Within `printMs`: how long a job waits for the one before it. */
  turnMs: number;
  /** From a question to its answer. */
  answerMs: number;
  /** From knocking to an open connection. */
  connectMs: number;
  /** Between two looks at a printer that is well or says what ails it. */
  pollMs: number;
  /** Between two looks at the printer while a strip is being printed. */
  watchMs: number;
  /** Longest time between two looks at a printer that cannot be reached. */
  awayMs: number;
}

export const usualPrintingLimits: PrintingLimits = {
  printMs: 8000,
  settleMs: 2000,
  turnMs: 4000,
  answerMs: 1000,
  connectMs: 1500,
  pollMs: 5000,
  watchMs: 200,
  awayMs: 30_000,
};
