import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Clock } from '#content/model/clock';
import type { LocalText } from '#content/model/text';
import { usualTicketLayout } from '#content/model/ticket-layout';
import type { Catalogue } from './catalogue/catalogue';
import { createCatalogue, type CatalogueKeeper } from './catalogue/create-catalogue';
import { createPlaceWork, placeHere } from './catalogue/geometry/place-work';
import { createCity } from './city/service';
import type { HubConfig } from './config';
import { createDisplays } from './displays/service';
import { createForms } from './forms/service';
import { createHelp } from './help/service';
import type { Log } from './log';
import { createLots } from './lots/service';
import { contentPath } from './mirror/content-path';
import type { Mirror } from './mirror/contract';
import { createMirror } from './mirror/create-mirror';
import { createPages, type Pages } from './pages/create-pages';
import type { HashCost } from './people/password-hash';
import { createPeople } from './people/service';
import { createPlaces } from './places/service';
import { createPlans } from './plans/service';
import { createPreparation } from './preparation';
import { createTicketPrinter, type TicketPrinter } from './printing/printer';
import { noteLostNumbers } from './queue/lost-numbers';
import { createQueueOfSite } from './queue/queue-of-site';
import { createSearch } from './search/service';
import { createServices } from './services/service';
import { createVoice } from './speech/voice';
import { createStatistics } from './statistics/service';
import { createRevisions } from './status/revisions';
import { createStatus } from './status/service';
import { watchShareStatus } from './status/watch-share-status';
import type { Lobby } from './storage/lobby/lobby';
import { openLobby } from './storage/lobby/open-lobby';
import { startNightlyBackup } from './storage/nightly-backup';
import { openState, type State } from './storage/open-state';
import { createWeb } from './web/create-web';
import { type LanDoor, type LanDoorFacts, openLanDoor } from './web/lan-door';
import { lanNames } from './web/lan-names';
import { listenOn, type OpenDoor } from './web/listen';
import type { Door } from './web/door';
import { createPublishedBytes } from './web/published-bytes';
import type { Slices } from './web/rpc';

/** The lobby's truth with its two doors. */
export interface Hub {
  /** Answers a request; without a door it comes from the kiosk's own window. */
  fetch(request: Request, door?: Door): Promise<Response>;
  /** Opens the browser door on 127.0.0.1; port 0 takes any free one. */
  listen(port: number): Promise<OpenDoor>;
  /** Opens the network's door as configured; undefined when none is. Rejects with `BadCertificate`. */
  listenOnLan(): Promise<LanDoorFacts | undefined>;
  /** Whether somebody of the staff looks at the screens now, so that pictures of this one are wanted. */
  isWatched(): Promise<boolean>;
  /** Keeps what this hub's own screen looks like, as JPEG, for whoever looks. */
  keepPicture(jpeg: Uint8Array): Promise<void>;
  /** The code that makes the first account; undefined as soon as there is one. */
  setUpCode(): Promise<string | undefined>;
  /** Resolves when what the share holds has been read for the first time, or after 15 s without a share. */
  readonly ready: Promise<void>;
  /** Resolves when the first content is published, however long that takes. */
  whenFirstRead(): Promise<void>;
  /** Ends every stream, worker and file; pending work is done again in the next run. */
  close(): Promise<void>;
}

export interface HubSurroundings {
  readonly clock: Clock;
  readonly log: Log;
  /** Path of a worker's program by its name (`mirror`, `pages`, `catalogue`); without it, heavy work is done here. */
  readonly workerFile?: (name: 'mirror' | 'pages' | 'catalogue') => string;
  /** What hashing a password costs; full unless told otherwise. */
  readonly hashCost?: HashCost;
}

const PATIENCE_MS = 15_000;

