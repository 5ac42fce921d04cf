import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './driver/fixtures';
import { createKiosk, type Kiosk } from './driver/kiosk';
import type { Lobby } from './driver/lobby';
import { stopsTimeOf } from './driver/moved-time';
import { heldItems } from './driver/share';
import { signIn } from './driver/staff';

/** How long the board shows one plan, in seconds. */
const turn = 14;

test('the board shows the plans on display by turns, each with its deadline, then in the other language @browser', async ({
  lobby,
}) => {
  const { board, page, turns } = await opensBoard(lobby);
  const count = Number((await page.getByText(/^Kaava 1\/\d+$/).textContent())?.split('/')[1]);
  const shown = new Set<string>();
  for (let number = 1; number <= count; number += 1) {
    await board.sees(`Kaava ${number}/${count}`);
    await board.sees(/klo\s\d+\.\d\d/);
    shown.add((await page.getByRole('heading', { level: 1 }).textContent()) ?? '');
    await turns();
  }
  expect(shown.size).toBe(count);
  expect([...shown]).toContain('Koskenparras ja kosken ranta');
  await expect(page.locator('main')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText([...shown][0] ?? '');
  await looksWell(board, 'board');
});

test('the board says that its hub is gone, and comes back with it @browser @once', async ({ startsOwn }) => {
  const { lobby } = await startsOwn();
  const { board, page } = await opensBoard(lobby);
  lobby.process.kill('SIGSTOP');
  try {
    await expect(page.getByText('Ei yhteyttä', { exact: true })).toBeVisible();
    await looksWell(board, 'board-without-hub');
  } finally {
    lobby.process.kill('SIGCONT');
  }
  await board.sees(/^Kaava \d+\/\d+$/);
  await board.doesNotSee('Ei yhteyttä');
});

test.describe('the staff page @browser @once', () => {
  test('says what is on the screens and what to mend, in both languages and on a narrow window', async ({
    startsOwn,
  }) => {
    const { lobby } = await startsOwn();
    const plan = path.join(lobby.shareDirectory, 'kaavat', 'koskenparras-1131', 'kaava.yaml');
    await writeFile(plan, 'tunnus: 1131\nnimi: [\n');
    await expect.poll(() => heldItems(lobby)).toContainEqual(expect.stringContaining('koskenparras-1131'));
    const page = await lobby.opensInBrowser(lobby.ready.staff);
    await signIn(page, lobby, { part: 'content' });
    const staff = createKiosk({ ...lobby, page });
    for (const width of [480, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.getByRole('radio', { name: 'Suomi' }).click();
      await seesBrokenPlan(page, /kirjoitusvirhe rivillä \d|kirjoitettu väärin/, 'Näkyvissä aiempi versio');
      await looksWell(staff, `staff-${width}-suomi`);
      await page.getByRole('radio', { name: 'English' }).click();
      await seesBrokenPlan(page, /line \d/, 'Older version shown');
      await looksWell(staff, `staff-${width}-english`);
    }
  });

  test('lists everything that is laid in the folder', async ({ lobby }) => {
    const page = await lobby.opensInBrowser(lobby.ready.staff);
    await signIn(page, lobby, { part: 'content' });
    for (const item of ['koskenparras-1131', 'tontit', 'lomakkeet', 'matkailu', 'palvelut', 'kartta'])
      await expect(page.getByRole('listitem').filter({ hasText: item }).first()).toContainText('Näkyvissä');
    await expect(page.getByRole('row', { name: /Koskenparras ja kosken ranta/ })).toContainText('Nähtävillä');
  });
});

/** The broken plan stands first, with its sentence and its state. */
async function seesBrokenPlan(page: Page, sentence: RegExp, state: string): Promise<void> {
  const first = page.locator('[data-state]').first();
  await expect(first).toContainText('koskenparras-1131');
  await expect(first).toContainText(sentence);
  await expect(first).toContainText(state);
}

async function looksWell(screen: Kiosk, name: string): Promise<void> {
  await screen.isAtRest();
  await screen.photographs(name);
  await screen.isAccessible();
  expect.soft(await screen.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
}

/** Opens the board with a time of its own, at the beginning of its Finnish round. */
async function opensBoard(lobby: Lobby) {
  const page = await lobby.opensInBrowser(lobby.ready.board);
  const { passes } = await stopsTimeOf(page);
  const board = createKiosk({ ...lobby, page });
  // Before the plans and the city are told, what is on the board changes without any turn.
  await board.sees(/^(Kaava|Plan) \d/);
  await board.sees(/^(Esimerkkiaineistoa|Sample material)$/);
  const heading = page.getByRole('heading', { level: 1 });
  const language = () => page.locator('main').getAttribute('lang');
  const turns = async () => {
    const before = await heading.textContent();
    await passes(turn);
    await expect(heading).not.toHaveText(before ?? '');
  };
  let before: string | null;
  do {
    before = await language();
    await turns();
  } while (before === 'fi' || (await language()) !== 'fi');
  return { board, page, turns };
}
