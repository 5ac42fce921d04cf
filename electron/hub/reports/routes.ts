import { hub } from '../web/builder';
import { telling } from '../web/telling';
import type { Reports } from './service';

/** The slice's calls over its service. */
export function reportsRoutes(reports: Reports) {
  const calls = hub.reports;
  return {
    offers: calls.offers.handler(({ input, context, errors }) =>
      telling(errors, () => reports.offers(input, context)),
    ),
    near: calls.near.handler(({ input, context, errors }) =>
      telling(errors, () => reports.near(input, context)),
    ),
    receipt: calls.receipt.handler(({ input, context, errors }) =>
      telling(errors, () => reports.receipt(input, context)),
    ),
    send: calls.send.handler(({ input, context, errors }) =>
      telling(errors, () => reports.send(input, context)),
    ),
    list: calls.list.handler(({ input, context, errors }) =>
      telling(errors, () => reports.list(input, context)),
    ),
    mark: calls.mark.handler(({ input, context, errors }) =>
      telling(errors, () => reports.mark(input, context)),
    ),
  };
}
