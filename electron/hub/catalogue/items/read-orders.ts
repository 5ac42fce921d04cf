import { ordersFile, type OrdersFile } from '#content/model/orders-file';
import { parsePropertyIdentifier, shortForm } from '#content/model/property-identifier';
import { finding, type Finding } from '../finding';
import { readFolderYaml } from './folder-yaml';
import type { ItemReader } from './item-reader';
import { repeated } from './left-out';
import type { Reading } from './read-yaml';

export interface ReadOrders {
  readonly kind: 'orders';
  /** Ids of the papers are unique. */
  readonly file: OrdersFile;
  /** SHA-256 of the papers in the plots' own folders, by `153-12-1099-3/paper.pdf` in small letters. */
  readonly papers: ReadonlyMap<string, string>;
}

/** Reads `tilaukset/tilaukset.yaml` and which plots have papers. */
export async function readOrders(reader: ItemReader): Promise<Reading<ReadOrders>> {
  const { value: file, findings } = await readFolderYaml(reader, 'tilaukset', ordersFile);
  if (file === undefined) return { findings };
  const once = repeated(file.papers, ({ id }) => id);
  const named = new Set(once.once.flatMap(paper => paper.file?.toLocaleLowerCase('fi') ?? []));
  const filed = reader.files.flatMap(filedPaper);
  return {
    findings: [...findings, ...once.findings, ...filed.flatMap(one => misplaced(one, named))],
    value: {
      kind: 'orders',
      file: { ...file, papers: once.once },
      papers: new Map(
        filed.flatMap(({ property, name, sha256 }) =>
          property === undefined ? [] : [[`${property}/${name}`, sha256] as const],
        ),
      ),
    },
  };
}

interface FiledPaper {
  readonly path: string;
  readonly sha256: string;
  /** Short form; undefined where the folder's name is no identifier. */
  readonly property: string | undefined;
  readonly name: string;
}

function filedPaper({ path, sha256 }: ItemReader['files'][number]): FiledPaper[] {
  const [, folder, name] = /^([^/]+)\/([^/]+\.pdf)$/i.exec(path.normalize('NFC')) ?? [];
  if (folder === undefined || name === undefined) return [];
  const identifier = parsePropertyIdentifier(folder);
  const property = identifier && shortForm(identifier);
  return [{ path, sha256, property, name: name.toLocaleLowerCase('fi') }];
}

/** A file that no order will ever take along. */
function misplaced({ path, property, name }: FiledPaper, named: ReadonlySet<string>): Finding[] {
  if (property === undefined) return [finding('leaves-out', 'catalogue.order-folder', path)];
  return named.has(name) ? [] : [finding('notes', 'catalogue.order-file', path)];
}
