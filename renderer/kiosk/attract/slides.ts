import type { CityEvent, Place } from '#hub/places/contract';
import type { LotCard } from '#hub/lots/contract';
import type { PlanCard } from '#hub/plans/contract';
import { onDisplayAt } from '#content/model/display-period';
import { freeLots } from '../home/facts';

/** One picture of the attract loop, made of the content itself. */
export type Slide =
  | { kind: 'plan'; key: string; plan: PlanCard }
  | { kind: 'lots'; key: string; lots: readonly LotCard[]; fromEur: number | undefined }
  | { kind: 'event'; key: string; event: CityEvent }
  | { kind: 'place'; key: string; place: Place }
  | { kind: 'welcome'; key: string };

export interface AttractContent {
  plans: readonly PlanCard[];
  lots: readonly LotCard[];
  /** Not yet ended, the soonest first. */
  events: readonly CityEvent[];
}

const MOST_EVENTS = 3;
const MOST_PLACES = 6;

/** Plans on display with the rest in between, so that no kind of news waits for all of another; never empty. */
export function slidesOf({ plans, lots, events }: AttractContent, now: number): [Slide, ...Slide[]] {
  const planSlides = onDisplayAt(plans, now).map((plan): Slide => ({
    kind: 'plan',
    key: `plan ${plan.id}`,
    plan,
  }));
  const others = [...lotsSlide(lots), ...events.slice(0, MOST_EVENTS).map(eventSlide)];
  const [first, ...rest] = interleaved(planSlides, others);
  return first ? [first, ...rest] : [{ kind: 'welcome', key: 'welcome' }];
}

/** The town for tourists: events and pictured places in turn; never empty. */
export function tourismSlidesOf({
  events,
  places,
}: {
  events: readonly CityEvent[];
  places: readonly Place[];
}): [Slide, ...Slide[]] {
  const pictured = places.filter(({ images }) => images.length > 0).slice(0, MOST_PLACES);
  const placeSlides = pictured.map((place): Slide => ({ kind: 'place', key: `place ${place.id}`, place }));
  const [first, ...rest] = interleaved(placeSlides, events.slice(0, MOST_EVENTS).map(eventSlide));
  return first ? [first, ...rest] : [{ kind: 'welcome', key: 'welcome' }];
}

function lotsSlide(lots: readonly LotCard[]): Slide[] {
  const free = freeLots(lots);
  return free.lots.length === 0 ? [] : [{ kind: 'lots', key: 'lots', ...free }];
}

function eventSlide(event: CityEvent): Slide {
  return { kind: 'event', key: `event ${event.id}`, event };
}

function interleaved<Item>(one: readonly Item[], other: readonly Item[]): Item[] {
  const length = Math.max(one.length, other.length);
  return Array.from({ length }, (_, index) => [
    ...one.slice(index, index + 1),
    ...other.slice(index, index + 1),
  ]).flat();
}
