import { lotsFile, type LotOfFile, type LotsFile } from '#content/model/lots-file';
import type { PublishedFile } from '../../documents';
import { finding, type Finding } from '../finding';
import type { PlacedLots } from '../geometry/place-jobs';
import { readFolderYaml } from './folder-yaml';
import type { ItemReader, ReadingContext } from './item-reader';
import { asLeftOut, repeated } from './left-out';
import { isMapFile } from './media-types';
import { listedImages } from './published-files';
import { unusedFiles } from './unused-files';
import type { Reading } from './read-yaml';

export interface ReadLots {
  readonly kind: 'lots';
  readonly file: Omit<LotsFile, 'lots'>;
  readonly lots: readonly { readonly lot: LotOfFile; readonly images: readonly PublishedFile[] }[];
  readonly placed: PlacedLots | undefined;
}

/** Reads `tontit/`: every plot that is in order, with the shapes that carry its property identifier. */
export async function readLots(reader: ItemReader, context: ReadingContext): Promise<Reading<ReadLots>> {
  const { value: file, findings } = await readFolderYaml(reader, 'tontit', lotsFile);
  if (file === undefined) return { findings };
  const twice = repeated(file.lots, lot => lot.propertyIdentifier);
  const looked = twice.once.map(lot => ({ lot, pictures: listedImages(reader, lot.images) }));
  const placed = await placedLots(reader, file, context);
  const all: Finding[] = [
    ...findings,
    ...twice.findings,
    ...looked.flatMap(({ pictures }) => pictures.findings),
    ...(placed?.findings ?? []).map(asLeftOut),
    ...withoutShape(twice.once, placed),
    ...unusedFiles(reader),
  ];
  const lots = looked.map(({ lot, pictures }) => ({ lot, images: pictures.files }));
  return { findings: all, value: { kind: 'lots', file, lots, placed } };
}

async function placedLots(
  reader: ItemReader,
  { coordinateSystem }: LotsFile,
  { gate, place, derivedDirectory }: ReadingContext,
): Promise<PlacedLots | undefined> {
  const paths = reader.files.map(({ path }) => path).filter(isMapFile);
  if (paths.length === 0) return undefined;
  const maps = await Promise.all(paths.map(async name => ({ name, bytes: await reader.read(name) })));
  return place('lots', { maps, options: { coordinateSystem, gate, rule: 'within' }, derivedDirectory });
}

function withoutShape(lots: readonly LotOfFile[], placed: PlacedLots | undefined): Finding[] {
  const shaped = new Set(placed?.lots.names ?? []);
  return lots
    .filter(({ propertyIdentifier }) => !shaped.has(propertyIdentifier))
    .map(({ propertyIdentifier }) =>
      finding('notes', 'catalogue.lot-without-shape', undefined, { id: propertyIdentifier }),
    );
}
