import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inProject } from '../../../build/project';
import { madeOnce } from '../../../build/runtime/cache-folder';
import { endProcess, programOptions, readyAddresses, startHeadless } from './lobby';
import { sampleShare } from './sample-share';

/** What a program makes of the share's files, named by their content: the same in every program. */
const drawn = ['content', 'derived', 'pages'];
const LIMIT_MS = 600_000;

/** Playwright calls it before the first journey: the sample's documents are drawn once, by a hub that does nothing else. */
// eslint-disable-next-line no-restricted-exports -- Playwright takes the default of its global set-up.
export default async function drawSample(): Promise<void> {
  await drawnSample();
}

/** Fills a new data folder with what is drawn of the sample; nothing has happened in it yet. */
export async function layDrawn(dataDirectory: string): Promise<void> {
  const stock = await drawnSample();
  await mkdir(dataDirectory, { recursive: true });
  for (const name of drawn)
    await cp(path.join(stock, name), path.join(dataDirectory, name), { recursive: true });
}

/** A folder with the sample's documents drawn to the end, that no program touches any more. */
async function drawnSample(): Promise<string> {
  const shareDirectory = await sampleShare();
  const name = `drawn-${path.basename(shareDirectory)}`;
  return madeOnce(inProject('.cache', 'journeys'), name, async dataDirectory => {
    const hub = startHeadless(
      programOptions({ host: 'chromium', orientation: 'portrait', shareDirectory, dataDirectory }),
    );
    try {
      const { kiosk } = await readyAddresses(hub);
      await untilDrawn(new URL(kiosk).origin, await documentsOf(shareDirectory));
    } finally {
      await endProcess(hub);
    }
  });
}

async function documentsOf(shareDirectory: string): Promise<string[]> {
  const entries = await readdir(shareDirectory, { recursive: true, withFileTypes: true });
  const files = entries.filter(entry => entry.isFile() && entry.name.toLowerCase().endsWith('.pdf'));
  return Promise.all(
    files.map(async entry => {
      const bytes = await readFile(path.join(entry.parentPath, entry.name));
      return createHash('sha256').update(bytes).digest('hex');
    }),
  );
}

/** A document that the hub does not publish is not drawn; the catalogue appears whole. */
async function untilDrawn(origin: string, documents: readonly string[]): Promise<void> {
  const since = Date.now();
  let left = documents;
  while (!(await hasContent(origin)) || left.length > 0) {
    if (Date.now() - since > LIMIT_MS)
      throw new Error(`The sample was not drawn in time: ${left.length} documents are left.`);
    await wait(200);
    if (!(await hasContent(origin))) continue;
    const states = await Promise.all(left.map(sha256 => isDrawn(origin, sha256)));
    left = left.filter((_, index) => states[index] === false);
  }
}

async function hasContent(origin: string): Promise<boolean> {
  const response = await fetch(`${origin}/rpc/status/freshness`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  const { json } = (await response.json()) as { json: { hasContent: boolean } };
  return json.hasContent;
}

async function isDrawn(origin: string, sha256: string): Promise<boolean> {
  const response = await fetch(`${origin}/pages/${sha256}/info.json`);
  if (response.status === 404) return true;
  const { complete, state } = (await response.json()) as { complete: boolean; state: string };
  return complete || state === 'failed';
}
