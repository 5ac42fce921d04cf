import { appendFile, readdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './driver/fixtures';
import type { Kiosk } from './driver/kiosk';
import type { Lobby } from './driver/lobby';
import { shareHealth } from './driver/share';
import { signIn, staffCall } from './driver/staff';
import { type LanguageName, languageNames, saying } from './driver/words';

const plan = /Koskenparras ja kosken ranta|Koskenparras and the bank of the rapids/;
const words = 'Ranta on pidettävä avoimena kaikille.';
const english = 'The bank must stay open to everyone.';
const writer = { name: 'Kaarina Kanarialintu', address: 'Salakatu 7' };

test('a visitor writes an objection and takes it along; the city receives the next one, in English, while its share is away @electron @once', async ({
  startsOwn,
}) => {
  test.slow();
  const kiosk = await startsOwn();
  const { page, lobby } = kiosk;

  await test.step('writes it in own words, with a place and an address', async () => {
    await begins(kiosk);
    await kiosk.touchesText('opinions.next');
    await kiosk.seesText('opinions.wordsEmpty');
    await kiosk.photographs('opinion-words');
    await kiosk.writes(words, saying('opinions.wordsTitle', 'fi'));
    await kiosk.touchesText('opinions.placeOnMap');

    await kiosk.seesMap();
    await page
      .locator('canvas')
      .first()
      .click({ position: { x: 300, y: 300 } });
    await kiosk.sees(/^Merkitty kohta/);
    await kiosk.photographs('opinion-place');
    await kiosk.touchesText('opinions.next');
    await kiosk.writes(writer.name, saying('opinions.who_name', 'fi'));
    await kiosk.writes(writer.address, saying('opinions.who_address', 'fi'));
    await kiosk.touchesText('opinions.make');
  });

  await test.step('takes it along; this kiosk hands nothing in', async () => {
    await expect(page.getByRole('img', { name: saying('opinions.qrTitle', 'fi') })).toBeVisible();
    await expect(page.getByRole('button', { name: saying('opinions.hand', 'fi') })).toHaveCount(0);
    await expect(page.locator('[aria-busy]').filter({ has: page.locator('canvas') })).toBeVisible();
    await kiosk.isAtRest();
    await kiosk.photographs('opinion-ready');
    await kiosk.isAccessible();
    await kiosk.arrives();
    expect(await page.content()).not.toContain('Kanarialintu');
  });

  await test.step('in English where the city receives it: numbered and receipted also while the share is away', async () => {
    const before = await shareHealth(lobby);
    await appendFile(
      path.join(lobby.shareDirectory, 'aula.yaml'),
      '\nkaavapalaute: { vastaanotto: kyllä }\n',
    );
    await expect.poll(async () => (await shareHealth(lobby)).snapshot?.id).not.toBe(before.snapshot?.id);
    await rename(lobby.shareDirectory, away(lobby));
    await begins(kiosk, languageNames.en);
    await kiosk.writes(english, saying('opinions.wordsTitle', 'en'));
    await kiosk.touchesText('opinions.next');
    await kiosk.writes(writer.name, saying('opinions.who_name', 'en'));
    await kiosk.touchesText('opinions.make');
    await kiosk.touchesText('opinions.hand');
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: saying('opinions.handYes', 'en') })
      .click();
    await kiosk.sees(/^M-\d{4}-0001$/);
    await kiosk.photographs('opinion-received');
    await kiosk.isAccessible();
    await kiosk.touchesText('opinions.done');
    await kiosk.seesText('visit.touchToStart');
  });

  await test.step('a planner sees that it waits, reads it, and sees it leave when the share is back', async () => {
    const staff = await lobby.opensInBrowser(lobby.ready.staff);
    await staff.setViewportSize({ width: 1280, height: 900 });
    await signIn(staff, lobby, { part: 'opinions' });
    const row = staff.getByRole('row').filter({ hasText: /M-\d{4}-0001/ });
    await expect(row).toContainText(saying('opinions.delivery_waiting', 'fi'));
    await row.getByRole('button', { name: /^Lue: M-/ }).click();
    const sheet = staff.getByRole('dialog');
    await expect(sheet).toContainText(english);
    await expect(sheet).toContainText(writer.name);
    await rename(away(lobby), lobby.shareDirectory);
    await triesAtOnce(lobby);
    await expect(row).toContainText(saying('opinions.delivery_sent', 'fi'));
    const folder = path.join(lobby.shareDirectory, '_aula', 'lahtevat', 'mielipiteet');
    const [label = ''] = await readdir(folder);
    expect((await readdir(path.join(folder, label))).sort()).toEqual([`${label}.json`, `${label}.pdf`]);
    expect(await readFile(path.join(folder, label, `${label}.json`), 'utf8')).toContain(english);
  });
});

const away = ({ shareDirectory }: Lobby) => `${shareDirectory} poissa`;

/** The only thing that waits does not wait for its next turn; it may just have left by itself. */
async function triesAtOnce(lobby: Lobby): Promise<void> {
  const refusal = await staffCall(lobby, 'outbox/retry', { number: 1 }).catch(String);
  expect(refusal ?? 'NOT_OPEN').toContain('NOT_OPEN');
}

/** Opens the plan and begins to write on it. */
async function begins(kiosk: Kiosk, language: LanguageName = languageNames.fi): Promise<void> {
  await kiosk.touchesToStart();
  await kiosk.switchesTo(language);
  await kiosk.opens('plans');
  await kiosk.touches(plan);
  await kiosk.touchesText('opinions.open_objection');
  await kiosk.seesText('opinions.until_objection');
}
