import { hub } from '../web/builder';
import { telling } from '../web/telling';
import type { Opinions } from './service';

/** The slice's calls over its service. */
export function opinionsRoutes(opinions: Opinions) {
  const calls = hub.opinions;
  return {
    about: calls.about.handler(({ input, context, errors }) =>
      telling(errors, () => opinions.about(input, context)),
    ),
    write: calls.write.handler(({ input, context, errors }) =>
      telling(errors, () => opinions.write(input, context)),
    ),
    hand: calls.hand.handler(({ input, context, errors }) =>
      telling(errors, () => opinions.hand(input, context)),
    ),
    receipt: calls.receipt.handler(({ input, context, errors }) =>
      telling(errors, () => opinions.receipt(input, context)),
    ),
    list: calls.list.handler(({ input, context, errors }) =>
      telling(errors, () => opinions.list(input, context)),
    ),
    read: calls.read.handler(({ input, context, errors }) =>
      telling(errors, () => opinions.read(input, context)),
    ),
  };
}
