import { lazy } from 'react';
import type { ComponentType } from 'react';
import type { Route, RouteOf, ScreenName } from './navigation';

/** A screen gets the route that opened it. */
export type Screen<Name extends ScreenName> = ComponentType<{ route: RouteOf<Name> }>;

type OpenedName = Exclude<ScreenName, 'home'>;

/**
 * Which component shows which route; each is fetched when first opened: `plans: lazy(() => import(…))`. Home comes
 * with the page itself. A route that is not here has no door anywhere: tiles and attract ask `canOpen`.
 * A screen module never imports this file (it opens others through `useNavigation`).
 */
const screens: { readonly [Name in OpenedName]?: Screen<Name> } = {
  plans: lazy(() => import('./plans/plans-screen').then(({ PlansScreen }) => ({ default: PlansScreen }))),
  plan: lazy(() => import('./plans/plan-screen').then(({ PlanScreen }) => ({ default: PlanScreen }))),
  document: lazy(() =>
    import('./document/document-screen').then(({ DocumentScreen }) => ({ default: DocumentScreen })),
  ),
  concerning: lazy(() =>
    import('./concerning/concerning-screen').then(({ ConcerningScreen }) => ({ default: ConcerningScreen })),
  ),
  lots: lazy(() => import('./lots/lots-screen').then(({ LotsScreen }) => ({ default: LotsScreen }))),
  lot: lazy(() => import('./lots/lot-screen').then(({ LotScreen }) => ({ default: LotScreen }))),
  forms: lazy(() => import('./forms/forms-screen').then(({ FormsScreen }) => ({ default: FormsScreen }))),
  form: lazy(() => import('./forms/form-screen').then(({ FormScreen }) => ({ default: FormScreen }))),
  'fill-form': lazy(() => import('./forms/fill-screen').then(({ FillScreen }) => ({ default: FillScreen }))),
  tourism: lazy(() =>
    import('./tourism/tourism-screen').then(({ TourismScreen }) => ({ default: TourismScreen })),
  ),
  services: lazy(() =>
    import('./services/services-screen').then(({ ServicesScreen }) => ({ default: ServicesScreen })),
  ),
  service: lazy(() =>
    import('./services/service-screen').then(({ ServiceScreen }) => ({ default: ServiceScreen })),
  ),
  search: lazy(() =>
    import('./search/search-screen').then(({ SearchScreen }) => ({ default: SearchScreen })),
  ),
  queue: lazy(() => import('./queue/queue-screen').then(({ QueueScreen }) => ({ default: QueueScreen }))),
  ticket: lazy(() => import('./queue/ticket-screen').then(({ TicketScreen }) => ({ default: TicketScreen }))),
  'how-long': lazy(() =>
    import('./queue/how-long-screen').then(({ HowLongScreen }) => ({ default: HowLongScreen })),
  ),
  booking: lazy(() =>
    import('./booking/booking-screen').then(({ BookingScreen }) => ({ default: BookingScreen })),
  ),
  'booking-details': lazy(() =>
    import('./booking/details-screen').then(({ DetailsScreen }) => ({ default: DetailsScreen })),
  ),
  booked: lazy(() =>
    import('./booking/booked-screen').then(({ BookedScreen }) => ({ default: BookedScreen })),
  ),
  report: lazy(() =>
    import('./reports/report-screen').then(({ ReportScreen }) => ({ default: ReportScreen })),
  ),
  order: lazy(() => import('./orders/order-screen').then(({ OrderScreen }) => ({ default: OrderScreen }))),
  ordered: lazy(() =>
    import('./orders/ordered-screen').then(({ OrderedScreen }) => ({ default: OrderedScreen })),
  ),
  'order-state': lazy(() =>
    import('./orders/order-state-screen').then(({ OrderStateScreen }) => ({ default: OrderStateScreen })),
  ),
  opinion: lazy(() =>
    import('./opinions/opinion-screen').then(({ OpinionScreen }) => ({ default: OpinionScreen })),
  ),
  'my-booking': lazy(() =>
    import('./booking/my-booking-screen').then(({ MyBookingScreen }) => ({ default: MyBookingScreen })),
  ),
};

export function canOpen(screen: ScreenName): boolean {
  return screen === 'home' || screens[screen] !== undefined;
}

/** The screen of a route other than home; a route without one is a bug and throws. */
export function ScreenOf({ route }: { route: RouteOf<OpenedName> }) {
  const Shown = screens[route.screen] as ComponentType<{ route: Route }> | undefined;
  if (!Shown) throw new Error(`No screen for ${route.screen}.`);
  return <Shown route={route} />;
}
