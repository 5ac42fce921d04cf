import { hub } from '../web/builder';
import { telling } from '../web/telling';
import type { Outbox } from './service';

/** The slice's calls over its service. */
export function outboxRoutes(outbox: Outbox) {
  const calls = hub.outbox;
  return {
    list: calls.list.handler(({ input, context, errors }) =>
      telling(errors, () => outbox.list(input, context)),
    ),
    retry: calls.retry.handler(({ input, context, errors }) =>
      telling(errors, () => outbox.retry(input, context)),
    ),
    settle: calls.settle.handler(({ input, context, errors }) =>
      telling(errors, () => outbox.settle(input, context)),
    ),
  };
}
