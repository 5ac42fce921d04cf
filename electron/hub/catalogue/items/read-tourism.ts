import type { Bounds, Position } from '#content/model/coordinates';
import { tourismFile, type TourismFile } from '#content/model/tourism-file';
import type { PublishedFile } from '../../documents';
import type { DerivedFile } from '../derived-store';
import { finding, type Finding } from '../finding';
import { placePosition } from '../geometry/place-position';
import { readFolderYaml } from './folder-yaml';
import { fileNamed, type ItemReader, type ReadingContext } from './item-reader';
import { asLeftOut, repeated } from './left-out';
import { listedImages } from './published-files';
import type { Reading } from './read-yaml';

type PlaceOfFile = TourismFile['places'][number];
type RouteOfFile = TourismFile['routes'][number];
type EventOfFile = TourismFile['events'][number];

export interface ReadTourism {
  readonly kind: 'tourism';
  readonly note: TourismFile['note'];
  readonly places: readonly { place: PlaceOfFile; position: Position; images: readonly PublishedFile[] }[];
  readonly routes: readonly { route: RouteOfFile; line: DerivedFile; bounds: Bounds }[];
  readonly events: readonly { event: EventOfFile; position: Position | undefined }[];
}

/** What stays of a list and what is said of the rest. */
interface Kept<T> {
  readonly kept: readonly T[];
  readonly findings: readonly Finding[];
}

/** Reads `matkailu/`: places, routes and events that are in order. */
export async function readTourism(
  reader: ItemReader,
  context: ReadingContext,
): Promise<Reading<ReadTourism>> {
  const { value: file, findings } = await readFolderYaml(reader, 'matkailu', tourismFile);
  if (file === undefined) return { findings };
  const options = { coordinateSystem: file.coordinateSystem, gate: context.gate };
  const places = placedPlaces(reader, file.places, options);
  const routes = await placedRoutes(reader, file, context);
  const events = placedEvents(file.events, options);
  return {
    findings: [...findings, ...places.findings, ...routes.findings, ...events.findings],
    value: {
      kind: 'tourism',
      note: file.note,
      places: places.kept,
      routes: routes.kept,
      events: events.kept,
    },
  };
}

type Options = { coordinateSystem: string | number | undefined; gate: Bounds | undefined };

function placedPlaces(
  reader: ItemReader,
  written: readonly PlaceOfFile[],
  options: Options,
): Kept<ReadTourism['places'][number]> {
  const { once, findings } = repeated(written, ({ id }) => id);
  const looked = once.map(place => {
    const position = placePosition(place.position, options);
    const pictures = listedImages(reader, place.images);
    return { place, position, pictures };
  });
  const kept = looked.flatMap(({ place, position, pictures }) =>
    'code' in position ? [] : [{ place, position: position.position, images: pictures.files }],
  );
  const unplaced = looked.flatMap(({ place, position }) =>
    'code' in position ? [nowhere(place.name.fi, position.code)] : [],
  );
  return {
    kept,
    findings: [...findings, ...unplaced, ...looked.flatMap(({ pictures }) => pictures.findings)],
  };
}

function placedEvents(
  written: readonly EventOfFile[],
  options: Options,
): Kept<ReadTourism['events'][number]> {
  const { once, findings } = repeated(written, ({ id }) => id);
  const looked = once.map(event => ({
    event,
    position: event.position === undefined ? undefined : placePosition(event.position, options),
  }));
  const kept = looked.map(({ event, position }) => ({
    event,
    position: position !== undefined && 'position' in position ? position.position : undefined,
  }));
  const unplaced = looked.flatMap(({ event, position }) =>
    position !== undefined && 'code' in position ? [nowhere(event.name.fi, position.code)] : [],
  );
  return { kept, findings: [...findings, ...unplaced] };
}

async function placedRoutes(
  reader: ItemReader,
  { routes, coordinateSystem }: TourismFile,
  context: ReadingContext,
): Promise<Kept<ReadTourism['routes'][number]>> {
  const { once, findings } = repeated(routes, ({ id }) => id);
  const looked = await Promise.all(
    once.map(route => placedRoute(reader, route, { ...context, coordinateSystem })),
  );
  return {
    kept: looked.flatMap(({ kept }) => kept),
    findings: [...findings, ...looked.flatMap(one => one.findings)],
  };
}

async function placedRoute(
  reader: ItemReader,
  route: RouteOfFile,
  {
    gate,
    place,
    derivedDirectory,
    coordinateSystem,
  }: ReadingContext & { coordinateSystem: string | number | undefined },
): Promise<Kept<ReadTourism['routes'][number]>> {
  const file = fileNamed(reader, route.file);
  if (file === undefined) {
    return {
      kept: [],
      findings: [finding('leaves-out', 'catalogue.file-missing', undefined, { name: route.file })],
    };
  }
  const maps = [{ name: file.path, bytes: await reader.read(file.path) }];
  const placed = await place('layer', {
    maps,
    options: { coordinateSystem, gate, rule: 'meets' },
    derivedDirectory,
  });
  const { file: line, bounds } = placed;
  const kept = line === undefined || bounds === undefined ? [] : [{ route, line, bounds }];
  return { kept, findings: placed.findings.map(asLeftOut) };
}

function nowhere(name: string, code: string): Finding {
  return finding('leaves-out', 'catalogue.position-unclear', undefined, { name, reason: code });
}
