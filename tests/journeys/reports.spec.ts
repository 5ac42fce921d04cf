import { randomUUID } from 'node:crypto';
import { readdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import type { OrderedProperty } from '#hub/orders/contract';
import { startPrinter } from '../fixtures/printer-emulator';
import { expect, test } from './driver/fixtures';
import { createKiosk } from './driver/kiosk';
import { signIn, staffCall } from './driver/staff';
import { languageNames, saying } from './driver/words';

const words = 'Pylväs 17 on pimeänä';
const contact = 'salainen@example.org';
const address = 'Virasojankatu 4';
/** So little paper that a receipt is cut short. */
const ROWS_OF_SHORT_PAPER = 40;

test('a visitor tells of a street light while share and paper fail; it leaves once, and the staff close it @electron @once', async ({
  startsOwn,
}) => {
  const printer = await startPrinter();
  const kiosk = await startsOwn({ options: ['--printer', printer.address] });
  const { page, lobby } = kiosk;
  const away = `${lobby.shareDirectory} poissa`;

  await test.step('what, where and more words', async () => {
    await kiosk.opens('report');
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
  });

  await test.step('it is received though the share is away, and the receipt comes once there is paper', async () => {
    await rename(lobby.shareDirectory, away);
    printer.set({ rowsOfPaper: ROWS_OF_SHORT_PAPER });
    await kiosk.touchesText('reports.sendWithPaper');
    await kiosk.sees(/^V-\d{4}-0001$/);
    await kiosk.seesText('reports.paperFailed');
    await kiosk.sees(/hätänumeroon 112/);
    await kiosk.photographs('report-sent');
    await kiosk.isAccessible();
    printer.set({ rowsOfPaper: Number.POSITIVE_INFINITY });
    await kiosk.touchesText('reports.paperAgain');
    await kiosk.seesText('reports.paperPrinted');
    await kiosk.touchesText('reports.done');
    await kiosk.arrives();
    expect(await page.content()).not.toContain(contact);
  });

  await test.step('the staff see that it waits, and on the map where it is; it leaves when the share is back', async () => {
    const staff = await lobby.opensInBrowser(lobby.ready.staff);
    await staff.setViewportSize({ width: 1280, height: 900 });
    await signIn(staff, lobby, { part: 'reports' });
    await expect(staff.getByText(words)).toBeVisible();
    await expect(staff.getByText(saying('reports.sent_waiting', 'fi'))).toBeVisible();
    await staff.getByRole('button', { name: new RegExp(saying('reports.onMap', 'fi')) }).click();
    const desk = createKiosk({ ...lobby, page: staff });
    await desk.seesMap();
    await desk.photographs('staff-report');
    await desk.isAccessible();
    await rename(away, lobby.shareDirectory);
    const folder = path.join(lobby.shareDirectory, '_aula', 'lahtevat', 'viat');
    // It would go by itself in half a minute; where it just has, there is nothing to try again.
    await staffCall(lobby, 'outbox/retry', { number: 1 }).catch((error: Error) =>
      expect(error.message).toContain('NOT_OPEN'),
    );
    await expect.poll(() => readdir(folder).catch(() => [])).toHaveLength(1);
    const [label = ''] = await readdir(folder);
    expect(await readFile(path.join(folder, label, `${label}.json`), 'utf8')).toContain(words);
    await expect(staff.getByText(saying('reports.sent_sent', 'fi'))).toBeVisible();
    await staff.getByRole('button', { name: new RegExp(saying('reports.mark_closed', 'fi')) }).click();
    await expect(staff.getByRole('button', { name: saying('reports.undo', 'fi') })).toBeVisible();
  });
  await printer.close();
});

test('a visitor is shown in English which fault is known already, and tells of another one @browser @once', async ({
  startsOwn,
}) => {
  const kiosk = await startsOwn();
  const { lobby } = kiosk;
  const [plot] = (await staffCall(lobby, 'orders/properties', { words: address })) as [OrderedProperty];
  const known = { kind: 'katuvalo', place: plot.position, words, contact, language: 'fi', paper: false };
  await staffCall(lobby, 'reports/send', { key: randomUUID(), ...known });

  await kiosk.switchesTo(languageNames.en);
  await kiosk.opens('report');
  await kiosk.touches(/^Street light/);
  await kiosk.touchesText('reports.byAddress');
  await kiosk.sees(/emergency number 112/);
  await kiosk.writes(address, saying('reports.addressField', 'en'));
  await kiosk.photographs('report-address');
  await kiosk.touchesFirstOf('concerning.suggestions');
  await kiosk.touchesText('reports.thisPlace');
  await kiosk.seesText('reports.nearTitle');
  await kiosk.doesNotSee(words);
  await kiosk.photographs('report-near');
  await kiosk.isAccessible();
  await kiosk.touchesText('reports.otherOne');
  await kiosk.writes('ei ole osoite', saying('reports.contactField', 'en'));
  await kiosk.touchesText('reports.send');
  await kiosk.seesText('reports.contactWrong');
  await kiosk.photographs('report-words');
  await kiosk.writes('', saying('reports.contactField', 'en'));
  // A second touch within half a second is taken for the first one, so this one is held as long.
  await kiosk.page.getByRole('button', { name: saying('reports.send', 'en') }).click({ delay: 600 });
  await kiosk.sees(/^V-\d{4}-0002$/);
  await kiosk.photographs('report-sent');
});
