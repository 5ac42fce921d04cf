import type { Page } from '@playwright/test';
import { expect, test } from './driver/fixtures';
import { createKiosk, type Kiosk } from './driver/kiosk';
import { type Clerk, sitsDown, takesNumber } from './driver/queue';
import type { Lobby } from './driver/lobby';
import { stopsTimeOf } from './driver/moved-time';

const next = { do: 'call-next' } as const;

test('two calls at once are both announced, shown and spoken in both languages, none over the other @browser', async ({
  startsOwn,
}) => {
  const { lobby } = await startsOwn();
  const { first, second, clerks } = await twoWaitAtTwoDesks(lobby);
  const { board, page, spoken } = await opensBoard(lobby);
  await board.sees('Vuorossa ei ole nyt ketään.');
  await board.sees(/1 (odottaa|waiting)/);
  await looksWell(board, 'board-nobody-called');

  const announcements = await listensTo(page);
  await Promise.all(clerks.map(clerk => clerk.does(next)));
  await expect(page.getByRole('alert')).toContainText(/[AB]1/);
  await looksWell(board, 'board-call');
  await expect.poll(async () => (await announcements()).length).toBe(2);
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(await announcements()).toEqual(
    expect.arrayContaining([expect.stringContaining(first), expect.stringContaining(second)]),
  );

  await expect(row(page, 1)).toContainText(first);
  await expect(row(page, 3)).toContainText(second);
  await looksWell(board, 'board-two-called');
  expect(spoken.map(({ status, language }) => `${language} ${status}`).sort()).toEqual([
    'en 200',
    'en 200',
    'fi 200',
    'fi 200',
  ]);
});

test('a call that is undone leaves the board, and a recall is announced again @browser @once', async ({
  startsOwn,
}) => {
  const { lobby } = await startsOwn();
  const { first, clerks } = await twoWaitAtTwoDesks(lobby);
  const { page } = await opensBoard(lobby);
  await clerks[0].does(next);
  await expect(page.getByRole('alert')).toContainText(first);
  await clerks[0].does({ do: 'undo' });
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(row(page, 1)).toHaveCount(0);
});

test('without its hub the board says so and shows no number; back, it announces nothing old @browser @once', async ({
  startsOwn,
}) => {
  const { lobby } = await startsOwn();
  const { first, clerks } = await twoWaitAtTwoDesks(lobby);
  const { board, page } = await opensBoard(lobby);
  await clerks[0].does(next);
  await expect(page.getByRole('alert')).toContainText(first);
  await expect(page.getByRole('alert')).toHaveCount(0, { timeout: 30_000 });
  await expect(row(page, 1)).toContainText(first);
  lobby.process.kill('SIGSTOP');
  try {
    await expect(page.getByText(/^(Ei yhteyttä|No connection)$/)).toBeVisible();
    await board.doesNotSee(new RegExp(`\\b${first}\\b`));
    await looksWell(board, 'board-calls-without-hub');
  } finally {
    lobby.process.kill('SIGCONT');
  }
  await expect(row(page, 1)).toContainText(first);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

/** One waits for general advice at counter 1, one for building control at counter 3; answers with their numbers. */
async function twoWaitAtTwoDesks(lobby: Lobby) {
  const clerks: [Clerk, Clerk] = [
    await sitsDown(lobby, 'piste-1', 'neuvonta'),
    await sitsDown(lobby, 'piste-3', 'rakennusvalvonta'),
  ];
  const first = await takesNumber(lobby, 'neuvonta');
  const second = await takesNumber(lobby, 'rakennusvalvonta');
  return { clerks, first: first.label, second: second.label };
}

/** The line of a counter, in the language of the moment. */
function row(page: Page, counter: number) {
  return page
    .getByRole('listitem')
    .filter({ hasText: new RegExp(`(Palvelupiste|Service point) ${counter}`) });
}

interface Spoken {
  language: string;
  status: number;
}

/** Opens the board as a wall screen whose sound a person has allowed. */
async function opensBoard(lobby: Lobby) {
  const page = await lobby.opensInBrowser(lobby.ready.board);
  // The plans beside the calls do not turn while the journey looks.
  await stopsTimeOf(page);
  const spoken: Spoken[] = [];
  page.on('response', response => {
    const language = /\/speech\/\d+\/(\w+)\.wav$/.exec(response.url())?.[1];
    if (language !== undefined) spoken.push({ language, status: response.status() });
  });
  const silent = page.getByText(/napsauttamalla|Click the screen/);
  await silent.click();
  await expect(silent).toHaveCount(0);
  return { board: createKiosk({ ...lobby, page }), page, spoken };
}

/** What was announced since, each once; however long one looks meanwhile, nothing is missed. */
async function listensTo(page: Page): Promise<() => Promise<string[]>> {
  const heard = await page.evaluateHandle(() => {
    const texts = new Map<string, string>();
    const listen = () => {
      for (const alert of document.querySelectorAll<HTMLElement>('[role="alert"][data-sequence]'))
        texts.set(alert.dataset['sequence'] ?? '', alert.innerText);
    };
    new MutationObserver(listen).observe(document.body, { childList: true, subtree: true });
    return texts;
  });
  return () => heard.evaluate(texts => [...texts.values()]);
}

async function looksWell(screen: Kiosk, name: string): Promise<void> {
  await screen.isAtRest();
  await screen.photographs(name);
  await screen.isAccessible();
  expect.soft(await screen.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
}
