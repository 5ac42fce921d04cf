import { randomUUID } from 'node:crypto';
import { readdir, rename } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './driver/fixtures';
import { createKiosk } from './driver/kiosk';
import type { Lobby } from './driver/lobby';
import { signIn, staffCall } from './driver/staff';
import { saying } from './driver/words';

test('what cannot leave waits and says why, a person decides about it, and the rest leaves by itself @browser @once', async ({
  startsOwn,
}) => {
  const { lobby } = await startsOwn();
  const { shareDirectory } = lobby;
  await rename(shareDirectory, `${shareDirectory} poissa`);
  await tellsOfFault(lobby);
  await tellsOfFault(lobby);
  const page = await lobby.opensInBrowser(lobby.ready.staff);
  await page.setViewportSize({ width: 1280, height: 1000 });
  await signIn(page, lobby, { part: 'outbox' });
  const [first, second] = [item(page, 1), item(page, 2)];

  await test.step('both wait, and the page says why', async () => {
    await expect(first).toContainText(saying('outbox.why_unreachable_folder', 'fi'));
    await expect(second).toContainText(saying('outbox.why_unreachable_folder', 'fi'));
  });

  await test.step('one is left unsent after asking back', async () => {
    await first.getByRole('button', { name: saying('outbox.dropped', 'fi') }).click();
    await expect(first).toContainText(saying('outbox.ask_dropped', 'fi'));
    await looksWell(lobby, page, 'outbox-waiting');
    await first.getByRole('button', { name: saying('outbox.yes_dropped', 'fi'), exact: true }).click();
    await expect(first).toHaveCount(0);
  });

  await test.step('the other one leaves by itself when the share is back', async () => {
    await rename(`${shareDirectory} poissa`, shareDirectory);
    await expect(page.getByText(saying('outbox.allGone', 'fi'))).toBeVisible();
    await expect(page.getByRole('row')).toContainText([
      saying('outbox.outcome', 'fi'),
      saying('outbox.state_sent', 'fi'),
      saying('outbox.state_dropped', 'fi'),
    ]);
    const folders = await readdir(path.join(shareDirectory, '_aula', 'lahtevat', 'viat'));
    expect(folders).toEqual([expect.stringMatching(/^V-\d{4}-0002$/)]);
    await page.setViewportSize({ width: 480, height: 900 });
    await page.getByRole('radio', { name: 'English' }).click();
    await expect(page.getByText(saying('outbox.allGone', 'en'))).toBeVisible();
    await looksWell(lobby, page, 'outbox-empty-480-english');
  });
});

/** The item of the nth fault of the year, while it has not left. */
const item = (page: Page, nth: number) =>
  page.locator('main li').filter({ hasText: new RegExp(`V-\\d{4}-000${nth}`) });

async function tellsOfFault(lobby: Lobby): Promise<void> {
  const fault = { kind: 'katuvalo', place: [28.7726, 61.1716], words: 'Valo on pimeänä.', language: 'fi' };
  await staffCall(lobby, 'reports/send', { key: randomUUID(), ...fault, paper: false });
}

async function looksWell(lobby: Lobby, page: Page, name: string): Promise<void> {
  const screen = createKiosk({ ...lobby, page });
  await screen.isAtRest();
  await screen.photographs(name);
  await screen.isAccessible();
  expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
}
