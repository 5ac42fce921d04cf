import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { parse, stringify } from 'yaml';
import type { Kiosk } from './kiosk';
import { everyHour } from './sample-share';
import { saying } from './words';

type Written = Readonly<Record<string, unknown>>;

/** Has the experts of a share receive at every hour from now on, each in steps of five minutes, and gives one a calendar. */
export async function receivesAtEveryHour(
  shareDirectory: string,
  { expert, calendar }: { expert: string; calendar: string },
): Promise<void> {
  const file = path.join(shareDirectory, 'ajanvaraus', 'ajanvaraus.yaml');
  const written = parse(await readFile(file, 'utf8')) as Written & {
    asiat: Written[];
    asiantuntijat: Written[];
  };
  const soon = {
    'kesto minuuttia': 10,
    'alkaa välein minuuttia': 5,
    'varattava viimeistään tuntia ennen': 0,
  };
  const changed = {
    ...written,
    asiat: written.asiat.map(matter => ({ ...matter, ...soon })),
    asiantuntijat: written.asiantuntijat.map(one => ({
      ...{ ...one, vastaanottoajat: everyHour },
      ...(one['tunnus'] === expert ? { kalenteri: calendar } : {}),
    })),
  };
  await writeFile(file, stringify(changed));
}

const freeTimes = ({ page, language }: Kiosk) =>
  page.getByRole('group', { name: saying('booking.times', language()) }).getByRole('button');

/** Sees that the day that is shown has free times. */
export const seesFreeTimes = (kiosk: Kiosk): Promise<void> => expect(freeTimes(kiosk).first()).toBeVisible();

/** Touches the first free time of the day that is shown, which is then kept for the visitor. */
export async function touchesFirstTime(kiosk: Kiosk): Promise<void> {
  await freeTimes(kiosk).first().click();
  await kiosk.seesText('booking.keptFor');
}

/** Tells a name and one contact, and books the time that is kept; answers the code. */
export async function booksAs(
  kiosk: Kiosk,
  name: string,
  contact: string,
  by: 'booking.confirm' | 'booking.confirmPaper' = 'booking.confirm',
): Promise<string> {
  await kiosk.writes(name, saying('booking.name', kiosk.language()));
  await kiosk.writes(contact, saying('booking.contact', kiosk.language()));
  await kiosk.touchesText(by);
  await kiosk.seesHeading(saying('booking.booked', kiosk.language()));
  const code = await kiosk.page.getByText(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/).textContent();
  expect(code).not.toBeNull();
  return code ?? '';
}

/** Opens a booking with its code, touched key by key. */
export async function opensByCode(kiosk: Kiosk, code: string): Promise<void> {
  await kiosk.opens('myBooking');
  const keys = kiosk.page.getByRole('group', { name: saying('booking.keys', kiosk.language()) });
  for (const name of code.replace('-', '')) await keys.getByRole('button', { name, exact: true }).click();
  await kiosk.touchesText('booking.look');
}
