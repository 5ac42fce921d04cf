import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { laySample } from '#content/imatra/lay-sample';
import { inProject } from '../../../build/project';
import { cacheFolder, madeOnce } from '../../../build/runtime/cache-folder';

/**
 * The sample city's share, laid once a day and kept until its sources change; treat it as read-only. Queue numbers are
 * given around the clock, for journeys are made at night too.
 */
export async function sampleShare(): Promise<string> {
  const today = new Date();
  const name = `share-${today.toISOString().slice(0, 10)}-${await hashOfSources()}-numbers-at-night`;
  return madeOnce(path.join(cacheFolder(), 'journeys'), name, async directory => {
    await laySample({ directory, today });
    await rewriteQueue(directory, matter => ({ ...matter, aukioloajat: everyHour }));
  });
}

type WrittenMatter = Readonly<Record<string, unknown>>;

/** Hours in which a matter's numbers are always given. */
export const everyHour = Object.fromEntries(
  ['ma', 'ti', 'ke', 'to', 'pe', 'la', 'su'].map(day => [day, '0.00–24.00']),
);

/** Rewrites every matter of a share's `jono.yaml`, as a planner would by hand. */
export async function rewriteQueue(
  shareDirectory: string,
  rewrite: (matter: WrittenMatter) => WrittenMatter,
): Promise<void> {
  const file = path.join(shareDirectory, 'jono', 'jono.yaml');
  const written = parse(await readFile(file, 'utf8')) as { asiat: WrittenMatter[] };
  await writeFile(file, stringify({ ...written, asiat: written.asiat.map(rewrite) }));
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
