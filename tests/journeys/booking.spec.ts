import { booksAs, opensByCode, touchesFirstTime } from './driver/booking';
import { expect, test } from './driver/fixtures';
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

test('a visitor chooses the expert and the way, and is told when the hub goes away @browser @once', async ({
  startsOwn,
}) => {
  const kiosk = await startsOwn();
  await kiosk.switchesTo(languageNames.en);
  await kiosk.opens('booking');
  await kiosk.seesText('booking.nextFree');
  await kiosk.photographs('booking-matters');
  await kiosk.touches(words.permits);
  await kiosk.touches(words.inspector);
  await kiosk.touchesText('booking.way_phone');
  await touchesFirstTime(kiosk);
  await booksAs(kiosk, 'Aino Aalto', 'aino@example.fi');
  await kiosk.seesText('booking.phoneComesFrom');
  await kiosk.touchesText('booking.goOn');
  await kiosk.seesText('booking.youHave');
  kiosk.lobby.process.kill('SIGKILL');
  await kiosk.seesText('queue.awayShort');
  await kiosk.touchesText('booking.door');
  await kiosk.touchesText('booking.another');
  await kiosk.seesText('booking.away');
});
