import type { Page } from '@playwright/test';
import { addDays, dateAt, weekdayOf } from '#content/model/site-time';
import { createHolidays } from '#hub/booking/holidays';
import { expect, test } from './driver/fixtures';
import { createKiosk } from './driver/kiosk';
import type { Lobby } from './driver/lobby';
import { makeAccount, signIn } from './driver/staff';
import { saying } from './driver/words';

const inspector = { login: 'raija.raksa', name: 'Raija Raksa' };
const visitor = { name: 'Veikko Vieras', contact: '05 000 0099' };

test('the desk books for a visitor, says they are here, moves and cancels; the expert sees the own times only @browser @once', async ({
  startsOwn,
}) => {
  const { lobby } = await startsOwn();
  const page = await lobby.opensInBrowser(lobby.ready.staff);
  await page.setViewportSize({ width: 1280, height: 1000 });
  await signIn(page, lobby, { part: 'bookings' });
  await goesTo(page, nextTuesday());

  await test.step('books', async () => {
    await presses(page, 'bookings.new');
    await dialog(page).getByLabel(saying('bookings.expert', 'fi')).selectOption('tarkastaja-1');
    await firstFreeTime(page).click();
    await dialog(page).getByLabel(saying('bookings.visitor', 'fi')).fill(visitor.name);
    await dialog(page).getByLabel(saying('bookings.contact', 'fi')).fill(visitor.contact);
    await page.keyboard.press('Enter');
    await expect(dialog(page).locator('output')).toHaveText(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    await looksWell(lobby, page, 'bookings-code');
    await presses(page, 'bookings.ready');
    await expect(block(page)).toBeVisible();
  });

  await test.step('says that the visitor is here, and takes it back', async () => {
    await block(page).click();
    await expect(dialog(page)).toContainText(visitor.contact);
    await presses(page, 'bookings.deed_arrived');
    await expect(dialog(page)).toContainText(/Saapui klo/);
    await presses(page, 'bookings.deed_undo');
    await expect(dialog(page)).toContainText(saying('bookings.state_booked', 'fi'));
  });

  await test.step('moves it', async () => {
    const before = (await block(page).textContent()) ?? '';
    await presses(page, 'bookings.deed_move');
    await expect(firstFreeTime(page)).not.toHaveText(before.split('–')[0] ?? '');
    await firstFreeTime(page).click();
    await presses(page, 'bookings.moveYes');
    await expect(dialog(page)).toHaveCount(0);
    await expect(block(page)).not.toHaveText(before);
    await looksWell(lobby, page, 'bookings-day');
  });

  await test.step('the expert sees the own column, in a narrow window and by the week', async () => {
    const account = await makeAccount(lobby, inspector.login, inspector.name, ['expert']);
    const own = await lobby.opensInBrowser(lobby.ready.staff);
    await own.setViewportSize({ width: 480, height: 900 });
    await signIn(own, lobby, { part: 'bookings', account });
    await goesTo(own, nextTuesday());
    await expect(block(own)).toBeVisible();
    await expect(own.getByText(/Pertti Palkki/)).toHaveCount(0);
    await looksWell(lobby, own, 'bookings-own-480');
    await own.setViewportSize({ width: 1280, height: 1000 });
    await own.getByRole('radio', { name: 'English' }).click();
    await own.getByRole('radio', { name: 'Week' }).click();
    await expect(block(own)).toBeVisible();
    await looksWell(lobby, own, 'bookings-own-week-english');
  });

  await test.step('cancels after asking back, and the time is free again', async () => {
    await block(page).click();
    await presses(page, 'bookings.deed_cancel');
    await dialog(page)
      .getByRole('group')
      .getByRole('button', { name: saying('bookings.cancelYes', 'fi') })
      .click();
    await expect(dialog(page)).toContainText(saying('bookings.state_cancelled', 'fi'));
    await page.keyboard.press('Escape');
    await expect(block(page)).toHaveCount(0);
  });
});

const dialog = (page: Page) => page.getByRole('dialog');
const block = (page: Page) =>
  page.getByRole('button', { name: new RegExp(visitor.name) }).filter({ visible: true });
const firstFreeTime = (page: Page) =>
  dialog(page)
    .getByRole('list', { name: saying('bookings.freeTimes', 'fi') })
    .getByRole('button')
    .first();
const presses = (page: Page, key: Parameters<typeof saying>[0]) =>
  page
    .getByRole('button', { name: saying(key, 'fi'), exact: true })
    .last()
    .click();

async function goesTo(page: Page, date: string): Promise<void> {
  await page.locator('main').getByLabel(saying('staff.chooseDay', 'fi'), { exact: true }).first().fill(date);
}

/** The inspector receives on Tuesdays: the first but this week's on which the sample city books. */
function nextTuesday(): string {
  const holidayOn = createHolidays();
  const today = dateAt(Date.now(), 'Europe/Helsinki');
  const first = addDays(today, 9 - weekdayOf(today));
  const isBooked = (date: string) =>
    holidayOn(date) === undefined && date !== addDays(today, TRAINING_IN_DAYS);
  return [0, 7, 14].map(days => addDays(first, days)).find(isBooked) ?? first;
}

/** The sample city's training day, on which nobody is booked. */
const TRAINING_IN_DAYS = 3;

async function looksWell(lobby: Lobby, page: Page, name: string): Promise<void> {
  const screen = createKiosk({ ...lobby, page });
  await screen.isAtRest();
  await screen.photographs(name);
  await screen.isAccessible();
  expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
}
