import type { Locator } from '@playwright/test';
import { expect, test as base } from './driver/fixtures';
import { opensTimedKiosk, type TimedKiosk } from './driver/moved-time';
import { differingShare } from './driver/picture';
import { keptByPage, tracesInFiles, tracesInPage } from './driver/traces';

/** The times of an ordinary visit, in seconds. */
const quiet = 75;
const countdown = 25;
const almostQuiet = quiet - 10;

const test = base.extend<{ timed: TimedKiosk }>({
  timed: async ({ lobby }, use) => {
    const { close, ...timed } = await opensTimedKiosk(lobby);
    await use(timed);
    await close();
  },
});

test.describe('a visit @browser @once', () => {
  test('is asked about with a countdown when nobody moves, and any touch goes on', async ({
    timed: kiosk,
  }) => {
    await kiosk.opens('plans');
    await kiosk.passes(quiet);
    await kiosk.seesText('visit.stillThere');
    await kiosk.photographs('still-there');
    await kiosk.isAccessible();
    await kiosk.passes(5);
    expect(await secondsShown(kiosk)).toBeLessThanOrEqual(countdown - 5);
    expect(await secondsShown(kiosk)).toBeGreaterThan(countdown - 15);
    await kiosk.page.mouse.click(20, 20);
    await expect(question(kiosk)).toHaveCount(0);
    await kiosk.seesHeading(/^Kaavat$/);
    await kiosk.passes(almostQuiet);
    await expect(question(kiosk)).toHaveCount(0);
  });

  test('ends at once when the visitor says so', async ({ timed: kiosk }) => {
    await kiosk.opens('plans');
    await kiosk.passes(quiet);
    await kiosk.touchesText('visit.finish');
    await kiosk.seesText('visit.touchToStart');
  });

  const doings: Record<string, (kiosk: TimedKiosk) => Promise<void>> = {
    'typing on the on-screen keyboard': async kiosk => {
      await kiosk.opens('search');
      await kiosk.passes(almostQuiet);
      await kiosk.types('a');
    },
    scrolling: async kiosk => {
      await kiosk.opens('plans');
      await kiosk.sees(/Koskenparras/);
      await kiosk.passes(almostQuiet);
      await kiosk.page.mouse.move(540, 900);
      await kiosk.page.mouse.wheel(0, 400);
      await scrollIsOver(kiosk.page.getByRole('region', { name: 'Kaavat', exact: true }), { leastPx: 1 });
    },
    'dragging the map': async kiosk => {
      await opensPlanWithMap(kiosk);
      await kiosk.passes(almostQuiet);
      await kiosk.page.mouse.move(540, 400);
      await kiosk.page.mouse.down();
      await kiosk.page.mouse.move(400, 300, { steps: 4 });
      await kiosk.page.mouse.up();
    },
    'a key of a real keyboard': async kiosk => {
      await kiosk.opens('plans');
      await kiosk.sees(/Koskenparras/);
      await kiosk.passes(almostQuiet);
      await kiosk.page.keyboard.press('Tab');
      // What the focus brings into view is a movement too, and counts when it arrives.
      await scrollIsOver(kiosk.page.getByRole('region', { name: 'Kaavat', exact: true }), { leastPx: 0 });
    },
  };
  for (const [name, acts] of Object.entries(doings)) {
    test(`goes on with ${name}`, async ({ timed: kiosk }) => {
      await acts(kiosk);
      await kiosk.passes(almostQuiet);
      await expect(question(kiosk)).toHaveCount(0);
      await kiosk.passes(quiet - almostQuiet + 1);
      await kiosk.seesText('visit.stillThere');
    });
  }

  test('that nobody goes on with gives back language and aids', async ({ timed: kiosk }) => {
    await kiosk.switchesTo('English');
    await kiosk.switchesOn('largeText', 'highContrast', 'lowReach', 'reducedMotion');
    const root = kiosk.page.locator('html');
    await expect(root).toHaveAttribute('data-text', 'large');
    await isWiped(kiosk);
    await expect(root).toHaveAttribute('lang', 'fi');
    await expect(root).toHaveAttribute('data-text', 'normal');
    await expect(root).toHaveAttribute('data-contrast', 'normal');
    await expect(root).toHaveAttribute('data-motion', 'full');
    await expect(kiosk.page.locator('[data-reach]')).toHaveAttribute('data-reach', 'normal');
  });

  test('waits three times as long for whoever asked for more time', async ({ timed: kiosk }) => {
    await kiosk.switchesOn('longTime');
    await kiosk.passes(3 * quiet - 10);
    await expect(question(kiosk)).toHaveCount(0);
    await kiosk.passes(11);
    await kiosk.seesText('visit.stillThere');
  });

  test('leaves no screen, scroll, zoom or map setting to the next', async ({ timed: kiosk }) => {
    await opensPlanWithMap(kiosk);
    const first = await mapPicture(kiosk);
    await kiosk.touchesText('map.zoomIn');
    await kiosk.touchesText('map.more');
    await kiosk.touchesText('map.opacityLess');
    await kiosk.sees(/peittävyys 35 %/);
    expect(await differingShare(kiosk.page, await mapPicture(kiosk), first)).toBeGreaterThan(0.1);
    const words = kiosk.page.getByRole('region', { name: 'Koskenparras ja kosken ranta', exact: true });
    await words.hover();
    await kiosk.page.mouse.wheel(0, 600);
    await scrollIsOver(words, { leastPx: 1 });
    await isWiped(kiosk);
    await opensPlanWithMap(kiosk);
    expect(await words.evaluate(box => box.scrollTop)).toBe(0);
    expect(await differingShare(kiosk.page, await mapPicture(kiosk), first)).toBeLessThan(0.02);
    await kiosk.touchesText('map.more');
    await kiosk.sees(/peittävyys 55 %/);
  });

  test('leaves nothing of what was typed, anywhere', async ({ timed: kiosk }) => {
    const canary = 'kanarialintuxq';
    await kiosk.opens('search');
    await kiosk.types(canary);
    await kiosk.sees(/ei löytynyt mitään/);
    await kiosk.opens('concerning');
    await kiosk.page.getByRole('textbox').or(kiosk.page.getByRole('searchbox')).first().click();
    await kiosk.types(canary);
    expect(await tracesInPage(kiosk.page, canary)).toContain('fields');
    await isWiped(kiosk);
    expect(await tracesInPage(kiosk.page, canary)).toEqual([]);
    expect(await keptByPage(kiosk.page)).toEqual([]);
    expect(await tracesInFiles(kiosk.lobby.dataDirectory, canary)).toEqual([]);
    await kiosk.opens('search');
    await expect(kiosk.page.getByRole('textbox').or(kiosk.page.getByRole('searchbox')).first()).toHaveValue(
      '',
    );
  });
});

