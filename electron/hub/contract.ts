import { cityContract } from './city/contract';
import { formsContract } from './forms/contract';
import { lotsContract } from './lots/contract';
import { placesContract } from './places/contract';
import { plansContract } from './plans/contract';
import { searchContract } from './search/contract';
import { servicesContract } from './services/contract';
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
};
export type HubContract = typeof hubContract;
