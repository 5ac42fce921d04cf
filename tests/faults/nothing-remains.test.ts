import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createHub, type Hub } from '#hub/create-hub';
import { createLog } from '#hub/log';
import { livesAnErrandDay, kept, layErrandShare, passing } from '../fixtures/errand-day';
import { type IppPrinter, startIppPrinter } from '../fixtures/ipp-printer';
import { type PrinterEmulator, startPrinter } from '../fixtures/printer-emulator';
import { startMailServer } from '../fixtures/smtp-stand';
import { callRequest, doors, isCopied, startTestHub, type TestHub, testHashCost } from '../fixtures/test-hub';
import { tracesOf } from '../fixtures/traces';

const NIGHT_LOOK_MS = 50;
/** Where what is kept for its days may stand: the hub's state and its copies of the night. */
const STATE = /^[^/]+\/data\/(state\.sqlite(-wal|-shm)?|backups\/state-[^/]+\.sqlite)$/;
/** Where what is received leaves to. */
const LEFT = /^[^/]+\/share( poissa)?\/_aula\/lahtevat\//;

let place: string;
let usualPlace: string | undefined;
let paperPrinter: IppPrinter;
let ticketPrinter: PrinterEmulator;
let mail: Awaited<ReturnType<typeof startMailServer>>;

/** Also what is written to the folder for temporary files is looked at. */
beforeEach(async () => {
  place = await mkdtemp(path.join(os.tmpdir(), 'aula-nothing-remains-'));
  usualPlace = process.env['TMPDIR'];
  process.env['TMPDIR'] = place;
  [paperPrinter, ticketPrinter, mail] = [
    await startIppPrinter(),
    await startPrinter(),
    await startMailServer(),
  ];
});
afterEach(async () => {
  await Promise.all([paperPrinter.close(), ticketPrinter.close(), mail.close()]);
  if (usualPlace === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = usualPlace;
  await rm(place, { recursive: true });
});

it(
  'nothing of what visitors wrote on a whole day remains in any file or log once its days and one night are over',
  { timeout: 240_000 },
  async () => {
    const lines: string[] = [];
    const log = createLog(
      line => lines.push(line),
      () => 0,
    );
    const leads = {
      printer: ticketPrinter.address,
      documentPrinter: paperPrinter.address,
      mail: { server: mail.address, from: 'aula@example.org' },
    };
    const hub = await startTestHub(layErrandShare, '2026-11-24T08:00:00+02:00', {
      ...{ nightLookMs: NIGHT_LOOK_MS, log, leads },
    });
    await hub.hub.whenFirstRead();
    const traces = async () => {
      await writeFile(path.join(place, 'log'), lines.join('\n'));
      return tracesOf({ ...kept, ...passing }, place);
    };
    const notLeft = async () =>
      Object.entries(await traces()).flatMap(([which, files]) => {
        const here = files.filter(file => !LEFT.test(file));
        return here.length === 0 ? [] : [`${which}: ${here.join(', ')}`];
      });
    let later: Hub | undefined;
    try {
      await livesAnErrandDay(hub);
      expect(mail.received.join()).toContain(kept.email);
      expect(paperPrinter.jobs.size).toBe(2);
      hub.clock.set('2026-11-25T04:00:00+02:00');
      await hub.until(() => isCopied(hub, '2026-11-25'));
      const kinds = Object.entries(await traces());
      expect(kinds.map(([which]) => which).sort(), 'it is there while it is needed').toEqual(
        Object.keys(kept).sort(),
      );
      const elsewhere = kinds
        .flatMap(([, files]) => files)
        .filter(file => !STATE.test(file) && !LEFT.test(file));
      expect(elsewhere, 'and only where it should be').toEqual([]);
      await hub.hub.close();

      hub.clock.set('2027-03-04T08:00:00+02:00');
      const { clock, config } = hub;
      later = await createHub(config, {
        ...{ clock, log, hashCost: testHashCost, nightLookMs: NIGHT_LOOK_MS },
      });
      await hub.until(() => isCopied(hub, '2027-03-04'));
      expect(await notLeft(), 'a clock that has leapt by months erases nothing on its first day').not.toEqual(
        [],
      );
      for (const day of ['2027-03-05', '2027-03-06']) {
        hub.clock.set(`${day}T04:00:00+02:00`);
        await hub.until(() => isCopied(hub, day));
      }
      // Right after the copy, the night's work removes the older ones.
      await expect.poll(notLeft, { timeout: 30_000, message: 'while the hub runs' }).toEqual([]);
      await later.close();
      later = undefined;
      expect(await notLeft(), 'when it is closed').toEqual([]);
      expect(lines.filter(line => line.includes('not-erased'))).toEqual([]);
      expect(await erasures(hub)).toEqual([
        'booking.erased',
        'hub.erased',
        'opinions.erased',
        'reports.erased',
      ]);
    } finally {
      await later?.close();
      await hub.dispose();
    }
  },
);

/** What the audit log tells of erasing. */
async function erasures({ config, clock }: TestHub): Promise<string[]> {
  const hub = await createHub(config, {
    clock,
    log: createLog(
      () => {},
      () => 0,
    ),
    hashCost: testHashCost,
  });
  const signIn = { login: 'eka', password: 'kolme sinistä venettä' };
  const response = await hub.fetch(callRequest('people/signIn', signIn, 'loopback'), doors.loopback);
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const request = callRequest('people/audit', { day: '2027-03-05' }, 'loopback', cookie);
  const { json } = (await (await hub.fetch(request, doors.loopback)).json()) as {
    json: { entries: { action: string }[] };
  };
  await hub.close();
  return [...new Set(json.entries.map(({ action }) => action).filter(one => one.endsWith('.erased')))].sort();
}
