import { codeAgain, newCode } from './booking-code';
import { shortEntry } from './calendar/entry';
import { keyHash } from './codes';
import { deciding, type Writing } from './deciding';
import { factsOf } from './facts';
import { mailAddressOf, tellOthers } from './leaving';
import { refuse } from './refused';
import { printSlip } from './slip';
import type { Booking } from './service';
import { bookingsIn, change } from './store';
import type { Surroundings } from './surroundings';
import type { BookingRow } from './tables';
import { ownBookingOf } from './views';

type Confirm = Booking['confirm'];
type Confirmed = Awaited<ReturnType<Confirm>>;
type Input = Parameters<Confirm>[0];

/** Papers are remembered for whoever asks again after a lost answer, at most so many. */
const MOST_PAPERS = 200;

/** Books what a visitor's request holds, and says so on paper. */
export function createConfirming(parts: Surroundings): Pick<Booking, 'confirm' | 'print'> {
  const { lobby } = parts;
  const { site } = lobby;
  const decide = deciding(parts);
  const running = new Map<string, Promise<Confirmed>>();
  const papers = new Map<string, Confirmed['paper']>();
  const printings = new Map<string, Promise<{ paper: Confirmed['paper'] }>>();

  async function confirmOnce(input: Input): Promise<Confirmed> {
    const key = keyHash(site, input.key);
    const { row, code } = await decide(async (writing, now) => {
      const found = await bookingsIn(writing, site).byKey(key);
      if (found?.state === 'held') return bookHeld(parts, writing, { row: found, input, now });
      const known = found && codeAgain(site, input.key, found.code_hash);
      if (found === undefined || known === undefined) return refuse('LAPSED');
      return { row: found, code: known };
    });
    const qr = shortEntry(factsOf(parts, row));
    if (!papers.has(key)) {
      remember(papers, key, input.paper ? await printSlip(parts, { row, code, qr }) : 'not-wanted');
    }
    return {
      ...{ code, qr, booking: ownBookingOf(parts, row) },
      mailed: mailAddressOf(parts, row) !== undefined,
      paper: papers.get(key) ?? 'no-answer',
    };
  }

  async function printOnce(requestKey: string): Promise<{ paper: Confirmed['paper'] }> {
    const key = keyHash(site, requestKey);
    const known = papers.get(key);
    if (known === 'printed') return { paper: known };
    const row = await bookingsIn(lobby.database, site).byKey(key);
    const code = row && codeAgain(site, requestKey, row.code_hash);
    if (row === undefined || code === undefined) return refuse('LAPSED');
    const paper = await printSlip(parts, { row, code, qr: shortEntry(factsOf(parts, row)) });
    remember(papers, key, paper);
    return { paper };
  }

  return {
    confirm(input) {
      const joined = running.get(input.key);
      if (joined !== undefined) return joined;
      const confirming = confirmOnce(input).finally(() => running.delete(input.key));
      running.set(input.key, confirming);
      return confirming;
    },
    print({ key }) {
      const printing = printings.get(key) ?? printOnce(key).finally(() => printings.delete(key));
      printings.set(key, printing);
      return printing;
    },
  };
}

async function bookHeld(
  parts: Surroundings,
  writing: Writing,
  { row, input, now }: { row: BookingRow; input: Input; now: number },
): Promise<{ row: BookingRow; code: string }> {
  const { site } = parts.lobby;
  const { code, hash } = await newCode(writing, site, input.key);
  const { name, contact, language, about } = input;
  const columns = {
    ...{ code_hash: hash, held_until: null, changed_at: now, name, contact, language },
    state: 'booked',
    about: JSON.stringify(about),
    calendar_state: row.calendar === null ? 'none' : 'waiting',
  } as const;
  await change(writing, site, row.id, columns);
  const booked: BookingRow = { ...row, ...columns };
  await tellOthers(parts, writing, booked, { change: 'made', code });
  return { row: booked, code };
}

function remember(papers: Map<string, Confirmed['paper']>, key: string, paper: Confirmed['paper']): void {
  papers.set(key, paper);
  const [oldest] = papers.keys();
  if (papers.size > MOST_PAPERS && oldest !== undefined) papers.delete(oldest);
}
