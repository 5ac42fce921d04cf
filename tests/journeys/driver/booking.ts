import { expect } from '@playwright/test';
import type { Kiosk } from './kiosk';
import { saying } from './words';

/** Touches the first free time of the day that is shown, which is then kept for the visitor. */
export async function touchesFirstTime(kiosk: Kiosk): Promise<void> {
  const times = kiosk.page.getByRole('group', { name: saying('booking.times', kiosk.language()) });
  await times.getByRole('button').first().click();
  await kiosk.seesText('booking.keptFor');
}

/** Tells a name and one contact, and books the time that is kept; answers the code. */
export async function booksAs(kiosk: Kiosk, name: string, contact: string): Promise<string> {
  await kiosk.writes(name, saying('booking.name', kiosk.language()));
  await kiosk.writes(contact, saying('booking.contact', kiosk.language()));
  await kiosk.touchesText('booking.confirm');
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
