import type { Clock } from '#content/model/clock';
import type { Catalogue } from '../catalogue/catalogue';
import type { Log } from '../log';
import type { People } from '../people/service';
import type { Lobby } from '../storage/lobby/lobby';
import { createQueue, type Queue, type QueueParts } from './service';

interface SiteParts {
  readonly lobby: Lobby;
  readonly clock: Clock;
  readonly log: Log;
  readonly catalogue: () => Catalogue;
  readonly people: Pick<People, 'colleagues' | 'isSignedIn'>;
  readonly printer: QueueParts['printer'];
}

/** The queue of a site as its share and its people say. */
export function createQueueOfSite({ catalogue, people, ...parts }: SiteParts): Queue {
  const servicePoint = () => catalogue().city?.file.servicePoint;
  return createQueue({
    ...parts,
    settings: () => catalogue().queue?.file,
    timeZone: () => catalogue().timeZone,
    hours: () => servicePoint()?.openingHours,
    names: () => ({
      name: catalogue().city?.file.name ?? { fi: parts.lobby.site },
      servicePoint: servicePoint()?.name ?? { fi: parts.lobby.site },
    }),
    colleague: async id => (await people.colleagues()).find(one => one.id === id),
    isSignedIn: people.isSignedIn,
  });
}
