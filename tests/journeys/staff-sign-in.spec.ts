import { connect } from 'node:tls';
import type { Page } from '@playwright/test';
import type { LanDoorFacts } from '#hub/web/lan-door';
import { expect, test } from './driver/fixtures';
import { createKiosk } from './driver/kiosk';
import type { Lobby } from './driver/lobby';
import { fillIn, firstAccount, makeAccount, signIn, staffCall } from './driver/staff';

const widths = [480, 1280];

test.describe('signing in @browser @once', () => {
  test('the first account is made with the code from the console, and only once', async ({ startsOwn }) => {
    const { lobby } = await startsOwn();
    const page = await lobby.opensInBrowser(lobby.ready.staff);
    await photographsBoth(lobby, page, 'staff-first-account');
    await expect(page.getByRole('heading', { name: 'Luo ensimmäinen tunnus' })).toBeVisible();
    await page.getByLabel('Käyttöönottokoodi').fill('AAAA-AAAA');
    await page.getByLabel('Nimi').fill(firstAccount.name);
    await page.getByLabel('Käyttäjätunnus').fill(firstAccount.login);
    await page.getByRole('textbox', { name: 'Salasana' }).fill(firstAccount.password);
    await page.getByRole('button', { name: 'Luo tunnus ja kirjaudu' }).click();
    await expect(page.getByRole('alert')).toContainText('Koodi on väärä');
    await page.getByLabel('Käyttöönottokoodi').fill((await lobby.setUpCode()).toLowerCase());
    await expect(async () => {
      await page.getByRole('button', { name: 'Luo tunnus ja kirjaudu' }).click();
      await expect(page.getByRole('navigation')).toBeVisible({ timeout: 2_000 });
    }).toPass();
    const other = await lobby.opensInBrowser(lobby.ready.staff);
    await expect(other.getByRole('heading', { name: 'Kirjaudu sisään' })).toBeVisible();
  });

  test('a wrong password is told, waiting is told in words, the right one opens the page', async ({
    startsOwn,
  }) => {
    const { lobby } = await startsOwn();
    const page = await lobby.opensInBrowser(lobby.ready.staff);
    await signIn(page, lobby);
    await page.getByRole('button', { name: 'Kirjaudu ulos' }).click();
    await expect(page.getByRole('heading', { name: 'Kirjaudu sisään' })).toBeVisible();
    await photographsBoth(lobby, page, 'staff-sign-in');
    await fillIn(page, { login: firstAccount.login, password: 'jotain ihan muuta' });
    await expect(page.getByRole('alert')).toContainText('Käyttäjätunnus tai salasana on väärä');
    await expect(page.getByRole('textbox', { name: 'Salasana' })).toHaveValue('');
    await expect(async () => {
      await fillIn(page, { login: firstAccount.login, password: 'jotain ihan muuta' });
      await expect(page.getByRole('alert')).toContainText(/Odota vielä/, { timeout: 2_000 });
    }).toPass();
    await photographsBoth(lobby, page, 'staff-sign-in-wait');
    await expect(async () => {
      await fillIn(page, firstAccount);
      await expect(page.getByRole('navigation')).toBeVisible({ timeout: 2_000 });
    }).toPass();
  });

  test('a person sees what their roles open, and the address of another part opens nothing more', async ({
    lobby,
  }) => {
    const planner = await makeAccount(lobby, `kaava-${Date.now()}`, 'Kaisa Kaavoittaja', ['planner']);
    const page = await lobby.opensInBrowser(lobby.ready.staff);
    await signIn(page, lobby, { account: planner, part: 'people' });
    await expect(page.getByRole('link', { name: 'Aineisto' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Tunnukset' })).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'Tilaukset' })).toBeVisible();
  });

  test('signing out in one tab signs the other out as well', async ({ lobby }) => {
    const page = await lobby.opensInBrowser(lobby.ready.staff);
    await signIn(page, lobby);
    const other = await page.context().newPage();
    await other.goto(lobby.ready.staff);
    await expect(other.getByRole('navigation')).toBeVisible();
    await page.getByRole('button', { name: 'Kirjaudu ulos' }).click();
    await expect(other.getByRole('heading', { name: 'Kirjaudu sisään' })).toBeVisible();
  });
});

test('the program opens its network’s door, and its window knows the code and the certificate @once', async ({
  startsOwn,
}) => {
  const { lobby } = await startsOwn({ options: ['--lan-port', '0', '--host-names', 'aula.example.fi'] });
  expect(await lobby.setUpCode()).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  const { door } = (await staffCall(lobby, 'people/lanDoor')) as { door: LanDoorFacts };
  expect(door).toMatchObject({ isSelfMade: true });
  expect(await certificateAt(door.url)).toBe(door.fingerprint);
});

test.describe('looking after accounts @browser @once', () => {
  test('IT makes an account, changes it, takes it out of use, and finds it all in the log', async ({
    startsOwn,
  }) => {
    const { lobby } = await startsOwn();
    const page = await lobby.opensInBrowser(lobby.ready.staff);
    await signIn(page, lobby, { part: 'people' });
    await makesAccount(lobby, page);
    const row = page.getByRole('listitem').filter({ hasText: 'Tiina Tiskillä' });
    await expect(row).toContainText('Asiakaspalvelu');
    await row.getByRole('button', { name: /Tiina/ }).click();
    await photographsBoth(lobby, page, 'staff-account-open');
    await row.getByLabel('Kaavoitus').check();
    await row.getByRole('button', { name: 'Tallenna' }).click();
    await expect(page.getByText('Muutokset on tallennettu.')).toBeVisible();
    await expect(row).toContainText('Kaavoitus');
    await row.getByRole('button', { name: /Tiina/ }).click();
    await row.getByRole('button', { name: 'Poista käytöstä' }).click();
    await expect(row).toContainText('Ei käytössä');
    await photographsBoth(lobby, page, 'staff-accounts');

    await page.getByRole('link', { name: 'Tapahtumat' }).click();
    for (const words of ['Loi tunnuksen tiina', 'Muutti tunnuksen roolit tiina', 'Poisti tunnuksen käytöstä'])
      await expect(page.getByRole('row').filter({ hasText: words })).toContainText(firstAccount.name);
    await photographsBoth(lobby, page, 'staff-log');
    await page.getByLabel('Rajaa sanalla').fill('käytöstä');
    await expect(page.getByRole('row')).toHaveCount(2);
    await page.getByRole('link', { name: 'Järjestelmä' }).click();
    await photographsBoth(lobby, page, 'staff-system');
  });

  test('a person changes their password, makes a PIN, and the last IT account keeps its role', async ({
    startsOwn,
  }) => {
    const { lobby } = await startsOwn();
    const page = await lobby.opensInBrowser(lobby.ready.staff);
    await signIn(page, lobby, { part: 'own' });
    const pin = page.getByRole('form', { name: 'PIN-koodi näytöille' });
    await pin.getByLabel('Nykyinen salasana').fill(firstAccount.password);
    await pin.getByRole('button', { name: 'Tee uusi PIN-koodi' }).click();
    await expect(page.locator('output')).toHaveText(/^\d{6}$/);
    await photographsBoth(lobby, page, 'staff-own');
    const change = page.getByRole('form', { name: 'Vaihda salasana' });
    await change.getByLabel('Nykyinen salasana').fill(firstAccount.password);
    await change.getByLabel('Uusi salasana').fill('neljä vihreää venettä');
    await change.getByRole('button', { name: 'Vaihda salasana' }).click();
    await expect(page.getByText('Salasana on vaihdettu.')).toBeVisible();
    await expect(page.getByRole('navigation')).toBeVisible();

    await page.getByRole('link', { name: 'Tunnukset' }).click();
    await page
      .getByRole('listitem')
      .getByRole('button', { name: /Esimerkki/ })
      .click();
    await page.getByLabel('Tietohallinto').uncheck();
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await expect(page.getByRole('alert')).toContainText('Ainakin yhdellä');
  });
});

/** The SHA-256 fingerprint that a browser would show for the door. */
function certificateAt(url: string): Promise<string> {
  const { port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port: Number(port), rejectUnauthorized: false }, () => {
      resolve(socket.getPeerCertificate().fingerprint256);
      socket.end();
    });
    socket.on('error', reject);
  });
}

