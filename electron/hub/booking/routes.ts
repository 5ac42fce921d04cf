import { hub } from '../web/builder';
import { telling } from '../web/telling';
import type { Booking } from './service';

/** The slice's calls over its service. */
export function bookingRoutes(booking: Booking) {
  const calls = hub.booking;
  return {
    offers: calls.offers.handler(({ input, context, errors }) =>
      telling(errors, () => booking.offers(input, context)),
    ),
    freeTimes: calls.freeTimes.handler(({ input, context, errors }) =>
      telling(errors, () => booking.freeTimes(input, context)),
    ),
    hold: calls.hold.handler(({ input, context, errors }) =>
      telling(errors, () => booking.hold(input, context)),
    ),
    release: calls.release.handler(({ input, context, errors }) =>
      telling(errors, () => booking.release(input, context)),
    ),
    confirm: calls.confirm.handler(({ input, context, errors }) =>
      telling(errors, () => booking.confirm(input, context)),
    ),
    print: calls.print.handler(({ input, context, errors }) =>
      telling(errors, () => booking.print(input, context)),
    ),
    find: calls.find.handler(({ input, context, errors }) =>
      telling(errors, () => booking.find(input, context)),
    ),
    cancel: calls.cancel.handler(({ input, context, errors }) =>
      telling(errors, () => booking.cancel(input, context)),
    ),
    arrive: calls.arrive.handler(({ input, context, errors }) =>
      telling(errors, () => booking.arrive(input, context)),
    ),
    week: calls.week.handler(({ input, context, errors }) =>
      telling(errors, () => booking.week(input, context)),
    ),
    book: calls.book.handler(({ input, context, errors }) =>
      telling(errors, () => booking.book(input, context)),
    ),
    move: calls.move.handler(({ input, context, errors }) =>
      telling(errors, () => booking.move(input, context)),
    ),
    mark: calls.mark.handler(({ input, context, errors }) =>
      telling(errors, () => booking.mark(input, context)),
    ),
  };
}
