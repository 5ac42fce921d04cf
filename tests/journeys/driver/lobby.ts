import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { startDisplay, type VirtualDisplay } from '../../../build/display';
import { electronRuntime } from '../../../build/electron-runtime';
import { inProject, projectDirectory } from '../../../build/project';
import { type Browsers, createBrowsers } from './browsers';
import { type Orientation, orientations, rootSwitches, unsmoothedMaps } from './screens';

export { type Orientation, orientations, rootSwitches } from './screens';

/** Where the kiosk page is shown: in the Electron program, or in a browser before a headless hub. */
export type Host = 'electron' | 'chromium';

export interface LobbyOptions {
  host: Host;
  orientation: Orientation;
  shareDirectory: string;
  dataDirectory: string;
  /** More options for the program, for example `['--mode', 'board']`. */
  options?: readonly string[];
  /** A display that the caller watches; without it the lobby starts one of its own. */
  display?: VirtualDisplay;
  /** A browser that the caller keeps; without it the lobby starts one of its own. */
  browsers?: Browsers;
}

/** The addresses of the program's one line on standard output. */
export interface ReadyAddresses {
  kiosk: string;
  board: string;
  staff: string;
}

/** A running program with its page. */
export interface Lobby {
  host: Host;
  orientation: Orientation;
  page: Page;
  ready: ReadyAddresses;
  shareDirectory: string;
  dataDirectory: string;
  /** The program's process; with `chromium` the headless hub's. */
  process: ChildProcess;
  /** Only with Electron. */
  electron?: ElectronApplication;
  /** Opens another page of the hub (board, staff) as a browser elsewhere would. */
  opensInBrowser(address: string): Promise<Page>;
  /** The code that makes the first account, as whoever stands at the machine sees it. */
  setUpCode(): Promise<string>;
  stop(): Promise<void>;
}

/** Starts the real program and waits until it is ready and its page is loaded. */
export async function startLobby(options: LobbyOptions): Promise<Lobby> {
  await mkdir(options.shareDirectory, { recursive: true });
  const ways: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const way of ways.splice(0).reverse()) await way();
  };
  try {
    const browsers = options.browsers ?? ownBrowsers(ways);
    const opensInBrowser = (address: string) => openInBrowser(browsers, address, options.orientation, ways);
    const started = await (options.host === 'electron'
      ? inElectron(options, ways)
      : inChromium(options, ways, opensInBrowser));
    return { ...options, ...started, opensInBrowser, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Started = Pick<Lobby, 'page' | 'ready' | 'process' | 'electron' | 'setUpCode'>;
type Ways = (() => Promise<unknown>)[];

async function inElectron(options: LobbyOptions, ways: Ways): Promise<Started> {
  const display = options.display ?? (await displayFor(options.orientation, ways));
  const { executable } = await electronRuntime();
  const startedAt = Date.now();
  const electron = await _electron.launch({
    executablePath: executable,
    args: [...rootSwitches(), unsmoothedMaps, projectDirectory, ...programOptions(options)],
    env: programEnvironment(display),
  });
  askAgainWhenForgotten(electron);
  const process = electron.process();
  ways.push(() => endProcess(process));
  const ready = await readyInLog(options.dataDirectory, startedAt, process);
  const page = await electron.firstWindow();
  await page.waitForLoadState('load');
  return { page, ready, process, electron, setUpCode: () => setUpCodeOnScreen(page) };
}

/**
 * A busy Electron now and then collects the promise of an answer before it is told; the question itself was carried
 * out. It is asked again, so what is asked must bear being asked twice.
 */
function askAgainWhenForgotten(electron: ElectronApplication): void {
  const ask = electron.evaluate.bind(electron) as (...question: unknown[]) => Promise<unknown>;
  const askAgain = async (...question: unknown[]): Promise<unknown> => {
    for (let left = 5; ; left -= 1) {
      try {
        return await ask(...question);
      } catch (error) {
        if (left === 0 || !String(error).includes('promise was garbage collected')) throw error;
      }
    }
  };
  electron.evaluate = askAgain as typeof electron.evaluate;
}

async function inChromium(
  options: LobbyOptions,
  ways: Ways,
  opens: Lobby['opensInBrowser'],
): Promise<Started> {
  const process = startHeadless(programOptions(options));
  ways.push(() => endProcess(process));
  const code = setUpCodeOnConsole(process);
  const ready = await readyAddresses(process);
  const page = await opens(ready.kiosk);
  return { page, ready, process, setUpCode: () => code };
}

/** The kiosk's own window may ask for the code, as its service screen does. */
async function setUpCodeOnScreen(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const response = await fetch('/rpc/people/setUpCode', { method: 'POST', body: '{}' });
    const { json } = (await response.json()) as { json: { code?: string } };
    return json.code ?? '';
  });
}

