import { expect, test, type Page } from '@playwright/test';

import {
  encryptedPdf,
  formPdf,
  meddlingPdf,
  pagesWithWords,
  scannedPage,
  turnedSheet,
} from '../fixtures/odd-pdfs';
import { planPdf } from '../fixtures/plan-pdf';
import './plan-pages-harness/window';
import { createPagesStand, type PagesStand } from './plan-pages-stand';

let stand: PagesStand;
let page: Page;
let foreign: string[];

test.beforeAll(async () => {
  stand = await createPagesStand();
});

test.afterAll(() => stand.close());

test.beforeEach(async () => {
  page = await stand.browser.newPage({ viewport: { width: 1080, height: 1200 }, hasTouch: true });
  foreign = [];
  page.on('request', request => {
    if (!request.url().startsWith(stand.origin)) foreign.push(request.url());
  });
  await page.goto(stand.origin);
});

test.afterEach(async () => {
  await page.close();
  expect(foreign.filter(url => !url.startsWith('blob:'))).toEqual([]);
});

async function open(bytes: Buffer, { pictures = true } = {}): Promise<void> {
  const sha256 = await stand.add(bytes);
  if (pictures) await stand.prepare(sha256);
  await page.evaluate(hash => window.pagesHarness.open(hash, { reducedMotion: true }), sha256);
}

const sharp = () => page.evaluate(() => window.pagesHarness.sharp());
const view = () => page.evaluate(() => window.pagesHarness.reader().view);
const colour = (x: number, y: number) =>
  page.evaluate(at => window.pagesHarness.colour(...at), [x, y] as const);

test('a large plan is shown from tiles, zoomed, turned and shown whole again', async () => {
  await open(planPdf({ polygons: 2_000 }));
  await sharp();
  for (const act of ['zoomIn', 'zoomIn', 'rotateQuarter'] as const) {
    await page.evaluate(name => window.pagesHarness.reader()[name](), act);
    await sharp();
  }
  expect(await view()).toMatchObject({ phase: 'shown', quarters: 1, canZoomOut: true });
  await page.evaluate(() => window.pagesHarness.reader().fitPage());
  await expect.poll(view).toMatchObject({ phase: 'shown', zoomPercent: 100, canZoomOut: false });
});

test('a corner of the page stays that corner of the page when the view is turned', async () => {
  await open(turnedSheet(0));
  await sharp();
  expect((await colour(200, 950)).slice(0, 3)).toEqual([255, 0, 0]);
  await page.evaluate(() => window.pagesHarness.reader().rotateQuarter());
  await sharp();
  expect((await colour(200, 250)).slice(0, 3)).toEqual([255, 0, 0]);
});

test('an ordinary document is drawn by pdf.js, also when the hub has no pictures of it', async () => {
  await open(pagesWithWords(['Rakennusala', 'Autopaikat']), { pictures: false });
  await sharp();
  expect(await view()).toMatchObject({ phase: 'shown', page: 1, pageCount: 2 });
  expect((await colour(540, 1_000)).slice(0, 3)).toEqual([255, 255, 255]);
});

test('words are found on every page and marked where they stand', async () => {
  await open(pagesWithWords(['Rakennusala', 'Autopaikkojen alue']));
  await sharp();
  const hits = await page.evaluate(() => window.pagesHarness.reader().search('autopaikkojen al'));
  expect(hits).toEqual([{ page: 2, excerpt: 'Autopaikkojen alue' }]);
  await page.evaluate(() => window.pagesHarness.reader().showHit(0));
  await expect.poll(view).toMatchObject({ phase: 'shown', page: 2, hit: 0 });
  await expect.poll(async () => (await markedPixels()) > 500).toBe(true);
});

test('keys, wheel and drag move and zoom', async () => {
  await open(scannedPage(2_480));
  await sharp();
  await page.locator('canvas').focus();
  await page.keyboard.press('+');
  await sharp();
  const zoomedIn = await view();
  expect(zoomedIn).toMatchObject({ canZoomOut: true });
  await page.mouse.move(540, 600);
  await page.mouse.down();
  await page.mouse.move(540, 200, { steps: 5 });
  await page.mouse.up();
  await sharp();
  expect((await colour(540, 900)).slice(0, 3)).toEqual([255, 255, 255]);
  await page.mouse.wheel(0, -600);
  await expect.poll(async () => (await view()) as { zoomPercent: number }).not.toMatchObject(zoomedIn);
  await page.keyboard.press('0');
  await expect.poll(view).toMatchObject({ zoomPercent: 100 });
});

test('the fields of a form are seen', async () => {
  await open(await formPdf());
  await sharp();
  const [red = 0, , blue = 0] = await colour(500, 180);
  expect(blue - red).toBeGreaterThan(5);
});

test('a document with a password says so in a sentence', async () => {
  await open(await encryptedPdf());
  await expect.poll(view).toEqual({ phase: 'failed', reason: 'pages.encrypted' });
});

test('a document runs no script, opens no window and has no live link', async () => {
  let opened = 0;
  page.on('dialog', dialog => (opened++, void dialog.dismiss()));
  page.on('popup', () => opened++);
  await open(meddlingPdf());
  await sharp();
  await page.mouse.click(300, 180);
  expect(opened).toBe(0);
  expect(await page.locator('a').count()).toBe(0);
});

test('the words of the page are there for those who hear it', async () => {
  await open(pagesWithWords(['Rakennusala']));
  await expect(page.getByRole('region')).toContainText('Rakennusala');
});

test('leaving takes the canvas away and twenty documents leave nothing behind', async () => {
  const sha256 = await stand.add(pagesWithWords(['a']));
  await stand.prepare(sha256);
  for (let time = 0; time < 20; time++) {
    await page.evaluate(hash => window.pagesHarness.open(hash), sha256);
    await sharp();
    await page.evaluate(() => window.pagesHarness.close());
  }
  expect(await page.locator('canvas').count()).toBe(0);
  await expect.poll(() => page.workers().length).toBe(0);
});

/** Pixels in the colours of a mark on the whole canvas. */
function markedPixels(): Promise<number> {
  return page.evaluate(() => {
    const canvas = document.querySelector('canvas');
    const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    let marked = 0;
    for (let at = 0; at < data.length; at += 4)
      if ((data[at] ?? 0) > 200 && (data[at + 2] ?? 0) < 90) marked++;
    return marked;
  });
}
