import { finding, type Finding } from '../finding';
import { isMapCompanion, unreadMapCode } from '../geometry/unread-formats';
import type { ItemReader } from './item-reader';
import { documentType, imageType, isMapFile } from './media-types';

/** A note for each file of a folder that cannot be shown; what only completes a map file is not named. */
export function unusedFiles({ files }: ItemReader): Finding[] {
  const unused = files.filter(({ path }) => !isUsable(path) && !isMapCompanion(path));
  return unused.map(({ path }) => finding('notes', unreadMapCode(path) ?? 'catalogue.unused-file', path));
}

function isUsable(path: string): boolean {
  const isShown = documentType(path) !== undefined || imageType(path) !== undefined || isMapFile(path);
  return isShown || /\.ya?ml$/i.test(path);
}
