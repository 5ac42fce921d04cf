import { reportsFile, type ReportsFile } from '#content/model/reports-file';
import { readFolderYaml } from './folder-yaml';
import type { ItemReader } from './item-reader';
import type { Reading } from './read-yaml';

export interface ReadReports {
  readonly kind: 'reports';
  readonly file: ReportsFile;
}

/** Reads `viat/viat.yaml`. */
export async function readReports(reader: ItemReader): Promise<Reading<ReadReports>> {
  const { value: file, findings } = await readFolderYaml(reader, 'viat', reportsFile);
  return file === undefined ? { findings } : { findings, value: { kind: 'reports', file } };
}
