import { immalanjarvi } from './immalanjarvi';
import { koskenparras } from './koskenparras';
import { mansikkala } from './mansikkala';
import { pelkola } from './pelkola';
import type { SamplePlan } from './sample-plan';
import { tainionkoski } from './tainionkoski';
import { teppanala } from './teppanala';
import { ukonniemi } from './ukonniemi';
import { virasoja } from './virasoja';
import { vuoksenranta } from './vuoksenranta';

/** All plans of the sample city. */
export const samplePlans: readonly SamplePlan[] = [
  koskenparras,
  ukonniemi,
  mansikkala,
  vuoksenranta,
  immalanjarvi,
  teppanala,
  pelkola,
  tainionkoski,
  virasoja,
];
