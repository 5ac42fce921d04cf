import { useLive } from '../../hub/hub-provider';

/** All that home and attract tell, each answer living on its own: one that is late holds up no other. */
export function useHome() {
  return {
    city: useLive(['city.get'], (hub, signal) => hub.city.get(undefined, { signal })),
    openNow: useLive(['city.openNow'], (hub, signal) => hub.city.openNow(undefined, { signal })),
    plans: useLive(['plans.list'], (hub, signal) => hub.plans.list(undefined, { signal })),
    lots: useLive(['lots.list'], (hub, signal) => hub.lots.list(undefined, { signal })),
    forms: useLive(['forms.list'], (hub, signal) => hub.forms.list(undefined, { signal })),
    places: useLive(['places.list'], (hub, signal) => hub.places.list(undefined, { signal })),
    services: useLive(['services.list'], (hub, signal) => hub.services.list(undefined, { signal })),
    orders: useLive(['orders.offers'], (hub, signal) => hub.orders.offers(undefined, { signal })),
    reports: useLive(['reports.offers'], (hub, signal) => hub.reports.offers(undefined, { signal })),
  };
}
