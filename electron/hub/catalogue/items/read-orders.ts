import { ordersFile, type OrdersFile } from '#content/model/orders-file';
import { readFolderYaml } from './folder-yaml';
import type { ItemReader } from './item-reader';
import type { Reading } from './read-yaml';

export interface ReadOrders {
  readonly kind: 'orders';
  readonly file: OrdersFile;
  /** SHA-256 of the papers in the plots' own folders, by `153-12-1099-3/paper.pdf` in small letters. */
  readonly papers: ReadonlyMap<string, string>;
}

/** Reads `tilaukset/tilaukset.yaml` and which plots have papers. */
export async function readOrders(reader: ItemReader): Promise<Reading<ReadOrders>> {
  const { value: file, findings } = await readFolderYaml(reader, 'tilaukset', ordersFile);
  if (file === undefined) return { findings };
  const papers = new Map(
    reader.files
      .filter(({ path }) => /^[^/]+\/[^/]+\.pdf$/i.test(path))
      .map(({ path, sha256 }) => [path.normalize('NFC').toLocaleLowerCase('fi'), sha256] as const),
  );
  return { findings, value: { kind: 'orders', file, papers } };
}
