import { expect } from '@playwright/test';
import type { Kiosk } from './kiosk';
import { staffCall } from './staff';
import { saying } from './words';

/** Goes from home to the queue, chooses the matters of these names, or the first there is, and takes the number. */
export async function takesNumberAtKiosk(kiosk: Kiosk, ...matters: RegExp[]): Promise<void> {
  await kiosk.opens('queue');
  if (matters.length === 0) await kiosk.touchesFirstOf('queue.matters');
  for (const matter of matters) await kiosk.touches(matter);
  await kiosk.touchesText('queue.take');
}

/** Keys a number in on "how much longer?", a letter and digits, and asks. */
export async function keysIn({ page, language }: Kiosk, label: string): Promise<void> {
  for (const name of label) await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('button', { name: saying('queue.ask', language()) }).click();
}

/** Sees in the hub's own count that so many wait for a matter. */
export async function countsWaiting({ lobby }: Kiosk, matter: string, count: number): Promise<void> {
  const waiting = async () => {
    const { matters } = (await staffCall(lobby, 'queue/matters')) as {
      matters: { id: string; waiting: number }[];
    };
    return matters.find(({ id }) => id === matter)?.waiting;
  };
  await expect.poll(waiting).toBe(count);
}