/** Puts the hub together from its configuration: the same for Electron, headless and tests. */
export async function createHub(config: HubConfig, surroundings: HubSurroundings): Promise<Hub> {
  const state = await openState({
    file: path.join(config.dataDirectory, 'state.sqlite'),
    log: surroundings.log,
  });
  const lobby = await openLobby({ ...surroundings, ...lobbyPlace(config), state });
  const { mirror, catalogue, pages } = await createContent(config, { ...surroundings, state });
  if (lobby.kind === 'sqlite' && state.health().problem !== undefined)
    await noteLostNumbers(lobby, surroundings.clock.now(), catalogue.current().timeZone);
  const revisions = createRevisions(surroundings.clock.now());
  const bytes = createPublishedBytes({ ...places(config), catalogue: catalogue.current });
  const printer = createTicketPrinter({
    ...surroundings,
    address: config.printer,
    layout: () => catalogue.current().queue?.file.ticket ?? usualTicketLayout,
    logo: async () => {
      const sha256 = catalogue.current().queue?.logo;
      return sha256 === undefined ? undefined : readFile(mirror.contentFile(sha256));
    },
  });
  let lanDoor: LanDoor | undefined;
  const slices = createSlices({
    ...surroundings,
    config,
    state,
    lobby,
    printer,
    mirror,
    catalogue,
    pages,
    revisions,
    bytes,
    lanDoor: () => lanDoor?.facts(),
  });
  const { clock, log } = surroundings;
  const web = createWeb({
    slices,
    bytes,
    pictures: pages,
    voice: createVoice({ log }),
    pagesDirectory: config.pagesDirectory,
    display: config.display,
    lanNames: () => lanNames(config.lan?.hostNames ?? []),
    clock,
    log,
  });
  const preparation = createPreparation({ pages, clock });
  const doors = new Set<OpenDoor>();

  const { promise: firstRead, resolve: tellFirstRead } = resolvable();
  const leave = [
    catalogue.subscribe(next => {
      preparation.follow(next);
      revisions.raise();
      void slices.search.follow(next).then(revisions.raise).catch(failed('search.failed', log));
      if (next.readings.size > 0) tellFirstRead();
    }),
    pages.subscribe(sha256 => {
      revisions.raise();
      void slices.search.documentRead(sha256).catch(failed('search.failed', log));
    }),
    mirror.subscribe(snapshot => void catalogue.follow(snapshot).catch(failed('catalogue.failed', log))),
    watchShareStatus(mirror, revisions.raise),
    printer.subscribe(revisions.raise),
    lobby.subscribe(topic => {
      if (topic !== 'reports' && topic !== 'statistics') revisions.raise();
    }),
    startNightlyBackup({ state, clock, timeZone: () => catalogue.current().timeZone, log }),
  ];
  const inForce = mirror.current();
  if (inForce !== undefined) await catalogue.follow(inForce);
  const stopMirror = mirror.start();

  return {
    fetch: (request, door = { kind: 'shell' }) => web(request, door),
    async listen(port) {
      const door = await listenOn(port, web);
      doors.add(door);
      return door;
    },
    async listenOnLan() {
      if (config.lan === undefined) return undefined;
      const { dataDirectory, lan: settings } = config;
      lanDoor = await openLanDoor({ settings, dataDirectory, web, clock, log });
      return lanDoor.facts();
    },
    isWatched: () => slices.displays.isWatched(),
    keepPicture: jpeg => slices.displays.keepPicture(jpeg),
    setUpCode: () => slices.people.setUpCode(),
    ready: Promise.race([firstRead, patience(PATIENCE_MS)]),
    whenFirstRead: () => firstRead,
    async close() {
      for (const unsubscribe of leave) unsubscribe();
      revisions.close();
      await Promise.all([...doors, ...(lanDoor === undefined ? [] : [lanDoor])].map(door => door.close()));
      await stopMirror();
      await printer.close();
      slices.queue.close();
      await slices.statistics.close();
      await Promise.all([pages.close(), catalogue.close(), lobby.close()]);
      await state.close();
    },
  };
}

interface Content {
  readonly mirror: Mirror;
  readonly catalogue: CatalogueKeeper;
  readonly pages: Pages;
}

