import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
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
  const away = `${shareDirectory} poissa`;
  await rename(shareDirectory, away);
  await tellsOfFault(lobby);
  await tellsOfFault(lobby);
  const { label } = await tellsOfFault(lobby);
  const faults = ['_aula', 'lahtevat', 'viat'];
  await mkdir(path.join(away, ...faults, label), { recursive: true });
  await writeFile(path.join(away, ...faults, label, 'toisen.txt'), 'Jonkun muun kansio.');
  const page = await lobby.opensInBrowser(lobby.ready.staff);
  await page.setViewportSize({ width: 1280, height: 1000 });
  await signIn(page, lobby, { part: 'outbox' });
  const [first, second, third] = [item(page, 1), item(page, 2), item(page, 3)];

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

  await test.step('the second leaves by itself when the share is back; the third finds its place taken', async () => {
    await rename(away, shareDirectory);
    // The folder is tried every minute at the latest.
    const turn = { timeout: 90_000 };
    await expect(second).toHaveCount(0, turn);
    await expect(third).toContainText(saying('outbox.why_changed-elsewhere_folder', 'fi'), turn);
    await third.getByRole('button', { name: saying('outbox.sent', 'fi') }).click();
    await expect(third).toContainText(saying('outbox.ask_sent', 'fi'));
    await page.setViewportSize({ width: 480, height: 900 });
    await looksWell(lobby, page, 'outbox-taken-480');
  });

  await test.step('when a person has seen to that one, nothing waits any more', async () => {
    await third.getByRole('button', { name: saying('outbox.yes_sent', 'fi'), exact: true }).click();
    await expect(page.getByText(saying('outbox.allGone', 'fi'))).toBeVisible();
    await expect(page.getByRole('row')).toContainText([
      saying('outbox.state_sent', 'fi'),
      saying('outbox.state_sent', 'fi'),
      saying('outbox.state_dropped', 'fi'),
    ]);
    const folders = await readdir(path.join(shareDirectory, ...faults));
    expect(folders.sort()).toEqual([expect.stringMatching(/^V-\d{4}-0002$/), label]);
    await page.getByRole('radio', { name: 'English' }).click();
    await expect(page.getByText(saying('outbox.allGone', 'en'))).toBeVisible();
    await looksWell(lobby, page, 'outbox-empty-480-english');
  });
});

/** The item of the nth fault of the year, while it has not left. */
const item = (page: Page, nth: number) =>
  page.locator('main li').filter({ hasText: new RegExp(`V-\\d{4}-000${nth}`) });

async function tellsOfFault(lobby: Lobby): Promise<{ label: string }> {
  const fault = { kind: 'katuvalo', place: [28.7726, 61.1716], words: 'Valo on pimeänä.', language: 'fi' };
  const sent = await staffCall(lobby, 'reports/send', { key: randomUUID(), ...fault, paper: false });
  return sent as { label: string };
}

async function looksWell(lobby: Lobby, page: Page, name: string): Promise<void> {
  const screen = createKiosk({ ...lobby, page });
  await screen.isAtRest();
  await screen.photographs(name);
  await screen.isAccessible();
  expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
}
