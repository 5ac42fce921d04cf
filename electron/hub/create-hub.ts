import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { usualTicketLayout } from '#content/model/ticket-layout';
import type { HubConfig } from './config';
import { createContent } from './create-content';
import { createSlices } from './create-slices';
import { createForgetting } from './forgetting';
import { publishedFolders, type HubSurroundings } from './hub-surroundings';
import type { Log } from './log';
import { createPreparation } from './preparation';
import { createTicketPrinter } from './printing/printer';
import { noteMending } from './queue/lost-numbers';
import { createVoice } from './speech/voice';
import { createRevisions } from './status/revisions';
import { watchShareStatus } from './status/watch-share-status';
import { openLobby } from './storage/lobby/open-lobby';
import { startNightlyWork } from './storage/nightly-work';
import { openState } from './storage/open-state';
import { createWeb } from './web/create-web';
import { type LanDoor, type LanDoorFacts, openLanDoor } from './web/lan-door';
import { lanNames } from './web/lan-names';
import { listenOn, type OpenDoor } from './web/listen';
import type { Door } from './web/door';
import { createPublishedBytes } from './web/published-bytes';

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

const PATIENCE_MS = 15_000;
/** What changes all the time, and on no page that is not asking by itself. */
const quietTopics = new Set<string>(['screen-reports', 'statistics', 'calendar-readings']);

/** Puts the hub together from its configuration: the same for Electron, headless and tests. */
export async function createHub(config: HubConfig, surroundings: HubSurroundings): Promise<Hub> {
  const state = await openState({
    file: path.join(config.dataDirectory, 'state.sqlite'),
    log: surroundings.log,
  });
  const lobby = await openLobby({ ...surroundings, ...lobbyPlace(config), state });
  const { mirror, catalogue, pages } = await createContent(config, { ...surroundings, state });
  const revisions = createRevisions(surroundings.clock.now());
  const bytes = createPublishedBytes({ ...publishedFolders(config), catalogue: catalogue.current });
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
    slices.prints.subscribe(revisions.raise),
    lobby.subscribe(topic => {
      if (!quietTopics.has(topic)) revisions.raise();
    }),
  ];
  const inForce = mirror.current();
  if (inForce !== undefined) await catalogue.follow(inForce);
  await noteMending({ state, lobby, at: clock.now(), timeZone: catalogue.current().timeZone });
  const { booking, orders, opinions, reports, outbox } = slices;
  const endNights = startNightlyWork({
    ...{ state, clock, log, timeZone: () => catalogue.current().timeZone },
    ...(surroundings.nightLookMs === undefined ? {} : { lookMs: surroundings.nightLookMs }),
    erase: createForgetting({
      ...{ lobby, clock, log, outbox, slices: { booking, orders, opinions, reports } },
      keepDays: () => ({
        booking: catalogue.current().booking?.file.keepDays,
        reports: catalogue.current().reports?.file.keepDays,
      }),
    }),
  });
  const stopMirror = mirror.start();
  slices.booking.start();
  slices.outbox.start();

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
      await endNights();
      await Promise.all([...doors, ...(lanDoor === undefined ? [] : [lanDoor])].map(door => door.close()));
      await stopMirror();
      await printer.close();
      await slices.prints.close();
      await slices.making.close();
      slices.queue.close();
      await slices.booking.close();
      await slices.outbox.close();
      await slices.statistics.close();
      await Promise.all([pages.close(), catalogue.close(), lobby.close()]);
      await state.close();
    },
  };
}

function lobbyPlace({ database, site }: HubConfig) {
  return { site, ...(database === undefined ? {} : { database }) };
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
