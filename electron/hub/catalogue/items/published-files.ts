import type { LocalText } from '#content/model/text';
import type { PublishedFile } from '../../documents';
import { finding, type Finding } from '../finding';
import { fileNamed, type ItemReader } from './item-reader';
import { imageType } from './media-types';

/** Files that exist and may be shown, and what is wrong with the others. */
export interface PublishedFiles {
  readonly files: readonly PublishedFile[];
  readonly findings: readonly Finding[];
}

/** The pictures that a planner lists; one that is missing or no picture is left out. */
export function listedImages(reader: ItemReader, names: readonly string[]): PublishedFiles {
  const looked = names.map(name => listedImage(reader, name));
  return {
    files: looked.filter(one => 'sha256' in one),
    findings: looked.filter(one => 'severity' in one),
  };
}

function listedImage(reader: ItemReader, name: string): PublishedFile | Finding {
  const file = fileNamed(reader, name);
  if (file === undefined) return finding('leaves-out', 'catalogue.file-missing', undefined, { name });
  const mediaType = imageType(file.path);
  if (mediaType === undefined) return finding('leaves-out', 'catalogue.no-picture', file.path);
  return { sha256: file.sha256, mediaType, bytes: file.bytes, title: titleFromName(file.path) };
}

/** A title from a file's name: `Kaava_1099-selostus.pdf` becomes "Kaava 1099 selostus". */
export function titleFromName(path: string): LocalText {
  const name = path.split('/').at(-1) ?? path;
  const bare = name.replace(/\.[^.]+$/, '').replace(/^\d{1,2}[\s_.-]+(?=\p{L})/u, '');
  const words = bare.replace(/[_\s]+|(?<=\p{L})-(?=\p{L})/gu, ' ').trim();
  const title = words === '' ? name : words;
  return { fi: title.charAt(0).toLocaleUpperCase('fi') + title.slice(1) };
}
