import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDocumentPrinter, type DocumentPrinter } from '#hub/prints/document-printer';
import { createAskPrinter } from '#hub/prints/ipp/ask-printer';
import { silentLog } from '#hub/log';
import { type IppPrinter, ippOperation, startIppPrinter } from '../fixtures/ipp-printer';

const paper = Buffer.from('%PDF-1.7 paperi');
const CANCELED = 7;

describe('printing a paper over IPP', () => {
  let peer: IppPrinter;
  let printer: DocumentPrinter;
  beforeEach(async () => {
    peer = await startIppPrinter();
    printer = createDocumentPrinter({
      ask: createAskPrinter(peer.address, 2_000),
      tray: 'tray-2',
      log: silentLog,
      pace: { pollMs: 10, troubleMs: 60, mostMs: 600 },
    });
  });
  afterEach(async () => {
    await printer.close();
    await peer.close();
  });

  it('is done when the printer says that it is out', async () => {
    expect(await printer.print(paper, 2)).toEqual({ printed: true });
    expect(peer.jobs.get(1)?.paper.toString()).toBe('%PDF-1.7 paperi');
  });

  it.each([
    ['media-empty-error', 'paper-out'],
    ['media-jam-error', 'jammed'],
    ['cover-open-error', 'cover-open'],
    ['paused', 'stopped'],
  ])('sends nothing to a printer that says %s', async (reason, trouble) => {
    peer.reasons = [reason];
    expect(await printer.print(paper, 1)).toEqual({ printed: false, trouble });
    expect(peer.jobs.size).toBe(0);
  });

  it('prints while paper is only low', async () => {
    peer.reasons = ['media-low-report'];
    expect(await printer.look()).toBe('paper-low');
    expect(await printer.print(paper, 1)).toEqual({ printed: true });
  });

  it('sends nothing to a printer that takes no jobs', async () => {
    peer.isAccepting = false;
    expect(await printer.print(paper, 1)).toEqual({ printed: false, trouble: 'refused' });
  });

  it('takes a paper back that does not come out in time', async () => {
    peer.printsOut = false;
    expect(await printer.print(paper, 1)).toEqual({ printed: false, trouble: 'too-late' });
    expect(peer.jobs.get(1)?.state).toBe(CANCELED);
  });

  it('takes a paper back when its answer is lost on the way', async () => {
    peer.odd.set(ippOperation.sendDocument, 'break');
    expect(await printer.print(paper, 1)).toEqual({ printed: false, trouble: 'no-answer' });
    expect(peer.jobs.get(1)?.state).toBe(CANCELED);
  });

  it('sends nothing to a printer that answers rubbish', async () => {
    peer.odd.set(ippOperation.printer, 'rubbish');
    expect(await printer.print(paper, 1)).toEqual({ printed: false, trouble: 'no-answer' });
    expect(peer.jobs.size).toBe(0);
  });

  it('cancels as soon as the printer answers again, and prints no other paper before', async () => {
    peer.printsOut = false;
    peer.odd.set(ippOperation.sendDocument, 'break').set(ippOperation.cancelJob, 'break');
    expect(await printer.print(paper, 1)).toEqual({ printed: false, trouble: 'no-answer' });
    expect(peer.jobs.get(1)?.state).not.toBe(CANCELED);
    peer.odd.clear();
    peer.printsOut = true;
    expect(await printer.print(paper, 1)).toEqual({ printed: true });
    expect(peer.jobs.get(1)?.state).toBe(CANCELED);
  });

  it('tells a printer that is not there', async () => {
    await peer.close();
    expect(await printer.print(paper, 1)).toEqual({ printed: false, trouble: 'unreachable' });
  });
});