async function isWiped(kiosk: TimedKiosk): Promise<void> {
  await kiosk.passes(quiet);
  await expect(question(kiosk)).toBeVisible();
  await kiosk.passes(countdown);
  await expect(question(kiosk)).toHaveCount(0);
  await expect(kiosk.page.getByRole('region', { name: 'Aloita koskettamalla' })).toBeVisible();
}

async function opensPlanWithMap(kiosk: TimedKiosk): Promise<void> {
  await kiosk.touchesToStart();
  await kiosk.touches(/Kaikki kaavat/);
  await kiosk.touches(/Koskenparras/);
  await kiosk.seesMap();
  await kiosk.isAtRest();
}

const question = ({ page }: TimedKiosk): Locator => page.getByRole('alertdialog');

/** The map's middle, where no button lies over it, once two looks at it are the same. */
async function mapPicture({ page }: TimedKiosk): Promise<Buffer> {
  const look = () => page.screenshot({ clip: { x: 300, y: 200, width: 400, height: 300 } });
  let last = await look();
  await expect
    .poll(async () => {
      const before = last;
      last = await look();
      return last.equals(before);
    })
    .toBe(true);
  return last;
}

/** A wheel is answered a while later, in several steps. */
async function scrollIsOver(box: Locator, { leastPx }: { leastPx: number }): Promise<void> {
  const looks: number[] = [];
  await expect
    .poll(async () => {
      looks.push(await box.evaluate(({ scrollTop }) => scrollTop));
      const last = looks.slice(-3);
      return last.length === 3 && last.every(px => px === last[0] && px >= leastPx);
    })
    .toBe(true);
}

/** Read from the large figure of the countdown. */
async function secondsShown(kiosk: TimedKiosk): Promise<number> {
  return Number(await question(kiosk).locator('.number').textContent());
}
