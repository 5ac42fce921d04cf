import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../driver/fixtures';
import type { Kiosk } from '../driver/kiosk';

test.describe('the kiosk comes back by itself @electron @once', () => {
  test('after its page was killed', async ({ startsOwn }) => {
    const kiosk = await startsOwn();
    await remembersThisLoad(kiosk);
    const killedMs = performance.now();
    await killPage(kiosk);
    await isBack(kiosk);
    const backMs = Math.round(performance.now() - killedMs);
    test.info().annotations.push({ type: 'back on screen', description: `${backMs} ms` });
    expect(await log(kiosk)).toContain('shell.page-lost');
  });

  test('after its page hung', async ({ startsOwn }) => {
    const kiosk = await startsOwn();
    await remembersThisLoad(kiosk);
    await kiosk.lobby.electron?.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      void contents?.executeJavaScript('for (;;) {}').catch(() => undefined);
    });
    await isBack(kiosk);
    expect(await log(kiosk)).toContain('shell.page-hung');
  });

  const closings = {
    'its page closed itself': 'page.close',
    'its window was destroyed': 'window.destroy',
  };
  for (const [title, way] of Object.entries(closings)) {
    test(`after ${title}`, async ({ startsOwn }) => {
      const kiosk = await startsOwn();
      const first = await windowIds(kiosk);
      await kiosk.lobby.electron?.evaluate(({ BrowserWindow }, how) => {
        const window = BrowserWindow.getAllWindows()[0];
        if (how === 'page.close') void window?.webContents.executeJavaScript('window.close()');
        else window?.destroy();
      }, way);
      await expect.poll(() => windowIds(kiosk)).not.toEqual(first);
      await expect
        .poll(() =>
          kiosk.lobby.electron?.evaluate(({ BrowserWindow }) =>
            BrowserWindow.getAllWindows().map(window => [window.isVisible(), window.isKiosk()]),
          ),
        )
        .toEqual([[true, true]]);
    });
  }

  test('after its graphics process was killed', async ({ startsOwn }) => {
    const kiosk = await startsOwn();
    await kiosk.lobby.electron?.evaluate(({ app }) => {
      const graphics = app.getAppMetrics().find(({ type }) => type === 'GPU');
      if (graphics) process.kill(graphics.pid, 'SIGKILL');
    });
    await expect.poll(() => log(kiosk)).toContain('shell.process-gone');
    await kiosk.arrives();
    await kiosk.touchesToStart();
  });

  test('and with a new window when loading the page again does not help', async ({ startsOwn }) => {
    test.slow();
    const kiosk = await startsOwn();
    const first = await windowIds(kiosk);
    for (let count = 0; count < 6; count += 1) {
      await killPage(kiosk);
      await expect
        .poll(async () => (await log(kiosk)).split('shell.page-lost').length - 1, { timeout: 20_000 })
        .toBe(count + 1);
      if (count < 5) await livesAgain(kiosk);
    }
    await expect.poll(() => windowIds(kiosk)).not.toEqual(first);
    await livesAgain(kiosk);
  });
});

test('a screen that changes its size is covered again @electron @once', async ({ startsOwn }) => {
  const kiosk = await startsOwn();
  const bounds = () =>
    kiosk.lobby.electron?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  await kiosk.lobby.electron?.evaluate(({ BrowserWindow, screen }) => {
    const window = BrowserWindow.getAllWindows()[0];
    window?.setKiosk(false);
    window?.setBounds({ x: 10, y: 10, width: 640, height: 480 });
    screen.emit('display-metrics-changed', {}, screen.getPrimaryDisplay(), ['bounds']);
  });
  await expect.poll(bounds).toEqual({ x: 0, y: 0, width: 1080, height: 1920 });
});

test('the program ends in order when it is asked to @electron @once', async ({ startsOwn }) => {
  const kiosk = await startsOwn();
  await kiosk.lobby.stop();
  expect(kiosk.lobby.process.exitCode).toBe(0);
  expect(await log(kiosk)).toContain('"event":"program.ended","code":0');
});

async function killPage({ lobby }: Kiosk): Promise<void> {
  await lobby.electron?.evaluate(({ BrowserWindow }) => {
    const pid = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId();
    if (pid) process.kill(pid, 'SIGKILL');
  });
}

const remembersThisLoad = ({ page }: Kiosk) =>
  page.evaluate(() => Object.assign(globalThis, { seenBefore: true }));

/** Asked through the program: Playwright's own page object does not outlive its process. */
async function isBack({ lobby }: Kiosk): Promise<void> {
  await expect
    .poll(
      () => askPage(lobby, `document.querySelector('button') !== null && !('seenBefore' in globalThis)`),
      {
        timeout: 40_000,
        intervals: [50],
      },
    )
    .toBe(true);
}

const livesAgain = ({ lobby }: Kiosk) =>
  expect
    .poll(() => askPage(lobby, `document.querySelector('button') !== null`), { timeout: 30_000 })
    .toBe(true);

function askPage(lobby: Kiosk['lobby'], question: string): Promise<unknown> | undefined {
  return lobby.electron?.evaluate(async ({ BrowserWindow }, code) => {
    const contents = BrowserWindow.getAllWindows().at(-1)?.webContents;
    if (!contents || contents.isCrashed() || contents.isLoading()) return 'not there';
    const late = new Promise(resolve => setTimeout(() => resolve('no answer'), 1_000));
    return Promise.race([contents.executeJavaScript(code).catch(() => 'gone'), late]);
  }, question);
}

const windowIds = ({ lobby }: Kiosk) =>
  lobby.electron?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map(window => window.id));

const log = ({ lobby }: Kiosk) => readFile(path.join(lobby.dataDirectory, 'logs', 'aula.log'), 'utf8');
