import { roleFromFileName, type PlanFile } from '#content/model/plan-file';
import type { MirroredFile } from '../../mirror/contract';
import type { PlanDocument } from '../../plans/contract';
import { finding, type Finding } from '../finding';
import { fileNamed, type ItemReader } from './item-reader';
import { documentType } from './media-types';
import { titleFromName } from './published-files';
import { unusedFiles } from './unused-files';

type Listed = NonNullable<PlanFile['documents']>[number];

/**
 * File names that may hold people's own words and names: only a planner who lists the file with a role
 * means to publish it. Source: plan-domain 1.7 (Act 621/1999 § 16 and § 24).
 */
const PRIVATE_NAME = /muistutu|mielipi|lausun|vastine/i;

const order = [
  'notice',
  'plan-map',
  'description',
  'participation-scheme',
  'decision',
  'appeal',
  'attachment',
];

/** A plan's documents: those that the planner lists, and every other document of the folder by its name. */
export function planDocuments(
  reader: ItemReader,
  listed: readonly Listed[],
): { documents: PlanDocument[]; findings: Finding[] } {
  const named = listed.map(one => listedDocument(reader, one));
  const taken = new Set(listed.map(({ file }) => fileNamed(reader, file)?.path));
  const found = reader.files
    .filter(file => isFoundDocument(file) && !taken.has(file.path))
    .map(foundDocument);
  const all = [...named, ...found];
  return {
    documents: all
      .filter(one => 'sha256' in one)
      .sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role)),
    findings: [...all.filter(one => 'severity' in one), ...unusedFiles(reader)],
  };
}

function listedDocument(
  reader: ItemReader,
  { file: written, role, name, scale }: Listed,
): PlanDocument | Finding {
  const file = fileNamed(reader, written);
  if (file === undefined) return finding('stops', 'catalogue.file-missing', undefined, { name: written });
  if (role === undefined && isPrivateName(file.path))
    return finding('leaves-out', 'catalogue.private-name', file.path);
  const mediaType = documentType(file.path);
  if (mediaType === undefined) return finding('stops', 'catalogue.no-document', file.path);
  return {
    ...{ sha256: file.sha256, mediaType, bytes: file.bytes },
    title: name ?? titleFromName(file.path),
    role: role ?? roleFromFileName(file.path),
    ...(scale === undefined ? {} : { scale }),
  };
}

function foundDocument(file: MirroredFile): PlanDocument | Finding {
  if (isPrivateName(file.path)) return finding('leaves-out', 'catalogue.private-name', file.path);
  return {
    ...{ sha256: file.sha256, mediaType: documentType(file.path) ?? '', bytes: file.bytes },
    title: titleFromName(file.path),
    role: roleFromFileName(file.path),
  };
}

/** Pictures are documents only when listed: otherwise they are the plan's pictures. */
function isFoundDocument({ path }: MirroredFile): boolean {
  return documentType(path) === 'application/pdf';
}

function isPrivateName(path: string): boolean {
  return PRIVATE_NAME.test(path.normalize('NFC'));
}
