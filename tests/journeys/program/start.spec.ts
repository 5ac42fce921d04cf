import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, orientations, test } from '../driver/fixtures';
import { watchForWhite } from '../driver/picture-watch';
import { runElectron, runHeadless } from '../driver/program-run';
import { ownShare, temporaryFolder } from '../driver/sample-share';

test('the kiosk covers every pixel of its screen @electron', async ({ lobby, orientation }) => {
  const { widthPx: width, heightPx: height } = orientations[orientation];
  const bounds = () =>
    lobby.electron?.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(window => [window.getBounds(), window.isVisible(), window.isKiosk()]),
    );
  await expect.poll(bounds).toEqual([[{ x: 0, y: 0, width, height }, true, true]]);
  expect(await lobby.page.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height]);
});

test('the screen is never white from the start to the first picture @electron @once', async ({
  startsOwn,
  startsDisplay,
}) => {
  const display = await startsDisplay();
  test.skip(!display, 'The pixels of the screen can be read on a virtual display only.');
  if (!display) return;
  const watch = watchForWhite(display.framebufferFile);
  try {
    const kiosk = await startsOwn({ display });
    await expect(kiosk.page.getByRole('button').first()).toBeVisible();
  } finally {
    await watch.stop();
  }
  const { whitest, looks } = await watch.stop();
  expect(looks).toBeGreaterThan(20);
  expect(whitest).toBeLessThan(0.5);
});

test('the program says one line when it is ready, and its addresses answer @once', async ({ lobby }) => {
  const { kiosk, board, staff } = lobby.ready;
  for (const address of [kiosk, board, staff]) {
    expect(new URL(address).hostname).toBe('127.0.0.1');
    expect((await fetch(address)).status).toBe(200);
  }
});

test('/healthz tells the state in words @once', async ({ lobby }) => {
  const answer = await fetch(new URL('/healthz', lobby.ready.kiosk));
  const health = (await answer.json()) as Record<string, unknown>;
  expect(['ok', 'degraded']).toContain(health.status);
  expect(health).toMatchObject({
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    share: { reachable: true },
  });
  expect(health).toHaveProperty('snapshot');
  expect(health).toHaveProperty('storage');
});

test('a second program with the same data says so and ends, and the first stays @electron @once', async ({
  startsOwn,
  startsDisplay,
}) => {
  const { lobby } = await startsOwn();
  const display = await startsDisplay();
  const options = ['--share', lobby.shareDirectory, '--data', lobby.dataDirectory];
  const second = await runElectron(options, display);
  expect(second).toMatchObject({ code: 0, stdout: '' });
  expect(second.stderr).toContain('Aula already runs with this data folder.');
  expect((await fetch(lobby.ready.kiosk)).status).toBe(200);
});

test.describe('a wrong value is one clear sentence and exit code 2', () => {
  const cases: [string[], RegExp][] = [
    [['--port', '70000'], /^--port: “70000” will not do, it must be a port number/],
    [['--mode', 'party'], /^--mode: “party” will not do, it must be kiosk or board\.$/],
    [['--site', '../x'], /^--site: “\.\.\/x” will not do, it must be a name/],
    [['--colour', 'red'], /^There is no option --colour\. Options: --share/],
    [['--port'], /^The option --port lacks its value\.$/],
    [['--share', '/no/such/folder'], /^There is no shared folder \/no\/such\/folder\.$/],
  ];
  for (const [options, sentence] of cases) {
    test(`headless: ${options.join(' ')} @browser @once`, async () => {
      const result = await runHeadless([...(await folders()), ...options]);
      expect(result).toMatchObject({ code: 2, stdout: '' });
      expect(result.stderr).toMatch(sentence);
      expect(result.stderr.split('\n')).toHaveLength(1);
    });
  }

  test('in Electron too @electron @once', async ({ startsDisplay }) => {
    const display = await startsDisplay();
    const result = await runElectron([...(await folders()), '--port', 'http'], display);
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(result.stderr).toContain('--port: “http” will not do');
  });

  test('an environment variable is named as such, in Finnish for a Finnish terminal @browser @once', async () => {
    const result = await runHeadless(await folders(), { AULA_PORT: 'x', LANG: 'fi_FI.UTF-8' });
    expect(result.code).toBe(2);
    expect(result.stderr).toMatch(/^AULA_PORT: ”x” ei kelpaa, siinä pitää olla porttinumero/);
  });

  test('a port that somebody else has @browser @once', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise(resolve => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const result = await runHeadless([...(await folders()), '--port', String(port)]);
    other.close();
    expect(result).toMatchObject({ code: 2, stdout: '', stderr: `Port ${port} is already in use.` });
  });
});

async function folders(): Promise<string[]> {
  return ['--share', await ownShare(), '--data', path.join(await temporaryFolder('data'), 'data')];
}
