import type { Page } from '@playwright/test';
import type { ScreenNow } from '#hub/displays/contract';
import { expect, test } from './driver/fixtures';
import { createKiosk, type Kiosk } from './driver/kiosk';
import { type Lobby, orientations } from './driver/lobby';
import { firstAccount, makeAccount, signIn, staffCall } from './driver/staff';
import { saying } from './driver/words';

const pressMs = 3_300;
const message = {
  title: { fi: 'Suljemme tänään klo 14', en: 'We close today at 14:00' },
  text: { fi: 'Palvelemme taas huomenna.', en: 'We are back tomorrow.' },
};

/** In the program it is the window itself; before a browser it is the page of that address. */
async function screenOf(lobby: Lobby): Promise<Kiosk> {
  const page = lobby.electron ? lobby.page : await lobby.opensInBrowser(screenAddress(lobby));
  await page.locator('[data-layer]').first().waitFor();
  return createKiosk({ ...lobby, page });
}

const screenAddress = ({ ready }: Lobby) => new URL('/screen/', ready.kiosk).href;
const orders = (lobby: Lobby, mode: string) =>
  staffCall(lobby, 'displays/override', { displays: ['aula'], mode });
const seen = (page: Page, words: RegExp) => page.getByText(words).filter({ visible: true }).first();

test('every mode comes to the screen as it is ordered', async ({ startsOwn }) => {
  test.slow();
  const { lobby } = await startsOwn();
  const screen = await screenOf(lobby);
  const { page } = screen;
  const marks: [string, RegExp][] = [
    ['plans', saying('screen.touchPlan', 'fi')],
    ['closed', saying('screen.closedTitle', 'en')],
    ['tourism', saying('visit.touchToStart', 'fi')],
    ['board', /Numbers called/],
    ['service', saying('screen.serviceVersion', 'fi')],
    ['kiosk', saying('visit.touchToStart', 'fi')],
  ];
  await orders(lobby, 'kiosk');
  for (const [mode, words] of marks) {
    const orderedMs = performance.now();
    await orders(lobby, mode);
    await seen(page, words).waitFor();
    const tookMs = Math.round(performance.now() - orderedMs);
    test.info().annotations.push({ type: `${mode} on screen`, description: `${tookMs} ms` });
    await screen.isAtRest();
    await expect(page.locator('[data-layer]')).toHaveCount(1);
    await screen.photographs(`mode-${mode}`);
    if (mode === 'closed') await seesAllOfClosed(screen);
    if (mode === 'plans' || mode === 'closed') await screen.isAccessible();
    if (mode === 'tourism') await beginsWithTourism(page);
  }
});

/** The start leads to the town's places; the next mode takes the screen from whoever stands there. */
async function beginsWithTourism(page: Page): Promise<void> {
  await seen(page, saying('visit.touchToStart', 'fi')).click();
  await expect(page.locator('main[data-screen="tourism"]')).toBeVisible();
}

/** Nothing of what a closed desk says hangs over the edge: the way in is there in both languages. */
async function seesAllOfClosed({ page }: Kiosk): Promise<void> {
  for (const language of ['fi', 'en'] as const) {
    const door = page.getByRole('button', { name: saying('screen.closedStill', language) });
    const [inner, outer] = [await door.boundingBox(), await door.locator('..').boundingBox()];
    expect(inner!.y + inner!.height).toBeLessThanOrEqual(outer!.y + outer!.height);
    const hours = door.locator('..').locator('dl').locator('..');
    expect(
      await hours.evaluate(box => box.scrollHeight - box.clientHeight),
      'hours cut off',
    ).toBeLessThanOrEqual(0);
  }
  await expect(seen(page, /112/)).toBeVisible();
}

test('the staff lays one notice over the screen, a visit goes on under it, and undoing brings it back @once', async ({
  startsOwn,
}) => {
  const { lobby } = await startsOwn();
  const screen = await screenOf(lobby);
  await screen.opens('forms');
  await staffCall(lobby, 'displays/notice', { displays: 'all', notice: message });
  for (const words of [message.title.fi, message.title.en])
    await expect(screen.page.getByText(words)).toBeVisible();
  await screen.isAtRest();
  await screen.photographs('mode-notice');
  await staffCall(lobby, 'displays/undo', { what: 'notice', displays: 'all' });
  await screen.doesNotSee(message.title.fi);
  await expect(screen.page.locator('main[data-screen="forms"]')).toBeVisible();
});

test('what was decided survives a restart of the program @once', async ({ startsOwn }) => {
  const first = await startsOwn();
  await screenOf(first.lobby);
  await orders(first.lobby, 'closed');
  const { shareDirectory, dataDirectory } = first.lobby;
  await first.lobby.stop();
  const again = await startsOwn({ shareDirectory, dataDirectory });
  const screen = await screenOf(again.lobby);
  await screen.seesText('screen.closedTitle');
});

test('the plan display becomes the kiosk at the plan that is touched, and is itself again when the page begins anew @once', async ({
  startsOwn,
}) => {
  const { lobby } = await startsOwn();
  const screen = await screenOf(lobby);
  await orders(lobby, 'plans');
  const shown = screen.page.getByRole('button').filter({ hasText: saying('screen.touchPlan', 'fi') });
  const words = await shown.innerText();
  await shown.click();
  const plan = screen.page.locator('main[data-screen="plan"]');
  expect(words).toContain(await plan.getByRole('heading', { level: 1 }).innerText());
  await screen.page.reload();
  await screen.seesText('screen.touchPlan');
});

