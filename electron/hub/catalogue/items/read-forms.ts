import { formsFile, type FormsFile } from '#content/model/forms-file';
import type { PublishedFile } from '../../documents';
import { finding, type Finding } from '../finding';
import { readFolderYaml } from './folder-yaml';
import { fileNamed, type ItemReader } from './item-reader';
import { repeated } from './left-out';
import { documentType } from './media-types';
import type { Reading } from './read-yaml';

type FormOfFile = FormsFile['forms'][number];

export interface ReadForms {
  readonly kind: 'forms';
  readonly groups: FormsFile['groups'];
  readonly forms: readonly { readonly form: FormOfFile; readonly file: PublishedFile }[];
}

/** Reads `lomakkeet/`: every form whose file is there. */
export async function readForms(reader: ItemReader): Promise<Reading<ReadForms>> {
  const { value: file, findings } = await readFolderYaml(reader, 'lomakkeet', formsFile);
  if (file === undefined) return { findings };
  const { once, findings: twice } = repeated(file.forms, ({ id }) => id);
  const groups = new Set(file.groups.map(({ id }) => id));
  const looked = once.map(form => formWithFile(reader, form, groups));
  const forms = looked.filter(one => 'form' in one);
  const broken = looked.filter(one => 'severity' in one);
  return {
    findings: [...findings, ...twice, ...broken],
    value: { kind: 'forms', groups: file.groups, forms },
  };
}

function formWithFile(
  reader: ItemReader,
  form: FormOfFile,
  groups: ReadonlySet<string>,
): ReadForms['forms'][number] | Finding {
  if (!groups.has(form.group)) {
    return finding('leaves-out', 'catalogue.unknown-group', undefined, { id: form.id, group: form.group });
  }
  const file = fileNamed(reader, form.file);
  if (file === undefined)
    return finding('leaves-out', 'catalogue.file-missing', undefined, { name: form.file });
  const mediaType = documentType(file.path);
  if (mediaType === undefined) return finding('leaves-out', 'catalogue.no-document', file.path);
  return { form, file: { sha256: file.sha256, mediaType, bytes: file.bytes, title: form.name } };
}
