import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import readExcelFile from 'read-excel-file/node';
import { expect, test } from './driver/fixtures';
import { sitsDown, takesNumber } from './driver/queue';
import { signIn } from './driver/staff';
import { saying } from './driver/words';

const matter = 'neuvonta';

test('after some visits the day’s numbers show them, in charts and tables, and go along as files @browser @once', async ({
  startsOwn,
}) => {
  const { lobby } = await startsOwn();
  const clerk = await sitsDown(lobby, 'piste-1', matter);
  for (let visitor = 0; visitor < 3; visitor += 1) await takesNumber(lobby, matter);
  await clerk.does({ do: 'call-next' });
  await clerk.does({ do: 'start' });
  await clerk.does({ do: 'served', matter, thenNext: true });
  await clerk.does({ do: 'no-show', thenNext: false });

  const page = await lobby.opensInBrowser(lobby.ready.staff);
  await signIn(page, lobby, { part: 'day' });
  await expect(page.getByRole('heading', { name: saying('statistics.title', 'fi') })).toBeVisible();
  await expect.poll(() => headline(page, 'Vuoronumeroita otettu')).toBe('3');
  expect(await headline(page, 'Palveltu')).toBe('1');
  expect(await headline(page, 'Ei tullut kutsuttaessa')).toBe('1');
  expect(await headline(page, 'Paikalla nyt')).toBe('1');

  const chart = page.getByRole('img', { name: /^Kävijät tunneittain\. Vilkkainta oli/ });
  await expect(chart).toBeVisible();
  await page.getByText(saying('statistics.asTable', 'fi')).first().click();
  await expect(page.getByRole('table', { name: 'Kävijät tunneittain' }).getByRole('cell').first()).toHaveText(
    '3',
  );
  const matters = page.getByRole('table', { name: saying('statistics.byMatter', 'fi') });
  await expect(matters.getByRole('row').nth(1)).toContainText('Neuvonta');

  const csv = await readFile(await downloads(page, 'CSV-tiedosto'), 'utf8');
  expect(csv).toMatch(/^\ufeffPäivä;Ryhmä;Kohde;Vuoronumeroita otettu;/);
  expect(csv).toContain(';Koko päivä;Koko päivä;3;0;1;1;0;1;');
  const sheets = await readExcelFile(await downloads(page, 'Excel-tiedosto'));
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Koko päivä', 'Asiat', 'Tunnit', 'Kioskin sivut']);
  expect(sheets[0]?.data[1]?.slice(1, 7)).toEqual([3, 0, 1, 1, 0, 1]);

  await page.getByRole('radio', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'The day’s numbers' })).toBeVisible();
  expect(await readFile(await downloads(page, 'CSV file'), 'utf8')).toMatch(/^\ufeffDay;Group;Item;/);
});

/** The number that stands above its name. */
async function headline(page: Page, name: string): Promise<string | null> {
  const figure = page.locator('dl > div').filter({ has: page.getByText(name, { exact: true }) });
  return figure.locator('dd').first().textContent();
}

async function downloads(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^aula-\d{4}-\d{2}-\d{2}\.(csv|xlsx)$/);
  return download.path();
}
