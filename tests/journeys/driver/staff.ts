import { expect, type Page } from '@playwright/test';
import type { Role } from '#hub/call';
import type { WhoAmI } from '#hub/people/contract';
import type { Lobby } from './lobby';
import { saying } from './words';

/** The account with every role that each program of the journeys gets. */
export const firstAccount = {
  name: 'Eka Esimerkki',
  login: 'eka',
  password: 'kolme sinistä venettä',
} as const;

interface Account {
  login: string;
  password: string;
}

/**
 * Opens the part of that name at the staff page for a person who has signed in already; makes the first account when
 * there is none. Signing in at the page itself is journeyed in staff-sign-in.spec.ts.
 */
export async function signIn(
  page: Page,
  lobby: Lobby,
  { part = '', account = firstAccount }: { part?: string; account?: Account } = {},
): Promise<void> {
  await staffCookie(lobby);
  const { cookie } = await post(lobby, 'people/signIn', { login: account.login, password: account.password });
  const [name = '', value = ''] = cookie.split(/=(.*)/s);
  await page
    .context()
    .addCookies([
      { name, value, url: new URL('/', lobby.ready.staff).href, httpOnly: true, sameSite: 'Strict' },
    ]);
  // From an empty page, so that another part of the same address is a new page too.
  await page.goto('about:blank');
  await page.goto(`${lobby.ready.staff}${part === '' ? '' : `#${part}`}`);
  await expect(page.getByRole('navigation', { name: saying('people.navigation', 'fi') })).toBeVisible();
}

/** Writes user name and password, in Finnish, and sends them. */
export async function fillIn(page: Page, { login, password }: Account): Promise<void> {
  await page.getByLabel(saying('people.login', 'fi')).fill(login);
  await page.getByRole('textbox', { name: saying('people.password', 'fi') }).fill(password);
  await page.getByRole('button', { name: saying('people.signIn', 'fi'), exact: true }).click();
}

/** Makes an account for a person of these roles; the first account does so. */
export async function makeAccount(
  lobby: Lobby,
  login: string,
  name: string,
  roles: Role[],
): Promise<Account> {
  const { password } = firstAccount;
  await staffCall(lobby, 'people/create', { login, name, roles, password });
  return { login, password };
}

/** Makes a call of the contract as the first account. */
export async function staffCall(lobby: Lobby, name: string, input?: unknown): Promise<unknown> {
  return (await post(lobby, name, input, await staffCookie(lobby))).answer;
}

/** A person of the staff without a page: a session that makes calls of the contract. */
export interface Colleague {
  call(name: string, input?: unknown): Promise<unknown>;
}

/** Makes an account with the roles and signs it in. */
export async function newColleague(lobby: Lobby, login: string, ...roles: Role[]): Promise<Colleague> {
  const account = await makeAccount(lobby, login, `Kollega ${login}`, roles);
  const { cookie } = await post(lobby, 'people/signIn', account);
  return { call: async (name, input) => (await post(lobby, name, input, cookie)).answer };
}

const cookies = new WeakMap<object, Promise<string>>();

/** The first account's session in a program, made once. */
function staffCookie(lobby: Lobby): Promise<string> {
  const known = cookies.get(lobby.process) ?? newCookie(lobby);
  cookies.set(lobby.process, known);
  return known;
}

async function newCookie(lobby: Lobby): Promise<string> {
  const { answer } = await post(lobby, 'people/me');
  const isFirst = (answer as WhoAmI).needsFirstAccount;
  const { cookie } = isFirst
    ? await post(lobby, 'people/createFirst', { ...firstAccount, code: await lobby.setUpCode() })
    : await post(lobby, 'people/signIn', firstAccount);
  return cookie;
}

async function post(lobby: Lobby, name: string, input?: unknown, cookie?: string) {
  const response = await fetch(new URL(`/rpc/${name}`, lobby.ready.kiosk), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie === undefined ? {} : { cookie }) },
    body: JSON.stringify({ json: input }),
  });
  const { json } = (await response.json()) as { json: unknown };
  if (!response.ok) throw new Error(`${name}: ${response.status} ${JSON.stringify(json)}`);
  return { answer: json, cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
}
