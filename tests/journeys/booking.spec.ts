import type { Locator, Page } from '@playwright/test';
import { dateAt } from '#content/model/site-time';
import { createHolidays } from '#hub/booking/holidays';
import { startPrinter } from '../fixtures/printer-emulator';
import { startRadicale } from '../fixtures/radicale';
import { booksAs, opensByCode, receivesAtEveryHour, seesFreeTimes, touchesFirstTime } from './driver/booking';
import { expect, test } from './driver/fixtures';
import { sitsDown, takesNumber } from './driver/queue';
import { ownShare } from './driver/sample-share';
import { makeAccount, signIn } from './driver/staff';
import { languageNames, saying } from './driver/words';

/** The sample city's words. */
const words = {
  plan: /Koskenparras ja kosken ranta/,
  permits: /^Building permits/,
  inspector: /Raija Raksa/,
};

test('a visitor books a time about a plan, leaves with its code, and cancels it another day in Suomi', async ({
  startsOwn,
}) => {
  const kiosk = await startsOwn();
  const { page } = kiosk;

  await test.step('a plan leads to the free times of its expert', async () => {
    await kiosk.touchesToStart();
    await kiosk.opens('plans');
    await kiosk.touches(words.plan);
    await kiosk.touchesText('booking.fromPlan');
    await kiosk.seesText('booking.aboutPlan');
    await kiosk.seesText('booking.timesOn');
    await kiosk.photographs('booking-times');
    await touchesFirstTime(kiosk);
  });

  let code = '';
  await test.step('a name and one contact are all that is asked', async () => {
    await kiosk.seesText('booking.privacy');
    await kiosk.photographs('booking-details');
    code = await booksAs(kiosk, 'Aino Aalto', '05 000 1234');
    await kiosk.photographs('booking-booked');
    await kiosk.isAccessible();
    await kiosk.canTouchEverything();
    await kiosk.fitsTheScreen();
  });

  await test.step('nothing of it is left for the next visitor', async () => {
    await kiosk.touchesText('booking.done');
    await kiosk.seesText('visit.touchToStart');
    await expect(page.locator('body')).not.toContainText(code);
    expect(await page.content()).not.toContain('Aino');
  });

  await test.step('with the code the booking is shown without a name, and cancelled after asking back', async () => {
    await kiosk.touchesToStart();
    await opensByCode(kiosk, code);
    await kiosk.seesText('booking.hereFrom');
    await kiosk.doesNotSee(/Aino/);
    await kiosk.photographs('my-booking');
    await kiosk.isAccessible();
    await kiosk.touchesText('booking.cancel');
    const asked = page.getByRole('alertdialog');
    await asked.getByRole('button', { name: saying('booking.cancelYes', 'fi') }).click();
    await kiosk.seesText('booking.cancelled');
  });
});

const HELSINKI = 'Europe/Helsinki';
const NOBODY_THERE = 'smtp://127.0.0.1:9';
/** So little paper that a slip is cut short. */
const ROWS_OF_SHORT_PAPER = 40;

