import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Carried, Carrier, Label } from '../carrier';
import type { OutboxProblem } from '../contract';
import type { ParcelOf } from '../parcels';
import { flushFolder, problemOf, writeDurably } from './files';

export interface FolderCarrierParts {
  /** The outbox, absolute. */
  readonly root: string;
  /** The share that the outbox is in; without one the root is never made here. */
  readonly shareDirectory?: string;
}

type Parcel = ParcelOf<'folder'>;

/** Within the outbox, on the same file system: folders in the making and marks that one is ready to appear. */
const WORKSHOP = '.kesken';
const MARK = '.valmis';
const DAY_MS = 86_400_000;
const KEEP_MARKS_MS = 30 * DAY_MS;

/**
 * Lays a parcel's files into a folder of their own that appears whole or not at all, once: a mark made before it appears
 * tells a later try that it has, also when somebody has taken the folder away since. One try at a time, for a folder of a
 * dead server hangs.
 */
export function createFolderCarrier(parts: FolderCarrierParts): Carrier<'folder'> {
  let isTrying = false;
  return async (parcel, label) => {
    if (isTrying) return later('no-answer');
    isTrying = true;
    try {
      return await lay(parts, parcel, label);
    } catch (error) {
      return later(problemOf(error));
    } finally {
      isTrying = false;
    }
  };
}

async function lay(parts: FolderCarrierParts, parcel: Parcel, label: Label): Promise<Carried> {
  if (!(await isThere(parts))) return later('unreachable');
  const workshop = path.join(parts.root, WORKSHOP);
  const target = path.join(parts.root, parcel.folder, parcel.name);
  await mkdir(workshop, { recursive: true });
  await mkdir(path.dirname(target), { recursive: true });
  await clearWorkshop(workshop);
  const own = ownName(parcel, label);
  const mark = path.join(workshop, `${own}${MARK}`);
  const ready = (await markedAs(mark)) ?? (await prepare(workshop, target, mark, { parcel, own }));
  if (ready === 'there') return sent;
  if (ready === 'taken') return { outcome: 'refused', problem: 'changed-elsewhere' };
  const making = path.join(workshop, ready);
  // Ready and no longer here: it has appeared in an earlier try.
  if (!(await exists(making))) return sent;
  if (await exists(target)) return await settleWith(target, making, parcel);
  await rename(making, target);
  await flushFolder(path.dirname(target));
  return sent;
}

/** The root may be made within a share that is there, never in the empty folder that a share is mounted on. */
async function isThere({ root, shareDirectory }: FolderCarrierParts): Promise<boolean> {
  if (shareDirectory === undefined) return (await stat(root)).isDirectory();
  const names = await readdir(shareDirectory);
  if (!names.some(name => name.toLowerCase() === 'aula.yaml')) return false;
  await mkdir(root, { recursive: true });
  return true;
}

/** Of this content alone: a number comes again when the state is restored from a copy, or another machine begins anew. */
function ownName({ folder, name, files }: Parcel, { site, number }: Label): string {
  const hash = createHash('sha256').update(JSON.stringify([folder, name, files]));
  return `${site}-${number}-${hash.digest('hex').slice(0, 16)}`;
}

/** Makes the folder ready to appear and marks it so; answers with its name in the workshop. */
async function prepare(
  workshop: string,
  target: string,
  mark: string,
  { parcel, own }: { readonly parcel: Parcel; readonly own: string },
): Promise<string> {
  if (await exists(target)) return (await holds(target, parcel)) ? 'there' : 'taken';
  const name = `${own}-${randomUUID()}`;
  const making = path.join(workshop, name);
  try {
    await mkdir(making);
    for (const { name: file, base64 } of parcel.files) {
      await writeDurably(path.join(making, file), Buffer.from(base64, 'base64'));
    }
    await flushFolder(making);
    await writeDurably(mark, Buffer.from(name));
    await flushFolder(workshop);
  } catch (error) {
    await rm(mark, { force: true });
    await rm(making, { recursive: true, force: true });
    throw error;
  }
  return name;
}

/** Another stands where this one belongs. */
async function settleWith(target: string, making: string, parcel: Parcel): Promise<Carried> {
  const isSame = await holds(target, parcel);
  await rm(making, { recursive: true, force: true });
  return isSame ? sent : { outcome: 'refused', problem: 'changed-elsewhere' };
}

async function holds(folder: string, { files }: Parcel): Promise<boolean> {
  const names = await readdir(folder);
  if (names.length !== files.length) return false;
  for (const { name, base64 } of files) {
    if (!names.includes(name)) return false;
    const bytes = await readFile(path.join(folder, name));
    if (!bytes.equals(Buffer.from(base64, 'base64'))) return false;
  }
  return true;
}

/** The name in the mark; a mark that was cut off while being written has made nothing appear. */
async function markedAs(mark: string): Promise<string | undefined> {
  if (!(await exists(mark))) return undefined;
  const name = await readFile(mark, 'utf8');
  return /-[0-9a-f-]{36}$/.test(name) ? name : undefined;
}

/** Takes away what tries that were cut off have left, and marks that no try will ask for any more. */
async function clearWorkshop(workshop: string): Promise<void> {
  for (const name of await readdir(workshop)) {
    const one = path.join(workshop, name);
    const { mtimeMs } = await stat(one);
    const age = Date.now() - mtimeMs;
    const isMark = name.endsWith(MARK);
    if (age > (isMark ? KEEP_MARKS_MS : DAY_MS) && !(await isMarked(workshop, name))) {
      await rm(one, { recursive: true, force: true });
    }
  }
}

/** Whether a folder in the making is ready and waits to appear. */
async function isMarked(workshop: string, name: string): Promise<boolean> {
  const mark = path.join(workshop, `${name.replace(/-[0-9a-f-]{36}$/, '')}${MARK}`);
  return !name.endsWith(MARK) && (await markedAs(mark)) === name;
}

async function exists(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

const sent: Carried = { outcome: 'sent' };

function later(problem: OutboxProblem): Carried {
  return { outcome: 'later', problem };
}
