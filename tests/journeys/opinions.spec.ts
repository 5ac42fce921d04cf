import { appendFile, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './driver/fixtures';
import type { Kiosk } from './driver/kiosk';
import { shareHealth } from './driver/share';
import { signIn } from './driver/staff';
import { saying } from './driver/words';

const plan = /Koskenparras ja kosken ranta/;
const words = 'Ranta on pidettävä avoimena kaikille.';
const writer = { name: 'Kaarina Kanarialintu', address: 'Salakatu 7' };

test('a visitor writes an objection, takes it along; the city receives the next one and a planner reads it @electron @once', async ({
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

  await test.step('where the city receives it, it is numbered and goes to the registry’s folder', async () => {
    const before = await shareHealth(lobby);
    await appendFile(
      path.join(lobby.shareDirectory, 'aula.yaml'),
      '\nkaavapalaute: { vastaanotto: kyllä }\n',
    );
    await expect.poll(async () => (await shareHealth(lobby)).snapshot?.id).not.toBe(before.snapshot?.id);
    await begins(kiosk);
    await kiosk.writes(words, saying('opinions.wordsTitle', 'fi'));
    await kiosk.touchesText('opinions.next');
    await kiosk.writes(writer.name, saying('opinions.who_name', 'fi'));
    await kiosk.touchesText('opinions.make');
    await kiosk.touchesText('opinions.hand');
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: saying('opinions.handYes', 'fi') })
      .click();
    await kiosk.sees(/^M-\d{4}-0001$/);
    await kiosk.photographs('opinion-received');
    await kiosk.isAccessible();
    const folder = path.join(lobby.shareDirectory, '_aula', 'lahtevat', 'mielipiteet');
    await expect.poll(() => readdir(folder).catch(() => [])).toHaveLength(1);
    const [label = ''] = await readdir(folder);
    expect(await readFile(path.join(folder, label, `${label}.json`), 'utf8')).toContain(words);
  });

  await test.step('a planner reads it at the staff page', async () => {
    const staff = await lobby.opensInBrowser(lobby.ready.staff);
    await staff.setViewportSize({ width: 1280, height: 900 });
    await signIn(staff, lobby, { part: 'opinions' });
    await staff.getByRole('button', { name: /^Lue: M-/ }).click();
    await expect(staff.getByRole('dialog')).toContainText(words);
    await expect(staff.getByRole('dialog')).toContainText(writer.name);
  });
});

/** Opens the plan and begins to write on it. */
async function begins(kiosk: Kiosk): Promise<void> {
  await kiosk.touchesToStart();
  await kiosk.opens('plans');
  await kiosk.touches(plan);
  await kiosk.touchesText('opinions.open_objection');
  await kiosk.sees(/Muistutuksen on oltava kaupungilla/);
}
