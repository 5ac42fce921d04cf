import { expect, test } from 'vitest';
import { pageRules, windowRules } from './window-rules';

test('a page has no Node, no tools, no dialogs, and its own world apart from the preload script', () => {
  expect(pageRules).toMatchObject({
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    devTools: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    disableDialogs: true,
  });
});

test('the window has nothing of the operating system around it and is never white', () => {
  expect(windowRules).toMatchObject({
    show: false,
    frame: false,
    resizable: false,
    backgroundColor: '#f1ede3',
  });
});

test('nobody can change the rules while the program runs', () => {
  expect(Object.isFrozen(pageRules)).toBe(true);
  expect(Object.isFrozen(windowRules)).toBe(true);
});
