import { expect, type Page } from '@playwright/test';
import { createKiosk, type Kiosk } from './kiosk';
import type { Lobby } from './lobby';
import { makeAccount, signIn } from './staff';

/** A person at a desk with the staff page open, in the desk's words. */
export interface Desk {
  readonly name: string;
  readonly page: Page;
  readonly screen: Kiosk;
  /** Sits down at the service point of that number for all that it can serve. */
  sitsAt(counter: number): Promise<void>;
  presses(button: string | RegExp): Promise<void>;
  /** The same place a second time, as a person does who means it. */
  pressesAgain(button: string | RegExp): Promise<void>;
  /** Does so by the key on the button. */
  types(key: string): Promise<void>;
  /** Sees these words where the present visitor stands. */
  serves(words: string | RegExp): Promise<void>;
  /** Sees these words in the list of that heading. */
  seesIn(list: string | RegExp, words: string | RegExp): Promise<void>;
  sees(words: string | RegExp): Promise<void>;
  doesNotSee(words: string | RegExp): Promise<void>;
  /** Keeps a picture, and sees no fault that axe can find nor anything over the edge. */
  looksWell(name: string): Promise<void>;
}

/** Signs a new colleague in at a window of that width and opens the desk. */
export async function opensDesk(lobby: Lobby, name: string, widthPx = 480): Promise<Desk> {
  const login = `${name.toLowerCase().replaceAll(/[^a-z]/g, '')}-${Date.now()}`;
  const account = await makeAccount(lobby, login, name, ['desk']);
  const page = await lobby.opensInBrowser('about:blank');
  await page.setViewportSize({ width: widthPx, height: 900 });
  await signIn(page, lobby, { account, part: 'desk' });
  return deskOn(page, lobby, name);
}

function deskOn(page: Page, lobby: Lobby, name: string): Desk {
  const screen = createKiosk({ ...lobby, page });
  const current = page.locator('[data-current]');
  return {
    ...{ name, page, screen },
    async sitsAt(counter) {
      await page.getByRole('radio', { name: `Palvelupiste ${counter}` }).check();
      await page.getByRole('button', { name: 'Aloita palvelu' }).click();
      await expect(page.getByRole('button', { name: 'Tauolle' })).toBeVisible();
    },
    presses: button =>
      page
        .getByRole('button', { name: button })
        .or(page.getByRole('radio', { name: button }))
        .first()
        .click(),
    // A second touch within half a second is taken for the first one, so this one is held as long.
    pressesAgain: button => page.getByRole('button', { name: button }).click({ delay: 600 }),
    types: key => page.keyboard.press(key),
    serves: words => expect(current).toContainText(words),
    seesIn: (list, words) =>
      expect(
        page.getByRole('region', { name: list }).or(page.getByRole('group', { name: list })),
      ).toContainText(words),
    sees: words => expect(page.getByText(words).filter({ visible: true }).first()).toBeVisible(),
    doesNotSee: words => expect(page.getByText(words).filter({ visible: true })).toHaveCount(0),
    async looksWell(picture) {
      await screen.isAtRest();
      await screen.photographs(picture);
      await screen.isAccessible();
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    },
  };
}
