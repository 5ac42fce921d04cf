import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeNotices } from './packaging/notices';
import { inProject, projectDirectory, say } from './project';
import { externalPackages } from './vite.program.config';

/** What a build depends on; tests and sample content do not change what runs. */
const inputs = [
  'electron',
  'content/model',
  'content/locales',
  'renderer',
  'build',
  'package.json',
  'package-lock.json',
];
const outputs = [
  'program/main.cjs',
  'program/headless.cjs',
  'program/preload.cjs',
  'pages/kiosk/index.html',
  'THIRD-PARTY-NOTICES.txt',
];
const stamp = inProject('dist', '.inputs');

/** Builds pages and program into dist/; does nothing when nothing that they are made from has changed. */
export async function buildAll(): Promise<void> {
  const wanted = await hashOfInputs();
  if (await isBuilt(wanted)) return;
  say('Building');
  const { build } = await import('vite');
  const one = (name: string) => build({ configFile: inProject('build', name), logLevel: 'warn' });
  const program = async () => {
    await one('vite.program.config.ts');
    await one('vite.preload.config.ts');
  };
  await Promise.all([one('vite.pages.config.ts'), program()]);
  await writeNotices(externalPackages);
  await writeFile(stamp, wanted);
}

async function isBuilt(wanted: string): Promise<boolean> {
  const found = await readFile(stamp, 'utf8').catch(() => undefined);
  if (found !== wanted) return false;
  const names = await readdir(inProject('dist'), { recursive: true });
  return outputs.every(output => names.includes(path.normalize(output)));
}

async function hashOfInputs(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of (await Promise.all(inputs.map(filesUnder))).flat().sort()) {
    hash.update(`${file}\0`);
    hash.update(await readFile(inProject(file)));
  }
  return hash.digest('hex');
}

async function filesUnder(input: string): Promise<string[]> {
  if (path.extname(input) !== '') return [input];
  const entries = await readdir(inProject(input), { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map(entry => path.relative(projectDirectory, path.join(entry.parentPath, entry.name)));
}