/** The code in the sentence on standard error; without accounts it is said right after the program is ready. */
function setUpCodeOnConsole(process: ChildProcess): Promise<string> {
  return new Promise(resolve => {
    let said = '';
    process.stderr?.on('data', data => {
      said += String(data);
      const code = /\b[2-9A-Z]{4}-[2-9A-Z]{4}\b/.exec(said)?.[0];
      if (code !== undefined) resolve(code);
    });
  });
}

/** The headless hub alone; resolves at once, before it is ready. */
export function startHeadless(options: readonly string[], environment: NodeJS.ProcessEnv = {}): ChildProcess {
  const program = inProject('dist', 'program', 'headless.cjs');
  return spawn(process.execPath, [program, ...options], {
    env: { ...programEnvironment(undefined), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Waits for the one line on standard output; throws with what the program said instead. */
export function readyAddresses(process: ChildProcess): Promise<ReadyAddresses> {
  return new Promise((resolve, reject) => {
    let said = '';
    process.stderr?.on('data', data => (said += String(data)));
    process.once('exit', code => reject(new Error(`The program ended with ${code}: ${said}`)));
    let line = '';
    process.stdout?.on('data', data => {
      line += String(data);
      const match = /^aula ready kiosk=(\S+) board=(\S+) staff=(\S+)\n/m.exec(line);
      if (match) resolve({ kiosk: match[1] ?? '', board: match[2] ?? '', staff: match[3] ?? '' });
    });
  });
}

const readyLimitMs = 60_000;

/** The addresses by the program's log: Playwright has read standard output before anybody else can listen. */
async function readyInLog(
  dataDirectory: string,
  startedAt: number,
  process: ChildProcess,
): Promise<ReadyAddresses> {
  const file = path.join(dataDirectory, 'logs', 'aula.log');
  while (Date.now() - startedAt < readyLimitMs && process.exitCode === null) {
    const lines = (await readFile(file, 'utf8').catch(() => '')).trim().split('\n').filter(Boolean);
    const events = lines.map(line => JSON.parse(line) as { at: string; event: string; door?: string });
    const ready = events.find(({ event, at }) => event === 'program.ready' && Date.parse(at) >= startedAt);
    if (ready?.door !== undefined) return addressesOf(ready.door);
    await wait(50);
  }
  throw new Error(`The program was not ready in time (exit code ${process.exitCode}).`);
}

function addressesOf(door: string): ReadyAddresses {
  const page = (name: string) => new URL(`/${name}/`, door).href;
  return { kiosk: page('kiosk'), board: page('board'), staff: page('staff') };
}

/** Asks a process to end and waits until it has; after ten seconds it is not asked any more. */
export function endProcess(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return Promise.resolve();
  return new Promise(resolve => {
    const force = setTimeout(() => process.kill('SIGKILL'), 10_000);
    process.once('exit', () => {
      clearTimeout(force);
      resolve();
    });
    process.kill('SIGTERM');
  });
}

export function programOptions({ shareDirectory, dataDirectory, options = [] }: LobbyOptions): string[] {
  return ['--share', shareDirectory, '--data', dataDirectory, '--share-poll-ms', '500', ...options];
}

/** The environment without any AULA_ variable of whoever runs the tests. */
export function programEnvironment(display: VirtualDisplay | undefined): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !entry[0].startsWith('AULA_'),
  );
  const supervised = { AULA_SUPERVISED: '1', LANG: 'C.UTF-8' };
  return { ...Object.fromEntries(inherited), ...supervised, ...(display ? { DISPLAY: display.name } : {}) };
}

/** On Linux a screen of exactly the wanted size that nobody sees; elsewhere the machine's own. */
export async function displayFor(orientation: Orientation, ways: Ways): Promise<VirtualDisplay | undefined> {
  if (process.platform !== 'linux') return undefined;
  const display = await startDisplay(orientations[orientation]);
  ways.push(() => display.stop());
  return display;
}

function ownBrowsers(ways: Ways): Browsers {
  const browsers = createBrowsers();
  ways.push(() => browsers.close());
  return browsers;
}

async function openInBrowser(
  browsers: Browsers,
  address: string,
  orientation: Orientation,
  ways: Ways,
): Promise<Page> {
  const page = await browsers.newPage(orientations[orientation]);
  ways.push(() => page.context().close());
  await page.goto(address);
  return page;
}

/** Where screenshots go; not in git. */
export const screenshotFile = (name: string): string =>
  path.join(inProject('artefacts', 'screenshots'), `${name}.png`);
