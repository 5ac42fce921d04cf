import type { PrintingLimits } from './limits';
import type { ReadyPrinter } from './line';
import { PrintingTrouble } from './trouble';
import { keptWithin } from './waiting';

/** Strips on their way at once: the printer never idles, and its buffer (4 KB at least) never fills. */
const STRIPS_UNDER_WAY = 2;

/**
 * Sends a ticket strip by strip, each after the printer's sign that an earlier one is on paper; resolves when the last
 * is. The buffer never fills, so that the printer hears questions and the order to forget at any moment; what it
 * holds when it stops is a few millimetres of paper. Throws `PrintingTrouble` as soon as it says what ails it.
 */
export async function printStrips(
  { conversation, by, canClear }: ReadyPrinter,
  strips: Iterable<Uint8Array>,
  { limits, signal }: { limits: PrintingLimits; signal: AbortSignal },
): Promise<void> {
  const underWay: Promise<void>[] = [];
  const most = canClear ? STRIPS_UNDER_WAY : 1;

  async function oneLess(): Promise<void> {
    const done = underWay.shift();
    if (done === undefined) return;
    while (!(await keptWithin(done, limits.watchMs, signal))) await refuseTrouble();
  }

  async function refuseTrouble(): Promise<void> {
    const { trouble } = await conversation.status(signal);
    if (trouble !== undefined) throw new PrintingTrouble(trouble);
  }

  for (const strip of strips) {
    if (underWay.length >= most) await oneLess();
    await conversation.send(strip, signal);
    underWay.push((await conversation.acknowledgement(by, signal)).done);
  }
  while (underWay.length > 0) await oneLess();
  // The sensor's sign says that the last strip was taken, not that it came out.
  if (by === 'sensor') await refuseTrouble();
}
