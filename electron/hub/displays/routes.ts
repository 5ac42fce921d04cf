import { ORPCError } from '@orpc/server';
import { hub } from '../web/builder';
import { signedIn } from '../web/call-context';
import { telling } from '../web/telling';
import { modesFor } from './corner';
import type { Displays } from './service';

/** The handlers of the screens. */
export function displaysRoutes(displays: Displays) {
  const calls = hub.displays;
  return {
    mine: calls.mine.handler(({ input }) => displays.mine(input.display)),
    report: calls.report.handler(({ input }) => displays.report(input)),
    list: calls.list.handler(() => displays.list()),
    override: calls.override.handler(async ({ input, errors, context }) => {
      if (!modesFor(signedIn(context).person).includes(input.mode)) throw new ORPCError('FORBIDDEN');
      const outcome = await telling(errors, () => displays.override(input, context));
      if (outcome === 'past') throw errors.PAST();
    }),
    notice: calls.notice.handler(async ({ input, errors, context }) => {
      const outcome = await telling(errors, () => displays.notice(input, context));
      if (outcome === 'past') throw errors.PAST();
    }),
    undo: calls.undo.handler(async ({ input, errors, context }) => {
      const mayUndo = input.what === 'notice' || modesFor(signedIn(context).person).length > 0;
      if (!mayUndo) throw new ORPCError('FORBIDDEN');
      await telling(errors, () => displays.undo(input.what, input.displays, context));
    }),
    openCorner: calls.openCorner.handler(async ({ input, errors, context }) => {
      const opened = await telling(errors, () => displays.openCorner(input.pin, context.origin));
      if (opened.outcome === 'wait') throw errors.WAIT({ data: { seconds: opened.seconds } });
      if (opened.outcome === 'wrong') throw errors.WRONG_PIN();
      return { name: opened.person.name, modes: [...opened.modes] };
    }),
    overrideHere: calls.overrideHere.handler(async ({ input, errors, context }) => {
      const outcome = await telling(errors, () => displays.overrideHere(input, context.origin));
      if (outcome === 'past') throw errors.PAST();
      if (outcome === 'not-allowed') throw errors.NOT_ALLOWED();
      if (outcome === 'done') return;
      if (outcome.outcome === 'wait') throw errors.WAIT({ data: { seconds: outcome.seconds } });
      throw errors.WRONG_PIN();
    }),
  };
}
