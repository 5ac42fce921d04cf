import path from 'node:path';
import type { LocalText } from '#content/model/text';
import type { Catalogue } from './catalogue/catalogue';
import { createCity } from './city/service';
import type { HubConfig } from './config';
import type { Content } from './create-content';
import { createBooking } from './booking/service';
import { createDisplays } from './displays/service';
import { createForms } from './forms/service';
import { createHelp } from './help/service';
import type { HubSurroundings } from './hub-surroundings';
import { createLots } from './lots/service';
import { createOpinions } from './opinions/service';
import { createOrders } from './orders/service';
import { createOutbox } from './outbox/service';
import { createPeople } from './people/service';
import { createPlaces } from './places/service';
import { createMaking } from './prints/making';
import { createPrints } from './prints/service';
import { carriersOf } from './outbox/carriers';
import { createPlans } from './plans/service';
import type { TicketPrinter } from './printing/printer';
import { createQueueOfSite } from './queue/queue-of-site';
import { createReports } from './reports/service';
import { createSearch } from './search/service';
import { createServices } from './services/service';
import { createStatistics } from './statistics/service';
import type { createRevisions } from './status/revisions';
import { createStatus } from './status/service';
import type { Lobby } from './storage/lobby/lobby';
import type { State } from './storage/open-state';
import type { LanDoorFacts } from './web/lan-door';
import type { createPublishedBytes } from './web/published-bytes';
import type { Slices } from './web/rpc';
import { dateAt } from '#content/model/site-time';

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

/** Every slice's service; a slice reads another only through that one's service, handed in here. */
export function createSlices({
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
  workerFile,
}: SliceParts): Slices {
  const over = { catalogue: catalogue.current, clock };
  const lots = createLots(over);
  const people = createPeople({ lobby, clock, hashCost, timeZone: () => catalogue.current().timeZone });
  const queue = createQueueOfSite({ ...over, lobby, log, people, printer });
  const timeZone = () => catalogue.current().timeZone;
  const common = {
    lobby,
    clock,
    log,
    timeZone,
    printer,
    names: () => namesOf(catalogue.current(), config.site),
  };
  const plans = createPlans({ ...over, lots: () => lots.list().lots });
  const making = createMaking({ workerFile: workerFile?.('making') });
  const forms = () =>
    (catalogue.current().forms?.forms ?? []).map(({ form: { id, name }, file }) => ({
      ...{ id, name, path: mirror.contentFile(file.sha256) },
    }));
  const outbox = createOutbox({
    lobby,
    clock,
    log,
    carriers: carriersOf(config, lobby),
    hub: config.display,
  });
  const prints = createPrints({
    ...{ ...common, forms, making },
    jobsFile: path.join(config.dataDirectory, 'print-jobs.json'),
    copiesFile: path.join(config.dataDirectory, 'print-copies.json'),
    address: config.documentPrinter,
    tray: config.documentTray,
    today: () => dateAt(clock.now(), timeZone()),
  });
  return {
    lots,
    displays: createDisplays({
      ...{ lobby, clock, checkPin: people.checkPin, about: config },
      settings: () => catalogue.current().displays?.file,
      site: () => siteOf(catalogue.current()),
      snapshot: () => mirror.current()?.id,
    }),
    city: createCity(over),
    plans,
    outbox,
    prints,
    making,
    forms: createForms({
      ...{ catalogue: catalogue.current, documentInfo: pages.info, making, prints },
      contentFile: mirror.contentFile,
    }),
    booking: createBooking({
      ...{ ...common, queue, outbox, server: config.calendar, hasMail: config.mail !== undefined },
      mailFrom: config.mail?.from,
      settings: () => catalogue.current().booking?.file,
      calendarWorker: workerFile?.('calendar'),
      loginOf: async ({ session: { token } }) =>
        token === undefined ? undefined : (await people.session(token))?.person.login,
      planName: id => plans.get(id)?.plan.name,
      lotName: id => lots.get(id)?.address,
    }),
    orders: createOrders({
      ...{ ...common, forms, making },
      settings: () => catalogue.current().orders?.file,
      fileOf: (property, file) => {
        const sha256 = catalogue.current().orders?.papers.get(`${property}/${file}`.toLocaleLowerCase('fi'));
        return sha256 === undefined ? undefined : mirror.contentFile(sha256);
      },
      finder: plans.finder,
    }),
    opinions: createOpinions({
      ...common,
      plans,
      making,
      prints,
      outbox,
      city: () => catalogue.current().city?.file,
      addressAt: position => plans.finder().addressAt(position)?.label,
    }),
    reports: createReports({
      ...{ ...common, outbox, hasEndpoint: config.reports !== undefined },
      settings: () => catalogue.current().reports?.file,
      bounds: () => catalogue.current().map?.bounds,
      addressAt: position => plans.finder().addressAt(position)?.label,
    }),
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

function namesOf({ city }: Catalogue, site: string) {
  const { name, servicePoint } = city?.file ?? {};
  return {
    name: name ?? { fi: site },
    servicePoint: servicePoint?.name ?? { fi: site },
    address: servicePoint?.address ?? { fi: site },
  };
}

function siteOf({ city, timeZone }: Catalogue) {
  return { timeZone, openingHours: city?.file.servicePoint.openingHours };
}
