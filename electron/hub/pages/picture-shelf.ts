import { readFileSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';

import { z } from 'zod';

import { documentInfo, documentText, type DocumentInfo } from './contract';
import { documentFolder, isSha256, type DocumentFolder } from './paths';
import { replaceFile } from './write-files';

/** Raised whenever pictures are made differently, so that older ones are made again. */
const MADE_BY = 1;

const kept = z.object({ madeBy: z.literal(MADE_BY), info: documentInfo });

/** The pictures on disk; a document is on the shelf when its work has ended, well or not. */
export interface PictureShelf {
  folder(sha256: string): DocumentFolder;
  find(sha256: string): DocumentInfo | undefined;
  keep(sha256: string, info: DocumentInfo): Promise<void>;
  /** The text of each page, words parted by spaces; undefined when none was read. */
  text(sha256: string): Promise<readonly string[] | undefined>;
  /** Removes what is neither kept nor under work. */
  sweep(isWanted: (sha256: string) => boolean): Promise<number>;
}

export function createPictureShelf(dataDir: string): PictureShelf {
  const root = path.join(dataDir, 'pages');
  const folder = (sha256: string) => documentFolder(root, sha256);
  return {
    folder,
    find: sha256 => parse(readIfThere(folder(sha256).info)),
    keep: (sha256, info) => replaceFile(folder(sha256).info, JSON.stringify({ madeBy: MADE_BY, info })),
    async text(sha256) {
      const body = await readFile(folder(sha256).text, 'utf8').catch(onlyMissing);
      if (body === undefined) return undefined;
      return documentText
        .parse(JSON.parse(body))
        .pages.map(page => page.words.map(word => word.text).join(' '));
    },
    async sweep(isWanted) {
      const unwanted = (await listDocuments(root)).filter(sha256 => !isWanted(sha256));
      for (const sha256 of unwanted) await rm(folder(sha256).folder, { recursive: true, force: true });
      return unwanted.length;
    },
  };
}

async function listDocuments(root: string): Promise<string[]> {
  const found = await readdir(root, { recursive: false }).catch(onlyMissing);
  const groups = await Promise.all(
    (found ?? []).map(group => readdir(path.join(root, group)).catch(onlyMissing)),
  );
  return groups.flatMap(names => names ?? []).filter(isSha256);
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    return onlyMissing(error);
  }
}

/** Anything but a missing file is a fault of the disk and is told. */
function onlyMissing(error: unknown): undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error;
  return undefined;
}

/** What another version kept, or a file cut by a power failure, counts as nothing. */
function parse(body: string | undefined): DocumentInfo | undefined {
  if (body === undefined) return undefined;
  try {
    const parsed = kept.safeParse(JSON.parse(body));
    return parsed.success ? parsed.data.info : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
