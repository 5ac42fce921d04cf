import { ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fetch';
import { bookingRoutes } from '../booking/routes';
import type { Booking } from '../booking/service';
import type { CityService } from '../city/service';
import { displaysRoutes } from '../displays/routes';
import type { Displays } from '../displays/service';
import type { Forms } from '../forms/service';
import { helpRoutes } from '../help/routes';
import type { Help } from '../help/service';
import type { Log } from '../log';
import type { Lots } from '../lots/service';
import { opinionsRoutes } from '../opinions/routes';
import type { Opinions } from '../opinions/service';
import { ordersRoutes } from '../orders/routes';
import type { Orders } from '../orders/service';
import { outboxRoutes } from '../outbox/routes';
import type { Outbox } from '../outbox/service';
import { peopleRoutes } from '../people/routes';
import type { People } from '../people/service';
import type { Places } from '../places/service';
import type { Plans } from '../plans/service';
import { printsRoutes } from '../prints/routes';
import type { Making } from '../prints/making';
import type { Prints } from '../prints/service';
import { queueRoutes } from '../queue/routes';
import type { Queue } from '../queue/service';
import { reportsRoutes } from '../reports/routes';
import type { Reports } from '../reports/service';
import type { Search } from '../search/service';
import type { Services } from '../services/service';
import { statisticsRoutes } from '../statistics/routes';
import type { Statistics } from '../statistics/service';
import type { Status } from '../status/service';
import { LobbyAway } from '../storage/lobby/lobby';
import { hub, orThrow } from './builder';
import type { CallContext } from './call-context';
import { telling } from './telling';
import type { LanDoorFacts } from './lan-door';

/** Every slice's service. */
export interface Slices {
  readonly city: CityService;
  readonly plans: Plans;
  readonly lots: Lots;
  readonly forms: Forms;
  readonly places: Places;
  readonly services: Services;
  readonly search: Search;
  readonly status: Status;
  readonly displays: Displays;
  readonly people: People;
  readonly queue: Queue;
  readonly help: Help;
  readonly statistics: Statistics;
  readonly outbox: Outbox;
  readonly booking: Booking;
  readonly orders: Orders;
  readonly opinions: Opinions;
  readonly reports: Reports;
  readonly prints: Prints;
  readonly making: Making;
  /** The network's door, while it is open. */
  readonly lanDoor: () => LanDoorFacts | undefined;
}

/** Answers `/rpc/*`; undefined when the path names no call. */
export type AnswerCall = (request: Request, context: CallContext) => Promise<Response | undefined>;

/** The contract over the slices; every call is checked against the audiences of its door. */
export function createRpc(slices: Slices, log: Log): AnswerCall {
  const handler = new RPCHandler(routerOf(slices), {
    clientInterceptors: [
      async ({ next, path }) => {
        try {
          return await next();
        } catch (error) {
          if (error instanceof LobbyAway) throw new ORPCError('SERVICE_UNAVAILABLE');
          if (!(error instanceof ORPCError)) log.error('web.call-failed', { call: path.join('.'), error });
          throw error;
        }
      },
    ],
  });
  return async (request, context) => {
    const { response } = await handler.handle(request, { prefix: '/rpc', context });
    return response;
  };
}

function routerOf(slices: Slices) {
  const { city, plans, lots, forms, places, services, search, status } = slices;
  return hub.router({
    city: {
      get: hub.city.get.handler(() => city.get()),
      baseMap: hub.city.baseMap.handler(() => city.baseMap()),
      openNow: hub.city.openNow.handler(() => city.openNow()),
    },
    plans: {
      list: hub.plans.list.handler(() => plans.list()),
      get: hub.plans.get.handler(({ input, errors }) => orThrow(plans.get(input.id), errors.NOT_FOUND)),
      suggest: hub.plans.suggest.handler(({ input }) => plans.suggest(input.words)),
      concerning: hub.plans.concerning.handler(({ input }) => plans.concerning(input)),
    },
    lots: {
      list: hub.lots.list.handler(() => lots.list()),
      get: hub.lots.get.handler(({ input, errors }) => orThrow(lots.get(input.id), errors.NOT_FOUND)),
    },
    forms: {
      list: hub.forms.list.handler(() => forms.list()),
      fields: hub.forms.fields.handler(({ input, errors }) => telling(errors, () => forms.fields(input))),
      fill: hub.forms.fill.handler(({ input, errors }) => telling(errors, () => forms.fill(input))),
    },
    places: { list: hub.places.list.handler(() => places.list()) },
    services: { list: hub.services.list.handler(() => services.list()) },
    search: { find: hub.search.find.handler(({ input }) => search.find(input.words, input.language)) },
    status: {
      freshness: hub.status.freshness.handler(() => status.freshness()),
      watch: hub.status.watch.handler(({ signal }) => status.watch(signal)),
      health: hub.status.health.handler(() => status.health()),
      share: hub.status.share.handler(() => status.share()),
    },
    displays: displaysRoutes(slices.displays),
    queue: queueRoutes(slices.queue),
    help: helpRoutes(slices.help),
    statistics: statisticsRoutes(slices.statistics),
    people: peopleRoutes(slices.people, slices.lanDoor),
    outbox: outboxRoutes(slices.outbox),
    booking: bookingRoutes(slices.booking),
    orders: ordersRoutes(slices.orders),
    opinions: opinionsRoutes(slices.opinions),
    reports: reportsRoutes(slices.reports),
    prints: printsRoutes(slices.prints),
  });
}
