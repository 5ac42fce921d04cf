import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ticketLayout } from '#content/model/ticket-layout';
import { silentLog } from '#hub/log';
import { withoutRealTimeCommands } from '#hub/printing/bitmap';
import { drawTicket } from '#hub/printing/draw-ticket';
import type { PrintingLimits } from '#hub/printing/limits';
import { createTicketPrinter, type PaperTicket, type TicketPrinter } from '#hub/printing/printer';
import { pictureOf, type PrinterEmulator, startPrinter } from '../fixtures/printer-emulator';
import type { PrinterModel } from '../fixtures/printer-machine';

const limits: PrintingLimits = {
  printMs: 3000,
  settleMs: 900,
  turnMs: 800,
  answerMs: 400,
  connectMs: 200,
  pollMs: 15,
  watchMs: 10,
  awayMs: 40,
};
/** What the machine's own load may add to a limit. */
const SLACK_MS = 3000;

const layout = ticketLayout.parse({ widthDots: 200, lines: ['number', 'matters'], feedLines: 1 });
const ticketOf = (label: string): PaperTicket => ({
  label,
  matters: [{ fi: 'Asia' }],
  language: 'fi',
  takenAt: 0,
  qr: '',
  site: { name: { fi: 'Imatra' }, servicePoint: { fi: 'Pysäkki' } },
  timeZone: 'Europe/Helsinki',
});
const rowsOf = async (label: string) =>
  Buffer.from(withoutRealTimeCommands(drawTicket(ticketOf(label), layout)).bytes).toString('hex');

interface Fault {
  strike(emulator: PrinterEmulator): void;
  heal(emulator: PrinterEmulator): void;
}

/** Everything that may happen to a printer, and how a person or time mends it. */
const faults = {
  'paper runs out': {
    strike: emulator => emulator.set({ rowsOfPaper: 0 }),
    heal: emulator => emulator.set({ rowsOfPaper: 100_000 }),
  },
  'cover opened': {
    strike: emulator => emulator.set({ isCoverOpen: true }),
    heal: emulator => emulator.set({ isCoverOpen: false }),
  },
  'error of the knife': {
    strike: emulator => emulator.set({ hasError: true }),
    heal: emulator => emulator.set({ hasError: false }),
  },
  'stalled without a word': {
    strike: emulator => emulator.set({ isStalled: true }),
    heal: emulator => emulator.set({ isStalled: false }),
  },
  'connection dropped': { strike: emulator => emulator.dropLine(), heal: () => {} },
  'cable pulled': {
    strike: emulator => emulator.cutOff(),
    heal: emulator => emulator.reconnect(),
  },
  'switched off': {
    strike: emulator => emulator.switchOff(),
    heal: emulator => emulator.switchOn(),
  },
  'paper out and connection dropped': {
    strike(emulator) {
      emulator.set({ rowsOfPaper: 0 });
      emulator.dropLine();
    },
    heal: emulator => emulator.set({ rowsOfPaper: 100_000 }),
  },
} satisfies Record<string, Fault>;
type FaultName = keyof typeof faults;
const names = Object.keys(faults) as FaultName[];

async function withPrinter<T>(
  model: Partial<PrinterModel>,
  use: (emulator: PrinterEmulator, printer: TicketPrinter) => Promise<T>,
): Promise<T> {
  const emulator = await startPrinter(model);
  const printer = createTicketPrinter({
    address: emulator.address,
    layout: () => layout,
    clock: { now: () => Date.now() },
    log: silentLog,
    limits,
  });
  try {
    await becomes(printer, 'ready');
    return await use(emulator, printer);
  } finally {
    await printer.close();
    await emulator.close();
  }
}

/** A printer that does not become so is told with its story, long before the test's own time is over. */
const BECOMES_MS = 30_000;

function becomes(printer: TicketPrinter, wanted: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (printer.state().state !== wanted) return;
      clearTimeout(timer);
      leave();
      resolve();
    };
    const late = () => {
      leave();
      reject(new Error(`not ${wanted} but ${printer.state().state}`));
    };
    const leave = printer.subscribe(look);
    const timer = setTimeout(late, BECOMES_MS);
    look();
  });
}

/** Calls when the printer has done so many bytes, rows, commands and answers from now on. */
function atStep(emulator: PrinterEmulator, step: number, act: () => void): void {
  let count = 0;
  const tick = () => void ((count += 1) === step && act());
  emulator.machine.onStep(tick);
  emulator.onAnswer(tick);
}

async function stepsOfOneJob(model: Partial<PrinterModel>): Promise<number> {
  return withPrinter(model, async (emulator, printer) => {
    let count = 0;
    emulator.machine.onStep(() => (count += 1));
    expect(await printer.print(ticketOf('A1'))).toEqual({ printed: true });
    return count;
  });
}

const sheetsOf = (emulator: PrinterEmulator) =>
  emulator.tickets.map(sheet => Buffer.from(pictureOf(sheet, layout.widthDots).bytes).toString('hex'));