test('the hidden corner asks for a PIN, refuses a wrong one, and lets the right one change the screen @once', async ({
  startsOwn,
}) => {
  const { lobby } = await startsOwn();
  const screen = await screenOf(lobby);
  const { page } = screen;
  const { pin } = (await staffCall(lobby, 'people/renewPin', { password: firstAccount.password })) as {
    pin: string;
  };
  const enter = async (digits: string) => {
    for (const digit of digits) await page.getByRole('button', { name: digit, exact: true }).click();
    await page.getByRole('button', { name: saying('screen.cornerOpen', 'fi') }).click();
  };
  await opensCorner(screen);
  await enter(pin === '135790' ? '135791' : '135790');
  await screen.seesText('screen.cornerWrong');
  const waits = page.getByText(saying('screen.cornerWait', 'fi'));
  for (let tries = 0; tries < 5 && !(await waits.isVisible()); tries += 1) await typesWrong(page, tries);
  await expect(waits).toBeVisible();
  await expect
    .poll(
      async () => {
        const choice = page.getByRole('radio', { name: saying('screen.mode_closed', 'fi') });
        if (!(await choice.isVisible())) await enter(pin);
        return choice.isVisible();
      },
      { intervals: [1_500] },
    )
    .toBe(true);
  await page.getByRole('radio', { name: saying('screen.mode_closed', 'fi') }).click();
  await screen.photographs('mode-corner');
  await page.getByRole('button', { name: saying('screen.cornerSet', 'fi'), exact: true }).click();
  await screen.seesText('screen.closedTitle');
});

/** Guesses with a keyboard, which is quicker than a finger; waits until the screen has answered. */
async function typesWrong(page: Page, guess: number): Promise<void> {
  await page.getByRole('dialog').focus();
  await page.keyboard.type(`24681${guess}`);
  const answered = page.waitForResponse(/openCorner/);
  await page.keyboard.press('Enter');
  await answered;
  await expect(page.getByRole('alert')).toBeVisible();
}

async function opensCorner({ page, lobby }: Kiosk): Promise<void> {
  const { widthPx } = orientations[lobby.orientation];
  await page.mouse.move(widthPx - 8, 8);
  await page.mouse.down();
  await page.waitForTimeout(pressMs);
  await page.mouse.up();
  await expect(page.getByRole('dialog')).toBeVisible();
}

test('the staff sees a picture of the screen, and none from the moment that a visitor writes @electron @once', async ({
  startsOwn,
}) => {
  const { lobby } = await startsOwn();
  const screen = await screenOf(lobby);
  const pictureAt = async () => {
    const { screens } = (await staffCall(lobby, 'displays/list')) as { screens: ScreenNow[] };
    return screens.find(({ display }) => display === 'aula')?.pictureAt;
  };
  await expect.poll(pictureAt, { timeout: 30_000 }).toBeDefined();
  await screen.opens('search');
  await screen.writes('hakemani sana');
  const writtenAt = Date.now();
  // A picture is due every five seconds; one would have come.
  for (let look = 0; look < 7; look += 1) {
    expect((await pictureAt()) ?? 0).toBeLessThan(writtenAt);
    await screen.page.waitForTimeout(1_000);
  }
  await screen.page.reload();
  await expect.poll(pictureAt, { timeout: 30_000 }).toBeGreaterThan(writtenAt);
});

test('the staff page shows every screen and changes one, at a desk and in a narrow window @browser @once', async ({
  startsOwn,
}) => {
  const { lobby } = await startsOwn();
  const screen = await screenOf(lobby);
  // The first account is there before the page is, which would otherwise change from one form to another while one writes.
  await staffCall(lobby, 'displays/list');
  const page = await lobby.opensInBrowser(lobby.ready.staff);
  const staff = createKiosk({ ...lobby, page });
  await signIn(page, lobby, { part: 'screens' });
  const card = page.locator('[data-display="aula"]');
  await expect(card).toHaveAttribute('data-present', 'true');
  await expect(page.locator('[data-display="infopiste"]')).toHaveAttribute('data-present', 'false');
  await card.getByRole('button', { name: /Vaihda näkymä/ }).click();
  await card.getByRole('radio', { name: 'Suljettu' }).click();
  await card.getByRole('button', { name: 'Vaihda', exact: true }).click();
  await screen.seesText('screen.closedTitle');
  for (const width of [480, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await staff.photographs(`staff-screens-${width}`);
    await staff.isAccessible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  }
  await card.getByRole('button', { name: /Palauta aikatauluun/ }).click();
  await screen.doesNotSee(saying('screen.closedStill', 'fi'));
});

test('a planner may lay a notice over the screens and change nothing else @browser @once', async ({
  startsOwn,
}) => {
  const { lobby } = await startsOwn();
  await staffCall(lobby, 'displays/list');
  const page = await lobby.opensInBrowser(lobby.ready.staff);
  await signIn(page, lobby, {
    part: 'screens',
    account: await makeAccount(lobby, 'kaisa', 'Kaisa Kaavoittaja', ['planner']),
  });
  await page.getByLabel('Otsikko suomeksi').fill(message.title.fi);
  await expect(page.getByText(saying('displays.noticeNoEnglish', 'fi'))).toBeVisible();
  await page.getByLabel('Otsikko englanniksi').fill(message.title.en);
  await page.getByRole('button', { name: 'Näytä kaikilla näytöillä' }).click();
  await expect(page.getByText(`Tiedote on näytöillä: ${message.title.fi}`)).toBeVisible();
  await expect(page.getByRole('button', { name: /Vaihda näkymä/ })).toHaveCount(0);
});
