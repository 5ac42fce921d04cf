import { reportsFile, type ReportsFile } from '#content/model/reports-file';
import { readFolderYaml } from './folder-yaml';
import type { ItemReader } from './item-reader';
import { repeated } from './left-out';
import type { Reading } from './read-yaml';

export interface ReadReports {
  readonly kind: 'reports';
  /** Ids of the kinds are unique. */
  readonly file: ReportsFile;
}

/** Reads `viat/viat.yaml`. */
export async function readReports(reader: ItemReader): Promise<Reading<ReadReports>> {
  const { value: file, findings } = await readFolderYaml(reader, 'viat', reportsFile);
  if (file === undefined) return { findings };
  const kinds = repeated(file.kinds, ({ id }) => id);
  return {
    findings: [...findings, ...kinds.findings],
    value: { kind: 'reports', file: { ...file, kinds: kinds.once } },
  };
}