async function makesAccount(lobby: Lobby, page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Uusi tunnus' }).click();
  const form = page.getByRole('form', { name: 'Uusi tunnus' });
  await form.getByLabel('Nimi').fill('Tiina Tiskillä');
  await form.getByLabel('Käyttäjätunnus').fill('Tiina');
  await form.getByLabel('Ensimmäinen salasana').fill('tiina2026');
  await form.getByRole('button', { name: 'Luo tunnus' }).click();
  await expect(page.getByRole('alert')).toContainText('vähintään 10 merkkiä');
  await photographsBoth(lobby, page, 'staff-new-account');
  await form.getByLabel('Ensimmäinen salasana').fill('viisi keltaista venettä');
  await form.getByRole('button', { name: 'Luo tunnus' }).click();
  await expect(page.getByText('Tunnus tiina on luotu.')).toBeVisible();
}

/** A narrow and a wide window in both languages, each without a sideways scroll; axe looks for faults once at each width. */
async function photographsBoth(lobby: Lobby, page: Page, name: string): Promise<void> {
  const screen = createKiosk({ ...lobby, page });
  for (const language of ['English', 'Suomi']) {
    await page.getByRole('radio', { name: language }).click();
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await screen.isAtRest();
      await screen.photographs(`${name}-${width}-${language.toLowerCase()}`);
      if (language === 'Suomi') await screen.isAccessible();
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    }
  }
}
