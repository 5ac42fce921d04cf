import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Language } from '#content/model/text';
import type { TextKey } from '#content/locales/index';
import { type Lobby, screenshotFile } from './lobby';
import { languageNames, type LanguageName, saying } from './words';

/** The errands that a visitor finds on the home screen and in the bar below. */
const errands = {
  plans: ['home.allPlans', 'home.plans'],
  lots: ['home.lots'],
  forms: ['home.forms'],
  tourism: ['home.tourism'],
  services: ['home.services'],
  queue: ['queue.title'],
  booking: ['booking.door'],
  myBooking: ['booking.haveOne'],
  orders: ['home.orders'],
  report: ['home.report'],
  concerning: ['home.concerning'],
  search: ['frame.search'],
} as const satisfies Record<string, readonly TextKey[]>;
export type Errand = keyof typeof errands;

/** The aids of the accessibility sheet. */
export type Aid = 'largeText' | 'highContrast' | 'lowReach' | 'longTime' | 'reducedMotion';

/** Nothing on a screen is farther away than so many presses of Tab. */
const mostTabs = 80;

/** Smallest touch target in CSS pixels. */
const smallestTargetPx = 64;

/** What a visitor does and sees at the kiosk, in the visitor's words; everything waits for its outcome. */
export interface Kiosk {
  readonly lobby: Lobby;
  readonly page: Page;
  language(): Language;
  /** Touches the calm screen between visits, when that is what is shown. */
  touchesToStart(): Promise<void>;
  /** Goes home and opens one of its errands. */
  opens(errand: Errand): Promise<void>;
  /** Touches a button, link or choice by what it says (a part of it is enough). */
  touches(words: string | RegExp): Promise<void>;
  /** The same by a text of the locales, in the language of the visit. */
  touchesText(key: TextKey): Promise<void>;
  /** Sees these words somewhere on the screen. */
  sees(words: string | RegExp): Promise<void>;
  seesText(key: TextKey): Promise<void>;
  doesNotSee(words: string | RegExp): Promise<void>;
  /** Sees a heading with these words. */
  seesHeading(words: string | RegExp): Promise<void>;
  /** Touches the first entry of the list of that name. */
  touchesFirstOf(list: TextKey): Promise<void>;
  /** Sees the still picture of the card that says so. */
  seesPictureOf(words: string | RegExp): Promise<void>;
  /** Sees a photograph or drawing of that name, loaded whole. */
  seesPhotograph(name: RegExp): Promise<void>;
  /** Sees a map whose first picture is drawn. */
  seesMap(): Promise<void>;
  /** Sees the pages of a document. */
  seesDocument(): Promise<void>;
  /** Nothing is being loaded and nothing moves any more. */
  isAtRest(): Promise<void>;
  switchesTo(language: LanguageName): Promise<void>;
  goesBack(): Promise<void>;
  goesHome(): Promise<void>;
  /** Writes into the field of that name, or the only one. */
  writes(words: string, field?: string | RegExp): Promise<void>;
  /** Writes by touching the keys of the on-screen keyboard; small letters and digits. */
  types(words: string): Promise<void>;
  /** Goes on with the Tab key until the control or heading of that name has the focus. */
  tabsTo(words: string | RegExp): Promise<void>;
  presses(key: 'Enter' | 'Escape' | 'Space'): Promise<void>;
  /** Switches these aids on from the bar below. */
  switchesOn(...aids: Aid[]): Promise<void>;
  /** Comes as a new visitor: the page is loaded anew and shows what it shows between visits. */
  arrives(): Promise<void>;
  /** Keeps a picture of the screen as `<name>-<language>-<orientation>.png` where AULA_PHOTOGRAPHS asks for it. */
  photographs(name: string): Promise<void>;
  /** Sees no fault that axe can find. */
  isAccessible(): Promise<void>;
  /** Finds every button, link and field large enough for a finger. */
  canTouchEverything(): Promise<void>;
  /** Finds every word of the bar below inside its button. */
  readsTheWholeBar(): Promise<void>;
  /** Sees no scroll bar of the browser's and nothing that hangs over the edge. */
  fitsTheScreen(): Promise<void>;
}

