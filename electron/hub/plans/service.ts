import type { Clock } from '#content/model/clock';
import type { Catalogue } from '../catalogue/catalogue';
import type { LotCard } from '../lots/contract';
import { concernAt } from './concerning';
import type { Concern, Plan, PlanCard, PlaceMatch } from './contract';
import { createPlaceFinder, type PlaceFinder } from './place-finder';
import { planAt, planCardAt } from './plan-view';
import { byUrgency, plansChangeAt, type Moment } from './rules';

type Timed<T> = T & { now: number; changesAt?: number };

/** Plans as they stand at the moment of the question. */
export interface Plans {
  list(): Timed<{ plans: PlanCard[] }>;
  /** Undefined when there is no such plan. */
  get(id: string): Timed<{ plan: Plan }> | undefined;
  suggest(words: string): PlaceMatch[];
  concerning(place: PlaceMatch): Concern;
  /** The registers in force. */
  finder(): PlaceFinder;
}

export interface PlansParts {
  readonly catalogue: () => Catalogue;
  /** Plots that may be shown now. */
  readonly lots: () => readonly LotCard[];
  readonly clock: Clock;
}

/** Creates the plans' answers over the catalogue in force. */
export function createPlans({ catalogue, lots, clock }: PlansParts): Plans {
  const moment = (): Moment => ({ now: clock.now(), timeZone: catalogue().timeZone });
  const finder = createFinderOfCatalogue();

  const timed = (at: Moment, displays: Catalogue['plans']) => {
    const changesAt = plansChangeAt(
      displays.flatMap(({ file }) => file.display ?? []),
      at,
    );
    return { now: at.now, ...(changesAt === undefined ? {} : { changesAt }) };
  };

  return {
    list() {
      const at = moment();
      const { plans } = catalogue();
      return { ...timed(at, plans), plans: plans.map(plan => planCardAt(plan, at)).sort(byUrgency) };
    },
    get(id) {
      const at = moment();
      const plan = catalogue().plans.find(({ file }) => file.id === id);
      return plan && { ...timed(at, [plan]), plan: planAt(plan, catalogue(), at) };
    },
    finder: () => finder(catalogue()),
    suggest: words => finder(catalogue()).suggest(words),
    concerning: place => concernAt(place, { catalogue: catalogue(), lots: lots(), moment: moment() }),
  };
}

/** The registers are opened once for each version of them. */
function createFinderOfCatalogue(): (catalogue: Catalogue) => PlaceFinder {
  let opened: { map: Catalogue['map']; lots: Catalogue['lots']; finder: PlaceFinder } | undefined;
  return ({ map, lots }) => {
    if (opened === undefined || opened.map !== map || opened.lots !== lots) {
      opened = { map, lots, finder: createPlaceFinder(map, lots) };
    }
    return opened.finder;
  };
}
