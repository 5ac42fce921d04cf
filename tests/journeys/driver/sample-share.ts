import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { laySample } from '#content/imatra/lay-sample';
import { inProject } from '../../../build/project';
import { cacheFolder, madeOnce } from '../../../build/runtime/cache-folder';

/** The sample city's share, laid once a day and kept until its sources change; treat it as read-only. */
export async function sampleShare(): Promise<string> {
  const today = new Date();
  const name = `share-${today.toISOString().slice(0, 10)}-${await hashOfSources()}`;
  return madeOnce(path.join(cacheFolder(), 'journeys'), name, directory => laySample({ directory, today }));
}

/** A share of one's own to change: the sample city copied into a new temporary folder. */
export async function ownShare(): Promise<string> {
  const directory = path.join(await temporaryFolder('share'), 'jaettu kansio');
  await cp(await sampleShare(), directory, { recursive: true });
  return directory;
}

/** A new empty folder that the operating system clears away some day. */
export function temporaryFolder(purpose: string): Promise<string> {
  return mkdtemp(path.join(tmpdir(), `aula-${purpose}-`));
}

async function hashOfSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of ['content/imatra', 'content/model']) {
    const entries = await readdir(inProject(folder), { recursive: true, withFileTypes: true });
    const files = entries
      .filter(entry => entry.isFile())
      .map(entry => path.join(entry.parentPath, entry.name));
    for (const file of files.sort()) hash.update(file).update(await readFile(file));
  }
  return hash.digest('hex').slice(0, 12);
}