test('a visitor books in English while calendar, mail and paper fail, comes in time, and the expert sees it @browser @once', async ({
  startsOwn,
}) => {
  test.skip(createHolidays()(dateAt(Date.now(), HELSINKI)) !== undefined, 'nobody is booked on a holiday');
  const [radicale, printer, shareDirectory] = [await startRadicale(), await startPrinter(), await ownShare()];
  const calendar = await radicale.newCalendar();
  await receivesAtEveryHour(shareDirectory, { expert: 'tarkastaja-1', calendar });
  const { url, user, password } = radicale.server;
  const kiosk = await startsOwn({
    shareDirectory,
    options: [
      ...['--calendar-server', url, '--calendar-user', user, '--calendar-password', password],
      ...['--mail-server', NOBODY_THERE, '--mail-from', 'aula@example.org', '--printer', printer.address],
    ],
  });
  const { lobby } = kiosk;

  await test.step('the calendar goes away: its times stand as they were, with their age', async () => {
    await kiosk.switchesTo(languageNames.en);
    await kiosk.opens('booking');
    await kiosk.photographs('booking-matters');
    await kiosk.touches(words.permits);
    await kiosk.touches(words.inspector);
    await seesFreeTimes(kiosk);
    await radicale.halt();
    await touchesFirstTime(kiosk);
    await kiosk.goesBack();
    await kiosk.seesText('booking.calendarsStale');
    await kiosk.photographs('booking-times-stale');
    await touchesFirstTime(kiosk);
  });

  let code = '';
  await test.step('the time is booked all the same, and the slip is printed again once there is paper', async () => {
    printer.set({ rowsOfPaper: ROWS_OF_SHORT_PAPER });
    code = await booksAs(kiosk, visitor.name, visitor.mail, 'booking.confirmPaper');
    await kiosk.seesText('booking.paperFailed');
    await kiosk.photographs('booking-booked-no-paper');
    await kiosk.isAccessible();
    printer.set({ rowsOfPaper: Number.POSITIVE_INFINITY });
    await kiosk.touchesText('booking.paperAgain');
    await kiosk.seesText('booking.paperPrinted');
    await kiosk.touchesText('booking.done');
    await kiosk.seesText('visit.touchToStart');
  });

  await test.step('the staff see what has not left and why; it leaves when the server is back', async () => {
    const staff = await lobby.opensInBrowser(lobby.ready.staff);
    await signIn(staff, lobby, { part: 'bookings' });
    await expect(staff.getByText(saying('bookings.trouble_unreachable', 'fi')).first()).toBeVisible();
    await expect(bookingOf(staff)).toContainText(saying('bookings.calendar_waiting', 'fi'));
    await staff.goto(`${lobby.ready.staff}#outbox`);
    const [entry, mail] = (['booking.event', 'booking.mail'] as const).map(subject =>
      staff.locator('main li').filter({ hasText: saying(`outbox.subject_${subject}`, 'fi') }),
    ) as [Locator, Locator];
    await expect(mail).toContainText(saying('outbox.why_unreachable', 'fi'));
    await radicale.start();
    // It may just go by itself: then there is nothing to try again.
    await entry
      .getByRole('button', { name: saying('outbox.retry', 'fi') })
      .click({ timeout: 5_000 })
      .catch(() => undefined);
    await expect(entry).toHaveCount(0, { timeout: 90_000 });
    await staff.goto(`${lobby.ready.staff}#bookings`);
    await bookingOf(staff).click();
    await expect(staff.getByRole('dialog')).toContainText(saying('bookings.calendar_written', 'fi'));
  });

  await test.step('who is here in time has a number, and is before whoever took one without booking', async () => {
    await takesNumber(lobby, 'rakennusvalvonta');
    await kiosk.arrives();
    await kiosk.switchesTo(languageNames.en);
    await opensByCode(kiosk, code);
    await kiosk.touchesText('booking.here');
    await kiosk.seesText('booking.hereLine');
    await kiosk.photographs('my-booking-here');
    await kiosk.isAccessible();
    const own = await lobby.opensInBrowser(lobby.ready.staff);
    const account = await makeAccount(lobby, 'raija.raksa', 'Raija Raksa', ['expert']);
    await signIn(own, lobby, { part: 'bookings', account });
    const arrived = own.getByRole('list', { name: saying('bookings.here', 'fi') });
    await expect(arrived).toContainText(visitor.name);
    await expect(arrived).toContainText(/B2/);
    const { current } = await (
      await sitsDown(lobby, 'piste-3', 'rakennusvalvonta')
    ).does({ do: 'call-next' });
    expect(current?.label).toBe('B2');
  });

  await test.step('without the hub nothing can be booked, and the screen says so', async () => {
    await kiosk.touchesText('booking.done');
    await kiosk.seesText('visit.touchToStart');
    await kiosk.arrives();
    await kiosk.switchesTo(languageNames.en);
    lobby.process.kill('SIGKILL');
    await kiosk.seesText('queue.awayShort');
    await kiosk.touchesText('booking.door');
    await kiosk.seesText('booking.away');
  });
  await Promise.all([radicale.stop(), printer.close()]);
});

const visitor = { name: 'Aino Aalto', mail: 'aino@example.fi' };
const bookingOf = (page: Page) =>
  page.getByRole('button', { name: new RegExp(visitor.name) }).filter({ visible: true });