/** The printer is well and has done all that it holds; whatever was to burst out has come out. */
async function settled(emulator: PrinterEmulator, printer: TicketPrinter): Promise<void> {
  await becomes(printer, 'ready');
  let before = -1;
  while (before !== emulator.machine.rowsMoved() || !emulator.machine.isIdle()) {
    before = emulator.machine.rowsMoved();
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}

interface Story {
  name: FaultName;
  step: number;
  model?: Partial<PrinterModel>;
  /** Rows that may still come out of a printer that cannot be told to forget. */
  leftOverRows?: number;
}

/** One ticket with a fault at that step, then the mending, then the next visitor's ticket. */
async function live({ name, step, model = {}, leftOverRows = 0 }: Story): Promise<void> {
  await withPrinter(model, async (emulator, printer) => {
    const [first, second] = [await rowsOf('A1'), await rowsOf('B2')];
    atStep(emulator, step, () => faults[name].strike(emulator));
    const since = performance.now();
    const outcome = await printer.print(ticketOf('A1'));
    expect(performance.now() - since).toBeLessThan(limits.printMs + SLACK_MS);
    atStep(emulator, Number.POSITIVE_INFINITY, () => {});
    if (outcome.printed) expect(sheetsOf(emulator)).toEqual([first]);
    const moved = emulator.machine.rowsMoved();
    faults[name].heal(emulator);
    await settled(emulator, printer);
    expect(emulator.machine.rowsMoved() - moved).toBeLessThanOrEqual(leftOverRows);
    await printedAtLast(printer, 'B2');
    const sheets = sheetsOf(emulator);
    expect(sheets.at(-1)).toBe(second);
    expect(sheets.filter(sheet => sheet === first).length).toBeLessThanOrEqual(1);
    expect(emulator.machine.hangingRows()).toBe(0);
    expect(emulator.machine.strayText()).toBe('');
  });
}

/** A machine that is busy with other work may miss an answer; the printer itself is well. */
async function printedAtLast(printer: TicketPrinter, label: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await printer.print(ticketOf(label));
    if (outcome.printed) return;
    if (attempt === 5) throw new Error(`not printed: ${outcome.reason}`);
  }
}

/** Stories take long because they wait; several wait together. */
async function liveTogether(stories: readonly Story[]): Promise<void> {
  const ends = await Promise.allSettled(stories.map(live));
  ends.forEach((end, index) => {
    if (end.status === 'rejected')
      throw new Error(`${JSON.stringify(stories[index])}: ${String(end.reason)}`, { cause: end.reason });
  });
}

const evenly = (steps: number, count: number) =>
  Array.from({ length: count }, (_, index) => 1 + Math.floor((index * steps) / count));

const sixOf = (steps: number) => {
  const story = fc.record({ name: fc.constantFrom(...names), step: fc.integer({ min: 1, max: steps }) });
  return fc.array(story, { minLength: 6, maxLength: 6 });
};
/** A story that fails is told as it is: making it smaller would take minutes. */
const asTold = { endOnFailure: true };

describe('a ticket that was not printed never comes out later', () => {
  it('of a printer that cannot be told to forget, also when the line breaks within the last command', async () => {
    const model = { canClear: false, acknowledges: 'sensor' } as const;
    const steps = await stepsOfOneJob(model);
    const stories = [5, 4, 3, 2, 1, 0].map(
      before => ({ name: 'cable pulled', step: steps - before }) as const,
    );
    await liveTogether(stories.map(story => ({ ...story, model, leftOverRows: 24 + 30 })));
  }, 120_000);

  it.each(names)(
    '%s, at steps all along the conversation',
    async name => {
      const steps = await stepsOfOneJob({});
      const stories = evenly(steps, 12).map(step => ({ name, step }));
      await liveTogether(stories.slice(0, 6));
      await liveTogether(stories.slice(6));
    },
    60_000,
  );

  it('whatever happens at whatever byte, row, command or answer', async () => {
    const steps = await stepsOfOneJob({});
    await fc.assert(fc.asyncProperty(sixOf(steps + 20), liveTogether), { numRuns: 6, ...asTold });
  }, 120_000);

  it('of a printer that cannot be told to forget, at most one strip of three millimetres and the last move', async () => {
    const model = { canClear: false, acknowledges: 'sensor' } as const;
    const steps = await stepsOfOneJob(model);
    const withModel = (stories: Story[]) =>
      stories.map(story => ({ ...story, model, leftOverRows: 24 + 30 }));
    await fc.assert(
      fc.asyncProperty(sixOf(steps), stories => liveTogether(withModel(stories))),
      { numRuns: 3, ...asTold },
    );
  }, 120_000);

  it('a printer that answers too slowly is not believed in, and what it was sent is taken back', async () => {
    const emulator = await startPrinter({ answerDelayMs: 400 });
    const printer = createTicketPrinter({
      address: emulator.address,
      layout: () => layout,
      clock: { now: () => 0 },
      log: silentLog,
      limits,
    });
    expect(await printer.print(ticketOf('A1'))).toEqual({ printed: false, reason: 'no-answer' });
    const moved = emulator.machine.rowsMoved();
    await printer.close();
    expect(emulator.machine.rowsMoved()).toBe(moved);
    await emulator.close();
  });
});
