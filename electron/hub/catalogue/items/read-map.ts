import type { Bounds, Position } from '#content/model/coordinates';
import { mapFile, type MapFile } from '#content/model/map-file';
import type { DerivedFile } from '../derived-store';
import { finding, type Finding } from '../finding';
import { placePosition } from '../geometry/place-position';
import type { PlacedRegister } from '../geometry/place-jobs';
import { readFolderYaml } from './folder-yaml';
import { extensionOf, fileNamed, type ItemReader, type ReadingContext } from './item-reader';
import { asLeftOut } from './left-out';
import type { Reading } from './read-yaml';

/** Layers of the plain base map beside the municipality's boundary. */
export const baseLayers = ['water', 'greens', 'streets', 'railways', 'buildings', 'placeNames'] as const;
export type BaseLayer = (typeof baseLayers)[number];

export interface ReadMap {
  readonly kind: 'map';
  readonly attribution: MapFile['attribution'];
  readonly note: MapFile['note'];
  readonly bounds: Bounds;
  readonly position: Position | undefined;
  readonly municipality: DerivedFile;
  readonly layers: Partial<Record<BaseLayer, DerivedFile>>;
  /** The published PMTiles file of the base map. */
  readonly tiles: { readonly sha256: string; readonly bytes: number } | undefined;
  readonly addresses: PlacedRegister | undefined;
  readonly properties: PlacedRegister | undefined;
}

/** Reads `kartta/`: without the municipality's boundary nothing, else every layer that is in order. */
export async function readMap(reader: ItemReader, context: ReadingContext): Promise<Reading<ReadMap>> {
  const { value: file, findings } = await readFolderYaml(reader, 'kartta', mapFile);
  if (file === undefined) return { findings };
  const layer = layerReader(reader, file, context);
  const boundary = await layer(file.municipality, undefined);
  if (boundary.file === undefined || boundary.bounds === undefined) {
    return { findings: [...findings, ...boundary.findings] };
  }
  const gate = boundary.bounds;
  const rest = await Promise.all(
    baseLayers.map(async name => ({ name, ...(await layer(file[name], gate)) })),
  );
  const registers = await readRegisters(reader, file, { ...context, gate });
  const tiles = baseTiles(reader, file);
  const home =
    file.position && placePosition(file.position, { coordinateSystem: file.coordinateSystem, gate });
  const value: ReadMap = {
    ...{
      kind: 'map',
      attribution: file.attribution,
      note: file.note,
      bounds: gate,
      municipality: boundary.file,
    },
    position: home !== undefined && 'position' in home ? home.position : undefined,
    layers: Object.fromEntries(
      rest.flatMap(({ name, file: derived }) => (derived === undefined ? [] : [[name, derived]])),
    ),
    tiles: tiles?.file,
    ...registers.value,
  };
  const left = [
    ...rest.flatMap(one => one.findings),
    ...registers.findings,
    ...(tiles?.finding === undefined ? [] : [tiles.finding]),
  ];
  const lost =
    home !== undefined && 'code' in home
      ? [
          finding('leaves-out', 'catalogue.position-unclear', undefined, {
            name: 'kartta.yaml',
            reason: home.code,
          }),
        ]
      : [];
  return { findings: [...findings, ...boundary.findings, ...left.map(asLeftOut), ...lost], value };
}

interface LayerReading {
  readonly file?: DerivedFile;
  readonly bounds?: Bounds;
  readonly findings: readonly Finding[];
}

function layerReader(reader: ItemReader, { coordinateSystem }: MapFile, context: ReadingContext) {
  return async (written: string | undefined, gate: Bounds | undefined): Promise<LayerReading> => {
    if (written === undefined) return { findings: [] };
    const file = fileNamed(reader, written);
    if (file === undefined)
      return { findings: [finding('stops', 'catalogue.file-missing', undefined, { name: written })] };
    const maps = [{ name: file.path, bytes: await reader.read(file.path) }];
    const rule = gate === undefined ? 'none' : 'meets';
    return context.place('layer', {
      maps,
      options: { coordinateSystem, gate, rule },
      derivedDirectory: context.derivedDirectory,
    });
  };
}

async function readRegisters(reader: ItemReader, file: MapFile, context: ReadingContext) {
  const addresses = await readRegister(reader, file, {
    ...context,
    written: file.addresses,
    names: 'address',
  });
  const properties = await readRegister(reader, file, {
    ...context,
    written: file.propertyAreas,
    names: 'propertyIdentifier',
  });
  return {
    value: { addresses: addresses.register, properties: properties.register },
    findings: [...addresses.findings, ...properties.findings],
  };
}

type RegisterContext = ReadingContext & {
  written: string | undefined;
  names: 'address' | 'propertyIdentifier';
};

async function readRegister(
  reader: ItemReader,
  { coordinateSystem }: MapFile,
  { written, names, gate, place, derivedDirectory }: RegisterContext,
): Promise<{ register: PlacedRegister | undefined; findings: readonly Finding[] }> {
  if (written === undefined) return { register: undefined, findings: [] };
  const file = fileNamed(reader, written);
  if (file === undefined) {
    return {
      register: undefined,
      findings: [finding('stops', 'catalogue.file-missing', undefined, { name: written })],
    };
  }
  const maps = [{ name: file.path, bytes: await reader.read(file.path) }];
  const options = { coordinateSystem, gate, rule: 'meets' } as const;
  const register = await place('register', { maps, options, derivedDirectory, names });
  return { register, findings: register.findings };
}

function baseTiles(
  reader: ItemReader,
  { baseMap }: MapFile,
): { file?: { sha256: string; bytes: number }; finding?: Finding } | undefined {
  if (baseMap === undefined) return undefined;
  const file = fileNamed(reader, baseMap);
  if (file === undefined)
    return { finding: finding('stops', 'catalogue.file-missing', undefined, { name: baseMap }) };
  if (extensionOf(file.path) !== 'pmtiles')
    return { finding: finding('stops', 'catalogue.no-pmtiles', file.path) };
  return { file: { sha256: file.sha256, bytes: file.bytes } };
}
