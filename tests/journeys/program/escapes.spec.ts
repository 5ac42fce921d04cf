import { expect, test } from '../driver/fixtures';
import type { Kiosk } from '../driver/kiosk';

/** The rows of the kiosk escape catalogue that the program itself must close; the others belong to the operating system. */
test.describe('nobody gets out of the kiosk @electron @once', () => {
  const keys = {
    2: ['Control+w', 'Control+q', 'Control+F4'],
    3: ['Control+r', 'F5', 'Control+Shift+R'],
    4: ['F11'],
    5: ['F12', 'Control+Shift+I', 'Control+Shift+J', 'Control+Shift+C'],
    7: ['Control+s', 'Control+o', 'Control+u', 'Control+j', 'Control+h'],
    8: ['Control+n', 'Control+t', 'Control+l', 'F6', 'Alt+d'],
    9: ['Control+-', 'Control+0', 'Control+Shift++'],
    10: ['Alt+ArrowLeft', 'Alt+ArrowRight', 'Backspace'],
    11: ['Alt+Space', 'Alt'],
    17: ['F1', 'Meta+F1'],
    18: ['F10', 'Shift+F10', 'ContextMenu'],
  };
  for (const [row, presses] of Object.entries(keys)) {
    test(`row ${row}: ${presses.join(', ')}`, async ({ kiosk }) => {
      const before = await state(kiosk);
      for (const keyPress of presses) await kiosk.page.keyboard.press(keyPress);
      expect(await state(kiosk)).toEqual(before);
    });
  }

  test('row 1: closing the window does nothing', async ({ kiosk }) => {
    const before = await state(kiosk);
    await kiosk.lobby.electron?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    expect(await state(kiosk)).toEqual(before);
  });

  test('row 5: the tools do not open even when asked from inside', async ({ kiosk }) => {
    const opened = await kiosk.lobby.electron?.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.openDevTools();
      return contents?.isDevToolsOpened();
    });
    expect(opened).toBe(false);
  });

  test('row 6: nothing prints, not even from a frame', async ({ kiosk }) => {
    const asked = await kiosk.page.evaluate(() => {
      let count = 0;
      addEventListener('beforeprint', () => (count += 1));
      const frame = document.body.appendChild(document.createElement('iframe'));
      frame.contentWindow?.addEventListener('beforeprint', () => (count += 1));
      print();
      frame.contentWindow?.print();
      frame.remove();
      return count;
    });
    expect(asked).toBe(0);
  });

  test('row 9: the wheel with Control does not zoom', async ({ kiosk }) => {
    await kiosk.page.keyboard.down('Control');
    await kiosk.page.mouse.wheel(0, -500);
    await kiosk.page.keyboard.up('Control');
    expect((await state(kiosk)).zoom).toBe(1);
  });

  test('row 19: a right click opens nothing', async ({ kiosk }) => {
    const before = await state(kiosk);
    await kiosk.page.mouse.click(200, 200, { button: 'right' });
    expect(await state(kiosk)).toEqual(before);
  });

  test('row 27: the page has no file field', async ({ kiosk }) => {
    expect(await kiosk.page.locator('input[type=file]').count()).toBe(0);
  });

  for (const address of [
    'https://example.org/',
    'http://127.0.0.1:80/',
    'file:///etc/passwd',
    'chrome://gpu/',
    'mailto:a@example.org',
    'tel:112',
    'javascript:document.title="out"',
    'data:text/html,<h1>out</h1>',
    'aula://other/',
    'aula://hub/content/x',
  ]) {
    test(`rows 34, 35 and 37: the page does not go to ${address}`, async ({ kiosk }) => {
      const before = await state(kiosk);
      await kiosk.page.evaluate(target => {
        const link = document.body.appendChild(document.createElement('a'));
        link.href = target;
        link.click();
        link.remove();
      }, address);
      await settles(kiosk);
      expect(await state(kiosk)).toEqual(before);
    });
  }

  test('row 36: no second window by any way', async ({ kiosk }) => {
    const before = await state(kiosk);
    const opened = await kiosk.page.evaluate(() => {
      const link = document.body.appendChild(document.createElement('a'));
      link.href = location.href;
      link.target = '_blank';
      link.click();
      link.dispatchEvent(new MouseEvent('click', { button: 1, bubbles: true }));
      link.dispatchEvent(new MouseEvent('click', { shiftKey: true, bubbles: true }));
      link.remove();
      return window.open('https://example.org/') === null;
    });
    await settles(kiosk);
    expect(opened).toBe(true);
    expect(await state(kiosk)).toEqual(before);
  });

  test('row 36: a download does not begin', async ({ kiosk }) => {
    await kiosk.lobby.electron?.evaluate(({ app, BrowserWindow }) => {
      const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
      session?.on('will-download', (event, item) => {
        Object.assign(app, { downloads: [event.defaultPrevented, item.getState()] });
      });
    });
    await kiosk.page.evaluate(() => {
      const link = document.body.appendChild(document.createElement('a'));
      link.href = 'data:text/plain,out';
      link.download = 'out.txt';
      link.click();
      link.remove();
    });
    await settles(kiosk);
    const seen = await kiosk.lobby.electron?.evaluate(
      ({ app }) => (app as { downloads?: unknown }).downloads,
    );
    expect([undefined, [true, 'cancelled'], [true, 'interrupted']]).toContainEqual(seen);
  });

  test('row 42: every permission is refused without a question', async ({ kiosk }) => {
    const answers = await kiosk.page.evaluate(async () => {
      const refused = (promise: Promise<unknown> | undefined) =>
        promise === undefined
          ? 'absent'
          : Promise.race([
              promise.then(
                () => 'granted',
                () => 'refused',
              ),
              new Promise(resolve => setTimeout(() => resolve('no answer'), 2_000)),
            ]);
      const position = new Promise((resolve, reject) =>
        navigator.geolocation.getCurrentPosition(resolve, reject),
      );
      return {
        camera: await refused(navigator.mediaDevices?.getUserMedia({ video: true })),
        microphone: await refused(navigator.mediaDevices?.getUserMedia({ audio: true })),
        position: await refused(position),
        clipboard: await refused(navigator.clipboard?.readText()),
        notification: await Notification.requestPermission(),
        fullscreen: await refused(document.documentElement.requestFullscreen()),
        midi: await refused(navigator.requestMIDIAccess?.()),
      };
    });
    expect(
      Object.values(answers).filter(
        answer => !['refused', 'denied', 'absent', 'no answer'].includes(String(answer)),
      ),
    ).toEqual([]);
  });

  test('row 44: alert, confirm and prompt say nothing', async ({ kiosk }) => {
    let dialogs = 0;
    kiosk.page.on('dialog', dialog => {
      dialogs += 1;
      void dialog.dismiss();
    });
    // Electron has no prompt() at all: it throws.
    const answers = await kiosk.page.evaluate(() => [alert('x'), confirm('x')]);
    expect(answers).toEqual([undefined, false]);
    await expect(kiosk.page.evaluate(() => prompt('x'))).rejects.toThrow(
      'prompt() is and will not be supported',
    );
    expect(dialogs).toBe(0);
  });

  test('row 45: nothing outside the hub can be reached', async ({ kiosk }) => {
    const door = new URL('/healthz', kiosk.lobby.ready.kiosk).href;
    const outcomes = await kiosk.page.evaluate(
      addresses =>
        Promise.all(
          addresses.map(address =>
            fetch(address, { mode: 'no-cors' }).then(
              () => 'reached',
              () => 'refused',
            ),
          ),
        ),
      [door, 'https://example.org/', 'file:///etc/passwd', 'aula://other/'],
    );
    expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused']);
  });

  test('the page has nothing of Node or Electron, and no script but its own runs', async ({ kiosk }) => {
    const found = await kiosk.page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.inlineRan = true';
      document.body.append(script);
      script.remove();
      return ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer', 'inlineRan'].filter(
        name => name in globalThis,
      );
    });
    expect(found).toEqual([]);
  });
});

/** A navigation that was let through would have begun by now: two frames and one turn of both processes. */
async function settles(kiosk: Kiosk): Promise<void> {
  await kiosk.page.evaluate(
    () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  await kiosk.lobby.electron?.evaluate(() => new Promise(resolve => setTimeout(resolve, 200)));
}

/** What would show an escape: another address, another load of the page, another window, another size. */
async function state(kiosk: Kiosk) {
  const { page, lobby } = kiosk;
  const windows = await lobby.electron?.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(window => ({
      address: window.webContents.getURL(),
      isVisible: window.isVisible(),
      isKiosk: window.isKiosk(),
      bounds: window.getBounds(),
      tools: window.webContents.isDevToolsOpened(),
    })),
  );
  const zoom = await lobby.electron?.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor(),
  );
  const loadedAt = await page.evaluate(() => performance.timeOrigin);
  return {
    windows,
    zoom,
    loadedAt,
    address: page.url(),
    dialogs: await page.locator('dialog[open]').count(),
  };
}
