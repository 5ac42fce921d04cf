import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { command } from '../command';
import { inProject, say } from '../project';

const packageDirectory = inProject('node_modules', 'electron');
const reachLimitMs = 8_000;
const downloadLimitMs = 600_000;

/**
 * Folder of the official Electron, downloaded by its own installer when the release site answers within 8 s;
 * undefined when it cannot be reached.
 */
export async function officialRuntime(): Promise<string | undefined> {
  const directory = path.join(packageDirectory, 'dist');
  const { version } = await description();
  if (await holdsVersion(directory, version)) return directory;
  if (!(await releaseSiteAnswers(version))) return undefined;
  say(`Downloading Electron ${version}`);
  const installer = path.join(packageDirectory, 'install.js');
  const result = await command(process.execPath, [installer], { limitMs: downloadLimitMs });
  if (result.code === 0 && (await holdsVersion(directory, version))) return directory;
  say(
    `The official Electron could not be downloaded: ${result.output.trim().split('\n')[0] ?? 'no reason given'}`,
  );
  return undefined;
}

async function description(): Promise<{ version: string }> {
  return JSON.parse(await readFile(path.join(packageDirectory, 'package.json'), 'utf8')) as {
    version: string;
  };
}

async function holdsVersion(directory: string, version: string): Promise<boolean> {
  const found = await readFile(path.join(directory, 'version'), 'utf8').catch(() => '');
  return found.replace(/^v/, '').trim() === version;
}

/**
 * Asks Electron's own downloader for the release's small list of checksums: it knows the site, and the mirror or
 * proxy that the user configured for it. Runs on its own, so that the time limit holds whatever it waits for.
 */
async function releaseSiteAnswers(version: string): Promise<boolean> {
  const question = `
    const { downloadArtifact } = await import('@electron/get');
    await downloadArtifact({ version: '${version}', artifactName: 'SHASUMS256.txt', isGeneric: true, force: true });`;
  const args = ['--input-type=module', '--eval', question];
  const result = await command(process.execPath, args, { cwd: packageDirectory, limitMs: reachLimitMs });
  return result.code === 0;
}
