import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PaperOutcome, PaperReceipt, PaperTicket } from '#hub/printing/printer';
import { aVisitor, bookingOver, newHold, refusalOf } from '../fixtures/booking-service';
import { type TestLobbies, useLobbies } from '../fixtures/lobbies';

const at = (clock: string) => Date.parse(`2026-11-25T${clock}:00+02:00`);
const open = useLobbies('sqlite');
let lobbies: TestLobbies;
let booking: ReturnType<typeof bookingOver>;
let printed: (PaperReceipt | PaperTicket)[];
let outcome: PaperOutcome;

beforeEach(async () => {
  const clock = { now: () => at('06:00') };
  lobbies = await open({ clock });
  printed = [];
  outcome = { printed: true };
  const printer = {
    print: async (paper: PaperReceipt | PaperTicket) => {
      printed.push(paper);
      return outcome;
    },
  };
  booking = bookingOver(await lobbies.hub(), clock, { printer });
});
afterEach(async () => {
  await booking.close();
  await lobbies.dispose();
});

async function booked(paper: boolean) {
  const { key, held } = newHold(booking, { matter: 'luvat', startsAt: at('09:00'), expert: 'raija' });
  await held;
  const visitor = { name: 'Testi Testaaja', contact: '040 000 0000', language: 'fi', about: {} } as const;
  return { key, ...(await booking.confirm({ key, ...visitor, paper }, aVisitor)) };
}

it('the slip is a receipt with the code, the time, the place and the entry for a phone, without a name', async () => {
  const { code, qr, paper } = await booked(true);
  expect(paper).toBe('printed');
  expect(printed).toEqual([
    expect.objectContaining({
      ...{ kind: 'receipt', label: code, qr, caption: 'Varauksesi koodi' },
      rows: [
        { text: '25.11.2026 klo 9.00', isStrong: true },
        { text: 'Luvat' },
        { text: 'Raija Raksa' },
        { text: 'Huone 214, Asiakaspalvelu, Virastokatu 2' },
        { text: 'Ota mukaan: Luonnos' },
      ],
    }),
  ]);
  expect(JSON.stringify(printed)).not.toMatch(/Testaaja|040 000/);
});

it('a slip that did not come out is printed again by choice, with the same code, until it has come out', async () => {
  outcome = { printed: false, reason: 'paper-out' };
  const { key, code, paper } = await booked(true);
  expect(paper).toBe('paper-out');
  expect(await booking.print({ key }, aVisitor)).toEqual({ paper: 'paper-out' });
  outcome = { printed: true };
  expect(await booking.print({ key }, aVisitor)).toEqual({ paper: 'printed' });
  expect(await booking.print({ key }, aVisitor)).toEqual({ paper: 'printed' });
  expect(printed.map(({ label }) => label)).toEqual([code, code, code]);
});

it('nothing is printed for a key that has booked nothing', async () => {
  const { key, held } = newHold(booking, { matter: 'luvat', startsAt: at('09:00') });
  await held;
  expect(await refusalOf(booking.print({ key }, aVisitor))).toBe('LAPSED');
  expect(printed).toEqual([]);
});
