import type { LocalText } from '#content/model/text';
import type { Catalogue } from './catalogue/catalogue';
import { createCity } from './city/service';
import type { HubConfig } from './config';
import type { Content } from './create-content';
import { createDisplays } from './displays/service';
import { createForms } from './forms/service';
import { createHelp } from './help/service';
import type { HubSurroundings } from './hub-surroundings';
import { createLots } from './lots/service';
import { createPeople } from './people/service';
import { createPlaces } from './places/service';
import { createPlans } from './plans/service';
import type { TicketPrinter } from './printing/printer';
import { createQueueOfSite } from './queue/queue-of-site';
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
