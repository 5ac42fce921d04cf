import { hub } from '../web/builder';
import { telling } from '../web/telling';
import type { Prints } from './service';

/** The slice's calls over its service. */
export function printsRoutes(prints: Prints) {
  const calls = hub.prints;
  return {
    printer: calls.printer.handler(({ input, context, errors }) =>
      telling(errors, () => prints.printer(input, context)),
    ),
    print: calls.print.handler(({ input, context, errors }) =>
      telling(errors, () => prints.print(input, context)),
    ),
    printForm: calls.printForm.handler(({ input, context, errors }) =>
      telling(errors, () => prints.printForm(input, context)),
    ),
    forget: calls.forget.handler(({ input, context, errors }) =>
      telling(errors, () => prints.forget(input, context)),
    ),
    counts: calls.counts.handler(({ input, context, errors }) =>
      telling(errors, () => prints.counts(input, context)),
    ),
  };
}
