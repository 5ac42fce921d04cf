import { expect, test } from './driver/fixtures';
import type { Aid, Kiosk } from './driver/kiosk';

const stops: Record<string, (kiosk: Kiosk) => Promise<void>> = {
  home: kiosk => kiosk.goesHome(),
  plan: async kiosk => {
    await kiosk.opens('plans');
    await kiosk.touches(/Koskenparras/);
    await kiosk.seesText('plans.deadline_objection');
    await kiosk.seesMap();
  },
  lots: async kiosk => {
    await kiosk.opens('lots');
    await kiosk.seesText('lots.cityConfirms');
    await kiosk.seesMap();
  },
  search: async kiosk => {
    await kiosk.opens('search');
    await kiosk.types('kaava');
    await kiosk.seesText('search.group_plan');
  },
};

const modes: Record<string, readonly Aid[]> = {
  'large-text': ['largeText'],
  'high-contrast': ['highContrast'],
  'low-reach': ['lowReach'],
  'all-aids': ['largeText', 'highContrast', 'lowReach', 'reducedMotion'],
};

for (const [mode, aids] of Object.entries(modes)) {
  test(`screens can be read and touched with ${mode}`, async ({ kiosk }) => {
    await kiosk.switchesOn(...aids);
    for (const [name, goes] of Object.entries(stops)) {
      await test.step(name, async () => {
        await goes(kiosk);
        await kiosk.isAtRest();
        await kiosk.photographs(`${mode}-${name}`);
        await kiosk.isAccessible();
        await kiosk.canTouchEverything();
        await kiosk.readsTheWholeBar();
        await kiosk.fitsTheScreen();
      });
    }
  });
}

test('the keyboard alone leads to a document of a plan and home again', async ({ kiosk }) => {
  await kiosk.seesText('visit.touchToStart');
  await kiosk.tabsTo(/Aloita koskettamalla/);
  await kiosk.presses('Enter');
  await kiosk.seesText('home.onDisplay');
  await kiosk.tabsTo(/Kaikki kaavat/);
  await kiosk.presses('Enter');
  await kiosk.seesHeading(/^Kaavat$/);
  await kiosk.tabsTo(/Koskenparras/);
  await kiosk.presses('Enter');
  await kiosk.seesText('plans.deadline_objection');
  await kiosk.tabsTo(/Selostus/);
  await kiosk.presses('Enter');
  await kiosk.seesDocument();
  await kiosk.presses('Escape');
  await kiosk.seesText('plans.deadline_objection');
  await kiosk.presses('Escape');
  await kiosk.seesHeading(/^Kaavat$/);
  await kiosk.presses('Escape');
  await kiosk.seesText('home.onDisplay');
  await expect(kiosk.page.locator('main')).toHaveAttribute('data-screen', 'home');
});
