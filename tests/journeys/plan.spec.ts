import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { instantAt, dateAt } from '#content/model/site-time';
import { expect, test } from './driver/fixtures';
import type { Kiosk } from './driver/kiosk';
import { differingShare } from './driver/picture';

test('a draft asks for opinions, a proposal for objections, and a decision tells of appeals @once', async ({
  kiosk,
}) => {
  await opensPlan(kiosk, /Ukonniemen pohjoisranta/);
  await kiosk.seesText('plans.deadline_opinion');
  await kiosk.seesText('plans.how_opinion');
  await kiosk.doesNotSee(/[Mm]uistutuksen on oltava/);
  await opensPlan(kiosk, /Koskenparras/);
  await kiosk.seesText('plans.deadline_objection');
  await kiosk.seesText('plans.how_objection');
  await opensPlan(kiosk, /Tainionkosken koulukortteli/);
  await kiosk.seesText('plans.deadline_appeal');
  await kiosk.seesText('plans.how_appeal');
});

test('a plan that comes on display later tells when @once', async ({ kiosk }) => {
  await opensPlan(kiosk, /Pelkolan työpaikka-alue/);
  await kiosk.seesText('plans.upcomingLead');
  await kiosk.sees(/(maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai)na \d+\.\d+\./);
  await kiosk.seesText('plans.upcoming_objection');
  await kiosk.photographs('plan-upcoming');
});

test('a plan whose display has ended says so, and its notice can be had no more @once', async ({ kiosk }) => {
  await opensPlan(kiosk, /Teppanalankadun ympäristö/, 'plans.tab_ended');
  await kiosk.seesText('plans.endedTitle');
  await kiosk.seesText('plans.documentsLeftOut');
  await kiosk.photographs('plan-ended');
  const documents = kiosk.page.getByRole('list', { name: 'Asiakirjat' });
  await expect(documents.getByRole('button', { name: /Kaavakartta/ })).toBeVisible();
  await expect(documents.getByRole('button', { name: /Kuulutus/ })).toHaveCount(0);
  expect(await answerTo(kiosk, 'kaavakartta.pdf')).toBe(200);
  expect(await answerTo(kiosk, 'kuulutus.pdf')).toBe(404);
});

test('a plan that ends today says so with its clock time @browser @once', async ({ startsOwn }) => {
  const kiosk = await startsOwn();
  const folder = path.join(kiosk.lobby.shareDirectory, 'kaavat', 'tonttijako-5112');
  const file = path.join(folder, 'kaava.yaml');
  await writeFile(file, endingTonight(await readFile(file, 'utf8')));
  await opensPlan(kiosk, /Mansikkalan korttelien/);
  await kiosk.sees('klo 23.59 mennessä');
  await kiosk.seesText('plans.lastDay_objection');
  await kiosk.seesText('plans.todayDay');
  await kiosk.seesText('plans.doPlotDivision');
  await kiosk.photographs('plan-last-day');
});

test('an area touched on the map is explained, and the map beside it lets it go', async ({ kiosk }) => {
  await opensPlan(kiosk, /Koskenparras/);
  await kiosk.seesMap();
  await kiosk.isAtRest();
  await touchesMiddleOfMap(kiosk);
  await kiosk.seesText('notation.ownRegulation');
  await kiosk.photographs('plan-area-touched');
  await kiosk.page.getByRole('group').getByRole('button', { name: 'Sulje' }).click();
  await kiosk.doesNotSee('Kaavan oma määräys');
});

test('the buttons beside the map do what fingers do, and change how much of the ground is seen', async ({
  kiosk,
}) => {
  await opensPlan(kiosk, /Koskenparras/);
  await kiosk.seesMap();
  await kiosk.isAtRest();
  const changes = await changesPicture(kiosk);
  await changes(() => kiosk.touchesText('map.zoomIn'));
  await changes(() => kiosk.touchesText('map.zoomOut'));
  await kiosk.touchesText('map.more');
  await changes(() => kiosk.touchesText('map.panLeft'));
  await changes(() => kiosk.touchesText('map.opacityLess'));
  await kiosk.sees(/peittävyys 35 %/);
  await changes(() => kiosk.touchesText('map.opacityMore'));
  await kiosk.sees(/peittävyys 55 %/);
  await kiosk.photographs('plan-map-tools');
});

test('a document is brought near, turned, and searched for words that are then marked', async ({ kiosk }) => {
  await opensPlan(kiosk, /Koskenparras/);
  await kiosk.touches(/Selostus/);
  await kiosk.seesDocument();
  await kiosk.isAtRest();
  const changes = await changesPicture(kiosk);
  await changes(() => kiosk.touchesText('pages.zoomIn'));
  await changes(() => kiosk.touchesText('pages.zoomOut'));
  await changes(() => kiosk.touchesText('pages.rotate'));
  await kiosk.touchesText('pages.find');
  await kiosk.writes('ranta');
  await kiosk.seesText('pages.hits');
  const hits = kiosk.page.getByRole('search').getByRole('listitem').getByRole('button');
  await changes(() => hits.first().click());
  await expect(hits.first()).toHaveAttribute('aria-current', 'true');
  await expect(hits.first()).toContainText(/ranta/i);
  await kiosk.photographs('document-found');
  await kiosk.writes('xyzzyx');
  await kiosk.seesText('pages.findNone');
});

type PlanTab = 'plans.tab_on-display' | 'plans.tab_ended';

async function opensPlan(kiosk: Kiosk, name: RegExp, tab: PlanTab = 'plans.tab_on-display'): Promise<void> {
  await kiosk.opens('plans');
  await kiosk.touchesText(tab);
  await kiosk.touches(name);
  await kiosk.seesHeading(name);
}

/** Whatever day the sample was laid for, it ends at the end of this one. */
function endingTonight(planFile: string): string {
  const today = dateAt(Date.now(), 'Europe/Helsinki');
  const rest = planFile.replace(/^nähtävillä:\n(?: .*\n)+/m, '');
  const begin = dateAt(instantAt(today, '12:00', 'Europe/Helsinki') - 14 * 86_400_000, 'Europe/Helsinki');
  return `${rest}\nnähtävillä: { alkaa: ${begin}, päättyy: ${today}, kello: "23.59" }\n`;
}

/** What the hub answers when the page asks for a file of the ended plan by its content. */
async function answerTo({ lobby, page }: Kiosk, name: string): Promise<number> {
  const file = path.join(lobby.shareDirectory, 'kaavat', 'teppanala-1126', name);
  const sha256 = createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
  return page.evaluate(async address => (await fetch(address)).status, `/content/${sha256}`);
}

async function touchesMiddleOfMap({ page }: Kiosk): Promise<void> {
  const canvas = page.locator('canvas').first();
  const box = await canvas.boundingBox();
  if (!box) throw new Error('The map has no place on the screen.');
  await canvas.click({ position: { x: box.width / 2, y: box.height / 2 } });
}

/** Watches the canvas: each doing must change what is drawn. */
async function changesPicture({ page }: Kiosk): Promise<(doing: () => Promise<void>) => Promise<void>> {
  const picture = () => page.locator('canvas').first().screenshot();
  let last = await picture();
  return async doing => {
    await doing();
    await expect.poll(async () => differingShare(page, await picture(), last)).toBeGreaterThan(0.005);
    last = await picture();
  };
}
