import { cityContract } from './city/contract';
import { displaysContract } from './displays/contract';
import { formsContract } from './forms/contract';
import { helpContract } from './help/contract';
import { lotsContract } from './lots/contract';
import { peopleContract } from './people/contract';
import { placesContract } from './places/contract';
import { plansContract } from './plans/contract';
import { queueContract } from './queue/contract';
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
};
export type HubContract = typeof hubContract;