export function createKiosk(lobby: Lobby): Kiosk {
  const { page } = lobby;
  let language: Language = 'fi';
  const button = (name: string | RegExp): Locator =>
    page
      .getByRole('button', { name })
      .or(page.getByRole('link', { name }))
      .or(page.getByRole('radio', { name }))
      .or(page.getByRole('tab', { name }))
      .or(page.getByRole('switch', { name }));
  const kiosk: Kiosk = {
    lobby,
    page,
    language: () => language,
    async touchesToStart() {
      const start = button(saying('visit.touchToStart', language)).first();
      const bar = page.getByRole('navigation').first();
      await expect(start.or(bar).first()).toBeVisible();
      if (await start.isVisible()) await start.click();
      await expect(bar).toBeVisible();
    },
    async opens(errand) {
      await kiosk.touchesToStart();
      await kiosk.goesHome();
      const [first, ...others] = errands[errand].map(key => button(saying(key, language)));
      if (!first) throw new Error(`no door to ${errand}`);
      await others
        .reduce((one, other) => one.or(other), first)
        .first()
        .click();
    },
    touches: words => button(words).first().click(),
    touchesText: key => kiosk.touches(saying(key, language)),
    sees: words => expect(page.getByText(words).filter({ visible: true }).first()).toBeVisible(),
    seesText: key => kiosk.sees(saying(key, language)),
    doesNotSee: words => expect(page.getByText(words).filter({ visible: true })).toHaveCount(0),
    seesHeading: words => expect(page.getByRole('heading', { name: words }).first()).toBeVisible(),
    touchesFirstOf: list =>
      page
        .getByRole('list', { name: saying(list, language) })
        .getByRole('button')
        .first()
        .click(),
    seesPictureOf: words =>
      expect(button(words).first().locator('span[aria-hidden="true"] > svg').first()).toBeVisible(),
    seesPhotograph: name =>
      expect(page.getByRole('img', { name }).first()).not.toHaveJSProperty('naturalWidth', 0),
    seesMap: () => expect(page.locator('[data-map="ready"]').first()).toBeVisible(),
    seesDocument: () => kiosk.seesText('pages.pageOf'),
    async isAtRest() {
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      await page.evaluate(() =>
        Promise.all(
          document
            .getAnimations()
            .filter(({ playState }) => playState === 'running')
            .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
            .map(({ finished }) => finished.catch(() => undefined)),
        ),
      );
    },
    async switchesTo(name) {
      await kiosk.touchesToStart();
      await button(name).first().click();
      language = name === languageNames.fi ? 'fi' : 'en';
      await expect(page.locator('html')).toHaveAttribute('lang', language);
    },
    async goesBack() {
      await button(saying('frame.back', language)).first().click();
    },
    async goesHome() {
      const home = page.getByRole('navigation').getByRole('button', { name: saying('frame.home', language) });
      if (await home.isVisible()) await home.click();
      await expect(home).toBeHidden();
    },
    async writes(words, field) {
      const box =
        field === undefined ? page.getByRole('textbox') : page.getByRole('textbox', { name: field });
      await box.or(page.getByRole('searchbox')).first().fill(words);
    },
    async types(words) {
      const keys = page.getByRole('region', { name: saying('common.keyboard', language) });
      for (const key of words) await keys.getByRole('button', { name: key, exact: true }).click();
    },
    async tabsTo(words) {
      for (let count = 0; count < mostTabs; count += 1) {
        await page.keyboard.press('Tab');
        if ((await focusedName(page)).search(words) >= 0) return;
      }
      throw new Error(`The Tab key never came to ${words}.`);
    },
    presses: key => page.keyboard.press(key),
    async switchesOn(...aids) {
      await kiosk.touchesToStart();
      await kiosk.touchesText('frame.accessibility');
      for (const aid of aids) await kiosk.touchesText(`frame.${aid}`);
      await kiosk.touchesText('common.close');
      await expect(page.getByRole('switch')).toHaveCount(0);
    },
    async arrives() {
      await page.reload();
      language = 'fi';
      await expect(page.locator('#root')).not.toBeEmpty();
    },
    async photographs(name) {
      if (process.env['AULA_PHOTOGRAPHS'] === undefined) return;
      const file = screenshotFile(`${name}-${language}-${lobby.orientation}`);
      await mkdir(path.dirname(file), { recursive: true });
      await page.screenshot({ path: file, animations: 'disabled' });
    },
    isAccessible: async () => expect.soft(await axeFindings(page)).toEqual([]),
    canTouchEverything: async () => expect.soft(await tooSmallTargets(page)).toEqual([]),
    readsTheWholeBar: async () => expect.soft(await cutWordsOfBar(page)).toEqual([]),
    fitsTheScreen: async () => expect.soft(await overflow(page)).toEqual({ right: 0, below: 0 }),
  };
  return kiosk;
}

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** axe is evaluated, not added as a script: the page's own policy allows no script but its own. */
async function axeFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(await readFile(axeFile, 'utf8'));
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, {
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(node => `${id}: ${help} (${node.target.join(' ')})`),
    );
  });
}

async function tooSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate(smallest => {
    const targets = document.querySelectorAll<HTMLElement>(
      'button, a[href], input, select, textarea, [role=button], [role=tab], [role=radio]',
    );
    return [...targets]
      .filter(target => target.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .map(target => ({ target, box: (target.closest('label') ?? target).getBoundingClientRect() }))
      .filter(
        ({ box }) => box.width > 0 && (Math.round(box.width) < smallest || Math.round(box.height) < smallest),
      )
      .map(
        ({ target, box }) =>
          `${target.textContent || target.ariaLabel || target.tagName} ${Math.round(box.width)}×${Math.round(box.height)}`,
      );
  }, smallestTargetPx);
}

/** The name of what has the focus, as far as a visitor can see or hear it. */
function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    // A scrolled region can have the focus too; it is not named by all that it holds.
    const words = focused?.matches('button, a, [role=button]') ? focused.textContent : '';
    return focused?.getAttribute('aria-label') ?? words ?? '';
  });
}

async function cutWordsOfBar(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const buttons = [...document.querySelectorAll('nav button')];
    const cut = buttons.filter(button => {
      const words = document.createRange();
      words.selectNodeContents(button);
      const [inner, outer] = [words.getBoundingClientRect(), button.getBoundingClientRect()];
      const outside = outer.left < -0.5 || outer.right > innerWidth + 0.5 || outer.bottom > innerHeight + 0.5;
      return outside || inner.left < outer.left - 0.5 || inner.right > outer.right + 0.5;
    });
    return cut.map(({ textContent }) => textContent ?? '');
  });
}

async function overflow(page: Page): Promise<{ right: number; below: number }> {
  return page.evaluate(() => ({
    right: Math.max(0, document.documentElement.scrollWidth - innerWidth),
    below: Math.max(0, document.documentElement.scrollHeight - innerHeight),
  }));
}
