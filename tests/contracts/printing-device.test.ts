import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ticketLayout } from '#content/model/ticket-layout';
import { silentLog } from '#hub/log';
import { withoutRealTimeCommands } from '#hub/printing/bitmap';
import { drawTicket } from '#hub/printing/draw-ticket';
import { createTicketPrinter, type PaperTicket } from '#hub/printing/printer';
import { pictureOf } from '../fixtures/printer-emulator';
import { createPrinterMachine, usualModel } from '../fixtures/printer-machine';

const layout = ticketLayout.parse({ paper: 58 });
const ticket: PaperTicket = {
  label: 'A104',
  matters: [{ fi: 'Tontit' }],
  language: 'fi',
  takenAt: 0,
  qr: 'A104',
  site: { name: { fi: 'Imatra' }, servicePoint: { fi: 'Pysäkki' } },
  timeZone: 'Europe/Helsinki',
};

/** util-linux gives a terminal device whose other end is a pair of pipes: a character device as a printer is one. */
const SCRIPT = '/usr/bin/script';

async function deviceWithPrinter() {
  const child = spawn(SCRIPT, ['-qfc', 'stty raw -echo; tty; exec sleep 600', '/dev/null']);
  child.stdin.on('error', () => {});
  const machine = createPrinterMachine(usualModel, bytes => void child.stdin.write(bytes));
  const path = await new Promise<string>(resolve =>
    child.stdout.once('data', (bytes: Buffer) => {
      child.stdout.on('data', (later: Buffer) => machine.hear(later));
      resolve(bytes.toString().trim());
    }),
  );
  const gone = new Promise(resolve => child.once('exit', resolve));
  return { path, machine, unplug: () => (child.kill('SIGKILL'), gone) };
}

it.runIf(existsSync(SCRIPT))(
  'prints over a device file, says what ails it, and notices that it is gone',
  async () => {
    const { path, machine, unplug } = await deviceWithPrinter();
    const printer = createTicketPrinter({
      address: path,
      layout: () => layout,
      clock: { now: () => 0 },
      log: silentLog,
    });
    expect(await printer.print(ticket)).toEqual({ printed: true });
    const drawn = withoutRealTimeCommands(drawTicket(ticket, layout));
    expect(pictureOf(machine.sheets[0]!, layout.widthDots).bytes).toEqual(drawn.bytes);
    machine.condition.rowsOfPaper = 0;
    expect(await printer.print(ticket)).toEqual({ printed: false, reason: 'paper-out' });
    await unplug();
    const outcome = await printer.print(ticket);
    expect(outcome).toMatchObject({ printed: false });
    expect(machine.sheets).toHaveLength(1);
    await printer.close();
  },
);
