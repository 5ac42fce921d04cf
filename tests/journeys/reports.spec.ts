import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './driver/fixtures';
import { signIn } from './driver/staff';
import { saying } from './driver/words';

const words = 'Pylväs 17 on pimeänä';
const contact = 'salainen@example.org';

test('a visitor tells of a street light, the next one sees it is known, the staff close it @electron @once', async ({
  startsOwn,
}) => {
  test.slow();
  const kiosk = await startsOwn();
  const { page, lobby } = kiosk;

  await test.step('what, where, more words, and a number', async () => {
    await kiosk.touchesToStart();
    await kiosk.touches(/^Ilmoita viasta/);
    await kiosk.seesText('reports.lead');
    await kiosk.sees(/hätänumeroon 112/);
    await kiosk.photographs('report-kind');
    await kiosk.touches(/^Katuvalo/);
    await kiosk.seesMap();
    await kiosk.touchesText('reports.here');
    await kiosk.sees(/Valittu paikka/);
    await kiosk.photographs('report-place');
    await kiosk.touchesText('reports.thisPlace');
    await kiosk.writes(words, saying('reports.wordsField', 'fi'));
    await kiosk.writes(contact, saying('reports.contactField', 'fi'));
    await kiosk.photographs('report-words');
    await kiosk.isAccessible();
    await kiosk.touchesText('reports.send');
    await kiosk.sees(/^V-\d{4}-0001$/);
    await kiosk.photographs('report-sent');
    await kiosk.isAccessible();
  });

  await test.step('nothing of it stays on the screen, and it is in the outgoing folder', async () => {
    await kiosk.touchesText('reports.done');
    await kiosk.arrives();
    expect(await page.content()).not.toContain(contact);
    const folder = path.join(lobby.shareDirectory, '_aula', 'lahtevat', 'viat');
    await expect.poll(() => readdir(folder).catch(() => [])).toHaveLength(1);
    const [label = ''] = await readdir(folder);
    expect(await readFile(path.join(folder, label, `${label}.json`), 'utf8')).toContain(words);
  });

  await test.step('the next visitor, in English, sees that it is known', async () => {
    await kiosk.touchesToStart();
    await kiosk.switchesTo('English');
    await kiosk.touches(/^Report a fault/);
    await kiosk.touches(/^Street light/);
    await kiosk.touchesText('reports.here');
    await kiosk.touchesText('reports.thisPlace');
    await kiosk.seesText('reports.nearTitle');
    await kiosk.doesNotSee(words);
    await kiosk.photographs('report-near');
    await kiosk.isAccessible();
  });

  await test.step('the staff read it and close it', async () => {
    const staff = await lobby.opensInBrowser(lobby.ready.staff);
    await staff.setViewportSize({ width: 1280, height: 900 });
    await signIn(staff, lobby, { part: 'reports' });
    await expect(staff.getByText(words)).toBeVisible();
    await staff.getByRole('button', { name: new RegExp(saying('reports.mark_closed', 'fi')) }).click();
    await expect(staff.getByRole('button', { name: saying('reports.undo', 'fi') })).toBeVisible();
  });
});
