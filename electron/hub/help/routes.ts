import { hub } from '../web/builder';
import { unlessAway } from '../web/unless-away';
import type { Help } from './service';

/** The handlers of the calls for help. */
export function helpRoutes(help: Help) {
  return {
    ask: hub.help.ask.handler(async ({ input, errors }) => {
      const outcome = await unlessAway(help.ask(input.display), errors.STATE_AWAY);
      if (outcome === 'nobody-here') throw errors.NOBODY_HERE();
    }),
    mine: hub.help.mine.handler(({ input }) => help.mine(input.display)),
    withdraw: hub.help.withdraw.handler(({ input, errors }) =>
      unlessAway(help.withdraw(input.display), errors.STATE_AWAY),
    ),
    list: hub.help.list.handler(() => help.list()),
    silent: hub.help.silent.handler(({ input, errors, context }) =>
      unlessAway(help.silent(input.counter, context), errors.STATE_AWAY),
    ),
    answer: hub.help.answer.handler(async ({ input, errors, context }) => {
      const outcome = await unlessAway(help.answer(input.id, context), errors.STATE_AWAY);
      if (outcome === 'not-found') throw errors.NOT_FOUND();
    }),
    end: hub.help.end.handler(async ({ input, errors, context }) => {
      const outcome = await unlessAway(help.end(input.id, context), errors.STATE_AWAY);
      if (outcome === 'not-found') throw errors.NOT_FOUND();
    }),
  };
}
