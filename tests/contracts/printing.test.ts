import jsQR from 'jsqr';
import { afterEach, describe, expect, it } from 'vitest';
import { silentLog } from '#hub/log';
import { bitmapOf, pixelsOf, withoutRealTimeCommands } from '#hub/printing/bitmap';
import { drawTicket } from '#hub/printing/draw-ticket';
import type { PrintingLimits } from '#hub/printing/limits';
import { createTicketPrinter, type PaperTicket, type TicketPrinter } from '#hub/printing/printer';
import { ticketLayout } from '#content/model/ticket-layout';
import { pictureOf, type PrinterEmulator, startPrinter } from '../fixtures/printer-emulator';
import { type PrinterModel, usualModel } from '../fixtures/printer-machine';

const limits: PrintingLimits = {
  printMs: 6000,
  settleMs: 1000,
  turnMs: 4000,
  answerMs: 400,
  connectMs: 500,
  pollMs: 40,
  watchMs: 30,
  awayMs: 80,
};
const layout = ticketLayout.parse({ paper: 58 });
const ticket: PaperTicket = {
  label: 'Å107',
  matters: [{ fi: 'Työllisyys ja äitiys', en: 'Employment' }],
  language: 'fi',
  takenAt: Date.parse('2026-11-24T07:15:00Z'),
  ahead: 3,
  waitMinutes: { least: 10, most: 20 },
  qr: 'https://aula.example/v/7Kx92mQp4',
  site: { name: { fi: 'Imatran kaupunki' }, servicePoint: { fi: 'Pysäkki' } },
  timeZone: 'Europe/Helsinki',
};
const another: PaperTicket = { ...ticket, label: 'B012' };

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of open.splice(0).reverse()) await each.close();
});

async function lobby(
  model: Partial<PrinterModel> = {},
  {
    limits: other = {},
    layout: wanted = layout,
  }: { limits?: Partial<PrintingLimits>; layout?: typeof layout } = {},
): Promise<{ emulator: PrinterEmulator; printer: TicketPrinter }> {
  const emulator = await startPrinter(model);
  const printer = createTicketPrinter({
    address: emulator.address,
    layout: () => wanted,
    clock: { now: () => Date.now() },
    log: silentLog,
    limits: { ...limits, ...other },
  });
  open.push(emulator, printer);
  return { emulator, printer };
}

function becomes(printer: TicketPrinter, wanted: string): Promise<void> {
  return new Promise(resolve => {
    const look = () => {
      if (printer.state().state !== wanted) return;
      leave();
      resolve();
    };
    const leave = printer.subscribe(look);
    look();
  });
}

const lookOf = async (of: PaperTicket) => withoutRealTimeCommands(drawTicket(of, layout));

describe('a ticket on paper', () => {
  it('comes out once, dot by dot as it was drawn, and is cut', async () => {
    const { emulator, printer } = await lobby();
    expect(await printer.print(ticket)).toEqual({ printed: true });
    expect(emulator.tickets).toHaveLength(1);
    const drawn = await lookOf(ticket);
    expect(pictureOf(emulator.tickets[0]!, layout.widthDots)).toEqual({
      bytes: drawn.bytes,
      heightDots: drawn.heightDots,
    });
    expect(emulator.machine.hangingRows()).toBe(0);
    expect(emulator.machine.strayText()).toBe('');
  });

  it('carries the QR code that the visitor can scan', async () => {
    const { emulator, printer } = await lobby();
    await printer.print(ticket);
    const { bytes, heightDots } = pictureOf(emulator.tickets[0]!, layout.widthDots);
    const pixels = pixelsOf({ widthDots: layout.widthDots, heightDots, bytes });
    expect(jsQR(pixels, layout.widthDots, heightDots)?.data).toBe(ticket.qr);
  });

  it('is drawn in the letters of the kiosk: å, ä and ö differ from a and o', async () => {
    const looks = await Promise.all(
      ['Ä', 'A', 'Å', 'Ö', 'O', 'š', 's'].map(async letter => {
        const drawn = drawTicket({ ...ticket, matters: [{ fi: letter }] }, { ...layout, lines: ['matters'] });
        return Buffer.from(drawn.bytes).toString('hex');
      }),
    );
    expect(new Set(looks).size).toBe(looks.length);
  });

  it('is acknowledged by the sensor where the printer knows no process numbers', async () => {
    const { emulator, printer } = await lobby({ acknowledges: 'sensor', canClear: false });
    expect(await printer.print(ticket)).toEqual({ printed: true });
    expect(emulator.tickets).toHaveLength(1);
  });

  it('is refused, not believed in, where the printer can acknowledge nothing', async () => {
    const { emulator, printer } = await lobby({ acknowledges: 'none' });
    expect(await printer.print(ticket)).toEqual({ printed: false, reason: 'no-answer' });
    expect(emulator.machine.rowsMoved()).toBe(0);
  });

  it('never overruns the buffer of the printer, which therefore hears every question', async () => {
    const { emulator, printer } = await lobby({ msPerRow: 1 }, { limits: { printMs: 20_000 } });
    let mostHeld = 0;
    emulator.machine.onStep(() => (mostHeld = Math.max(mostHeld, emulator.machine.bytesHeld())));
    expect(await printer.print(ticket)).toEqual({ printed: true });
    expect(emulator.tickets).toHaveLength(1);
    expect(mostHeld).toBeGreaterThan(500);
    expect(mostHeld).toBeLessThan(usualModel.bufferBytes);
  });

  it('is not printed without a printer, and says so', async () => {
    const printer = createTicketPrinter({
      address: undefined,
      layout: () => layout,
      clock: { now: () => 5 },
      log: silentLog,
    });
    expect(await printer.print(ticket)).toEqual({ printed: false, reason: 'none' });
    expect(printer.state()).toEqual({ state: 'none', since: 5 });
    await printer.close();
  });
});

