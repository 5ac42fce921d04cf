import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { fillForm } from '#hub/forms/fill-form';
import { silentLog } from '#hub/log';
import { createDocumentPrinter, type DocumentPrinter } from '#hub/prints/document-printer';
import { createAskPrinter } from '#hub/prints/ipp/ask-printer';
import { createJobsAtPrinter } from '#hub/prints/jobs-at-printer';
import { type Cups, startCups } from '../fixtures/cups';
import { formPdf } from '../fixtures/form-pdf';

const LIMIT_MS = 60_000;

let cups: Cups;
let folder: string;
beforeAll(async () => {
  cups = await startCups();
  folder = await mkdtemp(path.join(os.tmpdir(), 'aula-jobs-'));
}, LIMIT_MS);
afterAll(async () => {
  await cups.stop();
  await rm(folder, { recursive: true });
});

/** A form with this name on it. */
async function paperOf(nimi: string): Promise<Uint8Array> {
  const filled = await fillForm(await formPdf(), { nimi });
  if ('faults' in filled) throw new Error(JSON.stringify(filled.faults));
  return filled.pdf;
}

describe.each(['queue', 'printer'] as const)('printing at a real CUPS: its %s', which => {
  let printer: DocumentPrinter;
  afterEach(() => printer.close());

  it(
    'is told out when it is out, on A4, on one side, and nothing of it is kept',
    { timeout: LIMIT_MS },
    async () => {
      expect(await (printer = start(which)).print(await paperOf(`Nimi Ulos-${which}`), 'a4')).toEqual({
        printed: true,
      });
      const last = (await cups.printed()).at(-1);
      expect(last?.text).toContain(`Nimi Ulos-${which}`);
      expect(last?.settings).toMatch(/iso_a4_210x297mm|x-dimension=21000 y-dimension=29700/);
      expect(last?.settings).toContain('IPP_SIDES=one-sided');
      expect(await cups.kept()).toEqual([]);
    },
  );

  it(
    'tells that paper is out, cancels, and prints the next paper but never that one',
    { timeout: LIMIT_MS },
    async () => {
      await cups.paperIs('out');
      const lost = `Nimi Loppu-${which}`;
      expect(await (printer = start(which)).print(await paperOf(lost), 'a4')).toEqual({
        printed: false,
        trouble: 'paper-out',
      });
      expect(await cups.kept()).toEqual([]);
      await cups.paperIs('there');
      await vi.waitFor(
        async () =>
          expect(await printer.print(await paperOf(`Nimi Taas-${which}`), 'a4')).toEqual({ printed: true }),
        LIMIT_MS,
      );
      const names = (await cups.printed()).map(({ text }) => /Nimi \S+/.exec(text)?.[0]);
      expect(names).toContain(`Nimi Taas-${which}`);
      expect(names).not.toContain(lost);
    },
  );
});

describe('a queue of CUPS that does not print', () => {
  it(
    'is told as stopped or as refusing, gets no paper meanwhile, and prints when it is open again',
    { timeout: LIMIT_MS },
    async () => {
      const printer = start('queue');
      for (const [how, trouble] of [
        ['stopped', 'stopped'],
        ['refusing', 'refused'],
      ] as const) {
        await cups.queueIs(how);
        expect(await printer.print(await paperOf(`Nimi Ei-${how}`), 'a4')).toEqual({
          printed: false,
          trouble,
        });
        expect(await cups.kept()).toEqual([]);
        await cups.queueIs('open');
        const again = await paperOf(`Nimi Taas-${how}`);
        await vi.waitFor(
          async () => expect(await printer.print(again, 'a4')).toEqual({ printed: true }),
          LIMIT_MS,
        );
      }
      await printer.close();
      const text = (await cups.printed()).map(paper => paper.text).join();
      expect(text).not.toContain('Nimi Ei-');
      expect(text).toContain('Nimi Taas-refusing');
    },
  );

  it('is told as unreachable when CUPS is gone', { timeout: LIMIT_MS }, async () => {
    const printer = start('queue');
    await cups.goesAway();
    const paper = await paperOf('Nimi Poissa');
    expect(await printer.print(paper, 'a4')).toEqual({ printed: false, trouble: 'unreachable' });
    await printer.close();
  });
});

function start(which: 'queue' | 'printer'): DocumentPrinter {
  const address = cups[which];
  return createDocumentPrinter({
    ask: createAskPrinter(address),
    tray: undefined,
    jobs: createJobsAtPrinter(path.join(folder, `${which}.json`), address, silentLog),
    log: silentLog,
    pace: { pollMs: 100, troubleMs: 4_000, mostMs: 40_000 },
  });
}
