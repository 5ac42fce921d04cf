import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDocumentPrinter, type DocumentPrinter } from '#hub/prints/document-printer';
import { createAskPrinter } from '#hub/prints/ipp/ask-printer';
import { createJobsAtPrinter } from '#hub/prints/jobs-at-printer';
import { silentLog } from '#hub/log';
import { type IppPrinter, ippOperation, startIppPrinter } from '../fixtures/ipp-printer';

const paper = Buffer.from('%PDF-1.7 paperi');
const CANCELED = 7;
const STOPPED = 5;

describe('printing a paper over IPP', () => {
  let peer: IppPrinter;
  let printer: DocumentPrinter;
  let folder: string;
  const start = (address = peer.address) =>
    createDocumentPrinter({
      ask: createAskPrinter(peer.address, 2_000),
      tray: 'tray-2',
      jobs: createJobsAtPrinter(path.join(folder, 'jobs.json'), address, silentLog),
      log: silentLog,
      pace: { pollMs: 10, troubleMs: 60, mostMs: 600 },
    });
  const remembered = async () =>
    (JSON.parse(await readFile(path.join(folder, 'jobs.json'), 'utf8')) as { jobs: number[] }).jobs;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'aula-jobs-'));
    peer = await startIppPrinter();
    printer = start();
  });
  afterEach(async () => {
    await printer.close();
    await peer.close();
    await rm(folder, { recursive: true });
  });

  it('is done when the printer says that it is out', async () => {
    expect(await printer.print(paper, 'a4')).toEqual({ printed: true });
    expect(peer.jobs.get(1)?.paper.toString()).toBe('%PDF-1.7 paperi');
    expect(await remembered()).toEqual([]);
  });

  it.each([
    ['media-empty-error', 'paper-out'],
    ['media-jam-error', 'jammed'],
    ['cover-open-error', 'cover-open'],
    ['paused', 'stopped'],
  ])('sends nothing to a printer that has stopped and says %s', async (reason, trouble) => {
    peer.state = STOPPED;
    peer.reasons = [reason];
    expect(await printer.print(paper, 'a4')).toEqual({ printed: false, trouble });
    expect(peer.jobs.size).toBe(0);
  });

  it('tries an idle printer that still tells the trouble of an earlier job', async () => {
    peer.reasons = ['media-empty-warning'];
    expect(await printer.print(paper, 'a4')).toEqual({ printed: true });
  });

  it('takes a paper back when the trouble lasts', async () => {
    peer.reasons = ['media-empty-warning'];
    peer.printsOut = false;
    expect(await printer.print(paper, 'a4')).toEqual({ printed: false, trouble: 'paper-out' });
    expect(peer.jobs.get(1)?.state).toBe(CANCELED);
  });

  it('prints while paper is only low', async () => {
    peer.reasons = ['media-low-report'];
    expect(await printer.look()).toBe('paper-low');
    expect(await printer.print(paper, 'a4')).toEqual({ printed: true });
  });

  it('sends nothing to a printer that takes no jobs', async () => {
    peer.isAccepting = false;
    expect(await printer.print(paper, 'a4')).toEqual({ printed: false, trouble: 'refused' });
  });

  it('takes a paper back that does not come out in time', async () => {
    peer.printsOut = false;
    expect(await printer.print(paper, 'a4')).toEqual({ printed: false, trouble: 'too-late' });
    expect(peer.jobs.get(1)?.state).toBe(CANCELED);
  });

  it('takes a paper back when its answer is lost on the way', async () => {
    peer.odd.set(ippOperation.sendDocument, 'break');
    expect(await printer.print(paper, 'a4')).toEqual({ printed: false, trouble: 'no-answer' });
    expect(peer.jobs.get(1)?.state).toBe(CANCELED);
  });

  it('sends nothing to a printer that answers rubbish', async () => {
    peer.odd.set(ippOperation.printer, 'rubbish');
    expect(await printer.print(paper, 'a4')).toEqual({ printed: false, trouble: 'no-answer' });
    expect(peer.jobs.size).toBe(0);
  });

  it('cancels as soon as the printer answers again, and prints no other paper before', async () => {
    peer.printsOut = false;
    peer.odd.set(ippOperation.sendDocument, 'break').set(ippOperation.cancelJob, 'break');
    expect(await printer.print(paper, 'a4')).toEqual({ printed: false, trouble: 'no-answer' });
    expect(peer.jobs.get(1)?.state).not.toBe(CANCELED);
    peer.odd.clear();
    peer.printsOut = true;
    expect(await printer.print(paper, 'a4')).toEqual({ printed: true });
    expect(peer.jobs.get(1)?.state).toBe(CANCELED);
  });

  it('tells a printer that is not there', async () => {
    await peer.close();
    expect(await printer.print(paper, 'a4')).toEqual({ printed: false, trouble: 'unreachable' });
  });

  describe('after a hub that was killed', () => {
    /** A hub that is killed while its paper is at the printer, as far as the printer and the disk can tell. */
    async function killedWhilePrinting(): Promise<void> {
      peer.printsOut = false;
      peer.odd.set(ippOperation.jobAttributes, 'break').set(ippOperation.cancelJob, 'break');
      await printer.print(paper, 'a4');
      await printer.close();
      expect(await remembered()).toEqual([1]);
      peer.odd.clear();
      peer.printsOut = true;
    }

    it('the job that it left is cancelled at the next start, with nothing printed', async () => {
      await killedWhilePrinting();
      printer = start();
      await vi.waitFor(async () => expect(await remembered()).toEqual([]), { timeout: 15_000 });
      expect(peer.jobs.get(1)?.state).toBe(CANCELED);
    });

    it('the job that it left is cancelled before another paper is sent', async () => {
      await killedWhilePrinting();
      peer.odd.set(ippOperation.cancelJob, 'break');
      printer = start();
      expect(await printer.print(paper, 'a4')).toEqual({ printed: false, trouble: 'no-answer' });
      expect(peer.jobs.size).toBe(1);
      peer.odd.clear();
      expect(await printer.print(paper, 'a4')).toEqual({ printed: true });
      expect(peer.jobs.get(1)?.state).toBe(CANCELED);
    });

    it('a job of the same number that somebody else gave the printer is left alone', async () => {
      await killedWhilePrinting();
      peer.jobs.set(1, { ...peer.jobs.get(1)!, name: 'Kokouskutsu' });
      printer = start();
      await vi.waitFor(async () => expect(await remembered()).toEqual([]), { timeout: 15_000 });
      expect(peer.jobs.get(1)?.state).not.toBe(CANCELED);
    });

    it('nothing is cancelled at another printer', async () => {
      await killedWhilePrinting();
      printer = start('ipp://toinen.example/ipp/print');
      expect(await printer.print(paper, 'a4')).toEqual({ printed: true });
      expect(peer.jobs.get(1)?.state).not.toBe(CANCELED);
    });
  });

  describe('the sheet of a paper', () => {
    it('is A4 from the tray that is set', async () => {
      await printer.print(paper, 'a4');
      expect(peer.jobs.get(1)?.ticket.toString('latin1')).toContain('tray-2');
    });

    it('is A3 where the printer has it', async () => {
      peer.media = ['iso_a4_210x297mm', 'iso_a3_297x420mm'];
      await printer.print(paper, 'a3');
      expect(peer.jobs.get(1)?.ticket.toString('latin1')).toContain('iso_a3_297x420mm');
    });

    it('is A4 where the printer has no A3', async () => {
      await printer.print(paper, 'a3');
      expect(peer.jobs.get(1)?.ticket.toString('latin1')).not.toContain('iso_a3_297x420mm');
    });
  });
});