describe('what ails the printer', () => {
  const ailments = [
    ['paper-out', { rowsOfPaper: 0 }],
    ['cover-open', { isCoverOpen: true }],
    ['error', { hasError: true }],
    ['no-answer', { isStalled: true }],
  ] as const;

  it.each(ailments)(
    'is told as %s, to the visitor and to the staff, and nothing is sent',
    async (reason, change) => {
      const { emulator, printer } = await lobby();
      await becomes(printer, 'ready');
      emulator.set(change);
      expect(await printer.print(ticket)).toEqual({ printed: false, reason });
      await becomes(printer, reason);
      emulator.set({ rowsOfPaper: 10_000, isCoverOpen: false, hasError: false, isStalled: false });
      await becomes(printer, 'ready');
      expect(emulator.machine.rowsMoved()).toBe(0);
    },
  );

  it('is told as offline when the printer is switched off, and the printer is found again by itself', async () => {
    const { emulator, printer } = await lobby();
    await becomes(printer, 'ready');
    emulator.switchOff();
    expect(await printer.print(ticket)).toEqual({ printed: false, reason: 'offline' });
    await becomes(printer, 'offline');
    emulator.switchOn();
    await becomes(printer, 'ready');
    expect(await printer.print(another)).toEqual({ printed: true });
    expect(emulator.tickets).toHaveLength(1);
  });

  it('is noticed before a visitor comes: paper low, and paper well again', async () => {
    const { emulator, printer } = await lobby();
    await becomes(printer, 'ready');
    emulator.set({ isPaperLow: true });
    await becomes(printer, 'paper-low');
    expect(await printer.print(ticket)).toEqual({ printed: true });
    expect(printer.state().state).toBe('paper-low');
    emulator.set({ isPaperLow: false });
    await becomes(printer, 'ready');
  });
});

describe('several jobs', () => {
  it('come out whole, one after the other', async () => {
    const { emulator, printer } = await lobby();
    expect(await Promise.all([printer.print(ticket), printer.print(another)])).toEqual([
      { printed: true },
      { printed: true },
    ]);
    const looks = [await lookOf(ticket), await lookOf(another)];
    expect(emulator.tickets.map(sheet => pictureOf(sheet, layout.widthDots).bytes)).toEqual(
      looks.map(({ bytes }) => bytes),
    );
  });

  it('are told that the printer is busy rather than kept waiting, and never come out later', async () => {
    const { emulator, printer } = await lobby({ msPerRow: 1 }, { limits: { turnMs: 100, printMs: 20_000 } });
    const [first, second] = await Promise.all([printer.print(ticket), printer.print(another)]);
    expect([first, second]).toEqual([{ printed: true }, { printed: false, reason: 'busy' }]);
    await printer.close();
    expect(emulator.tickets).toHaveLength(1);
  });

  it('end with the program: a job under way is taken back', async () => {
    const { emulator, printer } = await lobby({ msPerRow: 2 });
    const outcome = printer.print(ticket);
    await new Promise<void>(resolve =>
      emulator.machine.onStep(() => void (emulator.machine.rowsMoved() > 20 && resolve())),
    );
    await printer.close();
    expect(await outcome).toEqual({ printed: false, reason: 'error' });
    const moved = emulator.machine.rowsMoved();
    await new Promise(resolve => setTimeout(resolve, 60));
    expect(emulator.machine.rowsMoved()).toBe(moved);
  });
});

describe('the dots', () => {
  it('never hold what a printer would take for a real-time command', () => {
    const bytes = Uint8Array.from([0x10, 0x04, 0x01, 0x10, 0x05, 0x02, 0x10, 0x14, 0x08, 0x10, 0x10, 0x04]);
    const safe = withoutRealTimeCommands({ widthDots: 32, heightDots: 3, bytes });
    const pairs = [...safe.bytes].slice(1).map((byte, at) => [safe.bytes[at], byte]);
    expect(pairs.filter(([one, two]) => one === 0x10 && [0x04, 0x05, 0x14].includes(two!))).toEqual([]);
    expect(safe.bytes.map((byte, at) => byte & bytes[at]!)).toEqual(bytes);
  });

  it('come back from pixels as they were', () => {
    const bitmap = { widthDots: 16, heightDots: 2, bytes: Uint8Array.from([0x81, 0x42, 0x24, 0x18]) };
    expect(bitmapOf(pixelsOf(bitmap), 16, 2)).toEqual(bitmap);
  });
});
