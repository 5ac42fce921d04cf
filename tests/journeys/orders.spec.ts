import type { Page } from '@playwright/test';
import type { StaffOrder } from '#hub/orders/contract';
import { startPrinter } from '../fixtures/printer-emulator';
import { expect, test } from './driver/fixtures';
import { createKiosk } from './driver/kiosk';
import { signIn, staffCall } from './driver/staff';
import { languageNames, saying } from './driver/words';

/** The plot of the sample city whose papers its share holds. */
const plot = '153-61-6101-2';
/** So little paper that a receipt is cut short. */
const ROWS_OF_SHORT_PAPER = 40;

test('a visitor orders the papers of a plot, is told when the receipt does not come out, and the desk gathers them @electron @once', async ({
  startsOwn,
}) => {
  const printer = await startPrinter();
  const kiosk = await startsOwn({ options: ['--printer', printer.address] });
  const { page, lobby } = kiosk;
  let label = '';

  await test.step('the plot is written, or touched on the map', async () => {
    await kiosk.opens('orders');
    await kiosk.seesMap();
    await kiosk.photographs('order-plot');
    await kiosk.touchesText('orders.byAddress');
    await kiosk.writes(plot, saying('orders.addressField', 'fi'));
    await kiosk.touchesFirstOf('concerning.suggestions');
    await kiosk.sees(plot);
    await kiosk.touchesText('orders.thisPlot');
  });

  await test.step('the usual papers are ticked, and the sum follows', async () => {
    await kiosk.sees(/75,50.€/);
    await kiosk.touches(/^Johtokartta/);
    await kiosk.sees(/115,50.€/);
    await kiosk.photographs('order-papers');
    await kiosk.isAccessible();
    await kiosk.canTouchEverything();
  });

  await test.step('without paper the number is on the screen, and the receipt comes once there is some', async () => {
    printer.set({ rowsOfPaper: ROWS_OF_SHORT_PAPER });
    await kiosk.touchesText('orders.placeWithPaper');
    await kiosk.sees(/^T-\d{4}-0001$/);
    label = (await page.getByText(/^T-\d{4}-0001$/).textContent()) ?? '';
    await expect(page.getByRole('img', { name: saying('orders.qr', 'fi') })).toBeVisible();
    await kiosk.seesText('orders.paperFailed');
    await kiosk.photographs('ordered');
    await kiosk.isAccessible();
    printer.set({ rowsOfPaper: Number.POSITIVE_INFINITY });
    await kiosk.touchesText('orders.paperAgain');
    await kiosk.seesText('orders.paperPrinted');
    await kiosk.touchesText('orders.done');
    await kiosk.seesText('visit.touchToStart');
  });

  await test.step('the desk sees who owes what and what to charge, lays down the rest and opens the package', async () => {
    const staff = await lobby.opensInBrowser(lobby.ready.staff);
    await staff.setViewportSize({ width: 1280, height: 900 });
    await signIn(staff, lobby, { part: 'orders' });
    const row = staff.getByRole('row').filter({ hasText: label });
    await expect(row).toContainText('Vesihuolto ja verkot');
    await expect(row).toContainText(/115,50.€/);
    await staff.getByRole('button', { name: label }).click();
    const desk = createKiosk({ ...lobby, page: staff });
    await desk.photographs('staff-order');
    await desk.isAccessible();
    await opensPackage(staff);
    await staff.getByRole('checkbox', { name: /Johtokartta/ }).click();
    await expect(staff.getByRole('checkbox', { name: /Johtokartta/ })).toBeChecked();
    await staff.getByRole('radio', { name: saying('orders.state_ready', 'fi') }).click();
    await expect(staff.getByRole('radio', { name: saying('orders.state_ready', 'fi') })).toBeChecked();
  });
  await printer.close();
});

test('a visitor orders in English from a plot for sale, and the number says how far the papers are @browser @once', async ({
  startsOwn,
}) => {
  const kiosk = await startsOwn();
  const { page, lobby } = kiosk;

  await test.step('the plot that is looked at is the one that papers are ordered of', async () => {
    await kiosk.switchesTo(languageNames.en);
    await kiosk.opens('lots');
    await page
      .getByRole('list', { name: saying('lots.listLabel', 'en') })
      .getByRole('button', { name: /^Virasojankatu 4/ })
      .click();
    await kiosk.touchesText('orders.fromLot');
    await kiosk.sees(plot);
    await kiosk.touchesText('orders.thisPlot');
    await kiosk.photographs('order-papers');
    await kiosk.touchesText('orders.place');
    await kiosk.sees(/^T-\d{4}-0001$/);
    await kiosk.photographs('ordered');
  });

  const label = (await page.getByText(/^T-\d{4}-0001$/).textContent()) ?? '';
  await test.step('the number tells that they are gathered, then that they are ready and where to fetch them', async () => {
    await kiosk.touchesText('orders.goOn');
    await kiosk.opens('orders');
    await kiosk.touchesText('orders.askState');
    await kiosk.writes(label, saying('orders.number', 'en'));
    await kiosk.touchesText('orders.stateAsk');
    await kiosk.seesText('orders.says_ordered');
    const { orders } = (await staffCall(lobby, 'orders/list')) as { orders: StaffOrder[] };
    const mark = (as: StaffOrder['state']) => staffCall(lobby, 'orders/mark', { id: orders[0]?.id, as });
    await mark('gathering');
    await kiosk.seesText('orders.says_gathering');
    await mark('ready');
    await kiosk.seesText('orders.says_ready');
    await kiosk.photographs('order-state');
    await kiosk.isAccessible();
    await kiosk.touchesText('orders.queueDoor');
    await kiosk.seesHeading(saying('queue.title', 'en'));
  });
});

/** The package is a PDF that opens beside the page. */
async function opensPackage(staff: Page): Promise<void> {
  const link = staff.getByRole('link', { name: saying('orders.package', 'fi') });
  const address = new URL((await link.getAttribute('href')) ?? '', staff.url());
  const answer = await staff.request.get(address.href);
  expect(answer.headers()['content-type']).toBe('application/pdf');
  expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');
}