async function createContent(
  config: HubConfig,
  { clock, log, workerFile, state }: HubSurroundings & { state: State },
): Promise<Content> {
  const starter = (name: 'mirror' | 'pages' | 'catalogue') => (data?: unknown) =>
    startWorker(workerFile, name, data);
  const placeWork = workerFile === undefined ? placeHere : createPlaceWork(starter('catalogue'));
  const catalogue = createCatalogue({ ...places(config), placeWork, log });
  const mirror = await createMirror({
    shareDir: config.shareDirectory,
    dataDir: config.dataDirectory,
    site: config.site,
    pollMs: config.sharePollMs,
    keepBytes: config.keepContentBytes,
    onCollected: remaining => pages.sweep(remaining),
    ...(workerFile === undefined ? {} : { startWorker: starter('mirror') }),
    ...{ state, clock, log, validate: catalogue.validate },
  });
  const made = createPages({
    dataDir: config.dataDirectory,
    contentFile: mirror.contentFile,
    startWorker: starter('pages'),
    ...{ clock, log },
  });
  // Pictures are never drawn in the hub's own thread.
  const pages = workerFile === undefined ? { ...made, prepare() {} } : made;
  return { mirror, catalogue, pages };
}

function startWorker(
  workerFile: HubSurroundings['workerFile'],
  name: 'mirror' | 'pages' | 'catalogue',
  data?: unknown,
): Worker {
  if (workerFile === undefined) throw new Error(`no program for the ${name} worker`);
  return new Worker(workerFile(name), { workerData: data });
}

type SliceParts = Content &
  HubSurroundings & {
    config: HubConfig;
    state: State;
    lobby: Lobby;
    printer: TicketPrinter;
    lanDoor: () => LanDoorFacts | undefined;
    revisions: ReturnType<typeof createRevisions>;
    bytes: ReturnType<typeof createPublishedBytes>;
  };

function createSlices({
  config,
  state,
  lobby,
  printer,
  lanDoor,
  mirror,
  catalogue,
  pages,
  revisions,
  bytes,
  clock,
  log,
  hashCost,
}: SliceParts): Slices {
  const over = { catalogue: catalogue.current, clock };
  const lots = createLots(over);
  const people = createPeople({ lobby, clock, hashCost, timeZone: () => catalogue.current().timeZone });
  const queue = createQueueOfSite({ ...over, lobby, log, people, printer });
  return {
    lots,
    displays: createDisplays({
      ...{ lobby, clock, checkPin: people.checkPin, about: config },
      settings: () => catalogue.current().displays?.file,
      site: () => siteOf(catalogue.current()),
      snapshot: () => mirror.current()?.id,
    }),
    city: createCity(over),
    plans: createPlans({ ...over, lots: () => lots.list().lots }),
    forms: createForms({ catalogue: catalogue.current, documentInfo: pages.info }),
    places: createPlaces(over),
    services: createServices(over),
    search: createSearch({ ...over, log, documentText: pages.text, isPublic: bytes.isPublic }),
    status: createStatus({ ...over, mirror, revisions, lobby, storage: state.health, about: config }),
    people,
    queue,
    help: createHelp({ lobby, clock, staffed: queue.staffed, nameOf: placeNamesOf(catalogue.current) }),
    statistics: createStatistics({
      ...{ lobby, clock, log, timeZone: () => catalogue.current().timeZone },
      matters: () => catalogue.current().queue?.file.matters ?? [],
    }),
    lanDoor,
  };
}

/** What a screen or a counter is called in the lobby; by its id where the planners have not named it. */
function placeNamesOf(catalogue: () => Catalogue) {
  return (kind: 'screen' | 'desk', place: string): LocalText => {
    const { displays, queue } = catalogue();
    const places = kind === 'screen' ? displays?.file.screens : queue?.file.counters;
    return places?.find(({ id }) => id === place)?.name ?? { fi: place };
  };
}

function siteOf({ city, timeZone }: Catalogue) {
  return { timeZone, openingHours: city?.file.servicePoint.openingHours };
}

function lobbyPlace({ database, site }: HubConfig) {
  return { site, ...(database === undefined ? {} : { database }) };
}

function places({ dataDirectory }: HubConfig) {
  return {
    contentFile: (sha256: string) => contentPath(dataDirectory, sha256),
    derivedDirectory: path.join(dataDirectory, 'derived'),
  };
}

function resolvable(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>(done => (resolve = done));
  return { promise, resolve };
}

function patience(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms).unref());
}

function failed(event: string, log: Log): (error: unknown) => void {
  return error => log.error(event, { error });
}
