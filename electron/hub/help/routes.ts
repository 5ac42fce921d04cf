import { hub } from '../web/builder';
import { telling } from '../web/telling';
import type { Help } from './service';

/** The handlers of the calls for help. */
export function helpRoutes(help: Help) {
  return {
    ask: hub.help.ask.handler(async ({ input, errors }) => {
      const outcome = await telling(errors, () => help.ask(input.display));
      if (outcome === 'nobody-here') throw errors.NOBODY_HERE();
    }),
    mine: hub.help.mine.handler(({ input }) => help.mine(input.display)),
    withdraw: hub.help.withdraw.handler(({ input, errors }) =>
      telling(errors, () => help.withdraw(input.display)),
    ),
    list: hub.help.list.handler(() => help.list()),
    silent: hub.help.silent.handler(({ input, errors, context }) =>
      telling(errors, () => help.silent(input.counter, context)),
    ),
    answer: hub.help.answer.handler(async ({ input, errors, context }) => {
      const outcome = await telling(errors, () => help.answer(input.id, context));
      if (outcome === 'not-found') throw errors.NOT_FOUND();
    }),
    end: hub.help.end.handler(async ({ input, errors, context }) => {
      const outcome = await telling(errors, () => help.end(input.id, context));
      if (outcome === 'not-found') throw errors.NOT_FOUND();
    }),
  };
}
