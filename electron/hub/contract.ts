import { bookingContract } from './booking/contract';
import { cityContract } from './city/contract';
import { displaysContract } from './displays/contract';
import { formsContract } from './forms/contract';
import { helpContract } from './help/contract';
import { lotsContract } from './lots/contract';
import { opinionsContract } from './opinions/contract';
import { ordersContract } from './orders/contract';
import { outboxContract } from './outbox/contract';
import { peopleContract } from './people/contract';
import { placesContract } from './places/contract';
import { plansContract } from './plans/contract';
import { printsContract } from './prints/contract';
import { queueContract } from './queue/contract';
import { reportsContract } from './reports/contract';
import { searchContract } from './search/contract';
import { servicesContract } from './services/contract';
import { statisticsContract } from './statistics/contract';
import { statusContract } from './status/contract';

/** All that a page may ask of the hub. */
export const hubContract = {
  city: cityContract,
  plans: plansContract,
  lots: lotsContract,
  forms: formsContract,
  places: placesContract,
  services: servicesContract,
  search: searchContract,
  status: statusContract,
  queue: queueContract,
  displays: displaysContract,
  help: helpContract,
  statistics: statisticsContract,
  people: peopleContract,
  outbox: outboxContract,
  booking: bookingContract,
  orders: ordersContract,
  opinions: opinionsContract,
  reports: reportsContract,
  prints: printsContract,
};
export type HubContract = typeof hubContract;
