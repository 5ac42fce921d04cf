import type { Page } from '@playwright/test';
import { expect, test } from './driver/fixtures';
import { createKiosk } from './driver/kiosk';
import { signIn } from './driver/staff';
import { languageNames, saying } from './driver/words';

/** The plot of the sample city whose papers its share holds. */
const plot = '153-61-6101-2';

test('a visitor orders the papers of a plot, the desk gathers them, and another day the number says where to fetch them @electron @once', async ({
  startsOwn,
}) => {
  test.slow();
  const kiosk = await startsOwn();
  const { page, lobby } = kiosk;
  let label = '';

  await test.step('the plot is written, or touched on the map', async () => {
    await kiosk.touchesToStart();
    await kiosk.touchesText('home.orders');
    await kiosk.seesMap();
    await kiosk.photographs('order-plot');
    await kiosk.touchesText('orders.byAddress');
    await kiosk.writes(plot, saying('orders.addressField', 'fi'));
    await kiosk.photographs('order-plot-written');
    await page
      .getByRole('list', { name: saying('concerning.suggestions', 'fi') })
      .getByRole('button')
      .first()
      .click();
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
    await kiosk.touchesText('orders.place');
  });

  await test.step('the number is for the visitor to take along', async () => {
    await kiosk.sees(/^T-\d{4}-0001$/);
    label = (await page.getByText(/^T-\d{4}-0001$/).textContent()) ?? '';
    await expect(page.getByRole('img', { name: saying('orders.qr', 'fi') })).toBeVisible();
    await kiosk.photographs('ordered');
    await kiosk.isAccessible();
    await kiosk.touchesText('orders.done');
    await kiosk.seesText('visit.touchToStart');
  });

  await test.step('the desk sees who owes what, lays down the rest and opens the package', async () => {
    const staff = await lobby.opensInBrowser(lobby.ready.staff);
    await staff.setViewportSize({ width: 1280, height: 900 });
    await signIn(staff, lobby, { part: 'orders' });
    await expect(staff.getByRole('row').filter({ hasText: label })).toContainText('Vesihuolto ja verkot');
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

  await test.step('in English the number says that it is ready, and the queue’s matter is chosen already', async () => {
    await kiosk.touchesToStart();
    await kiosk.switchesTo(languageNames.en);
    await kiosk.touchesText('home.orders');
    await kiosk.touchesText('orders.askState');
    await kiosk.writes(label, saying('orders.number', 'en'));
    await kiosk.touchesText('orders.stateAsk');
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
