import { hub } from '../web/builder';
import { telling } from '../web/telling';
import type { Orders } from './service';

/** The slice's calls over its service. */
export function ordersRoutes(orders: Orders) {
  const calls = hub.orders;
  return {
    offers: calls.offers.handler(({ input, context, errors }) =>
      telling(errors, () => orders.offers(input, context)),
    ),
    properties: calls.properties.handler(({ input, context, errors }) =>
      telling(errors, () => orders.properties(input, context)),
    ),
    propertyAt: calls.propertyAt.handler(({ input, context, errors }) =>
      telling(errors, () => orders.propertyAt(input, context)),
    ),
    receipt: calls.receipt.handler(({ input, context, errors }) =>
      telling(errors, () => orders.receipt(input, context)),
    ),
    place: calls.place.handler(({ input, context, errors }) =>
      telling(errors, () => orders.place(input, context)),
    ),
    find: calls.find.handler(({ input, context, errors }) =>
      telling(errors, () => orders.find(input, context)),
    ),
    list: calls.list.handler(({ input, context, errors }) =>
      telling(errors, () => orders.list(input, context)),
    ),
    mark: calls.mark.handler(({ input, context, errors }) =>
      telling(errors, () => orders.mark(input, context)),
    ),
    markPaper: calls.markPaper.handler(({ input, context, errors }) =>
      telling(errors, () => orders.markPaper(input, context)),
    ),
  };
}
