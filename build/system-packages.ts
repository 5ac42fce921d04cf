import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { command } from './command';
import { say } from './project';

/** Debian's packages that Electron's window needs; where a newer release renamed one, its new name follows. */
const windowPackages = [
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libnss3'],
  ['libasound2', 'libasound2t64'],
  ['libgbm1'],
  ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'],
  ['libdrm2'],
  ['libxkbcommon0'],
  ['libxss1'],
  ['unzip'],
] as const;

/** What the tests need on top: a display without a screen, a browser, a database server, a voice, a calendar server, a printer and a reader of PDFs. */
const testPackages = [
  ['xvfb'],
  ['xauth'],
  ['chromium', 'chromium-browser'],
  ['postgresql'],
  ['espeak-ng'],
  ['radicale'],
  ['cups'],
  ['cups-ipp-utils'],
  ['dbus-daemon', 'dbus'],
  ['poppler-utils'],
] as const;

export type SystemNeed = 'window' | 'tests';

export interface SystemPackagesResult {
  /** Packages that are still missing; empty when everything is there. */
  missing: string[];
}

/**
 * Makes sure that the operating system has what Electron (and the tests) need: installs on Debian and Ubuntu
 * when it may, otherwise says the exact line to run. Never throws: who needs the packages will say what failed.
 */
export async function prepareSystemPackages(need: SystemNeed): Promise<SystemPackagesResult> {
  if (process.platform !== 'linux') return { missing: [] };
  if (!(await findProgram('dpkg-query'))) return sayForOtherSystems(need);
  const missing = await missingPackages(need);
  if (missing.length === 0) return { missing };
  if (process.getuid?.() !== 0) return askForThem(missing);
  return installThem(missing, need);
}

/** Full path of a program on PATH, or undefined. */
export async function findProgram(name: string): Promise<string | undefined> {
  for (const directory of (process.env.PATH ?? '').split(path.delimiter)) {
    const file = path.join(directory, name);
    if (await isExecutable(file)) return file;
  }
  return undefined;
}

/** Chromium of the operating system, whatever its name there, or undefined. */
export async function findChromium(): Promise<string | undefined> {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    const file = await findProgram(name);
    if (file) return file;
  }
  return undefined;
}

async function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function missingPackages(need: SystemNeed): Promise<string[]> {
  const wanted = need === 'tests' ? [...windowPackages, ...testPackages] : windowPackages;
  const { stdout } = await command('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Abbrev}\n']);
  const installed = new Set(
    stdout
      .split('\n')
      .filter(line => line.includes(' ii'))
      .map(line => line.split(' ')[0]),
  );
  const absent = wanted.filter(names => !names.some(name => installed.has(name)));
  return Promise.all(absent.map(names => nameInThisRelease(names)));
}

/** The first of the names that this release can install; the first name when none is known yet. */
async function nameInThisRelease(names: readonly [string, ...string[]]): Promise<string> {
  for (const name of names) {
    const { stdout } = await command('apt-cache', ['policy', name]);
    if (/Candidate: (?!\(none\))/.test(stdout)) return name;
  }
  return names[0];
}

async function installThem(missing: string[], need: SystemNeed): Promise<SystemPackagesResult> {
  say(`Installing system packages: ${missing.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await command('apt-get', ['update', '-qq'], { env, limitMs: 180_000 });
  const names = await missingPackages(need);
  const args = ['install', '-y', '-qq', '--no-install-recommends', ...names];
  const result = await command('apt-get', args, { env, limitMs: 900_000 });
  if (result.code === 0) return { missing: [] };
  say(result.output.trim().split('\n').slice(-5).join('\n'));
  return askForThem(names);
}

function askForThem(missing: string[]): SystemPackagesResult {
  say(`Missing from this system. Please run: sudo apt-get install -y ${missing.join(' ')}`);
  return { missing };
}

function sayForOtherSystems(need: SystemNeed): SystemPackagesResult {
  const tests = need === 'tests' ? ', Xvfb, xauth and Chromium' : '';
  say(
    `Electron needs GTK 3, NSS, ALSA, GBM, libdrm, libxkbcommon and unzip${tests} from this system's packages.`,
  );
  return { missing: [] };
}
