import { ORPCError } from '@orpc/server';
import { hub, orThrow } from '../web/builder';
import { signedIn } from '../web/call-context';
import { telling } from '../web/telling';
import type { Queue } from './service';

/** The slice's calls over its service. */
export function queueRoutes(queue: Queue) {
  const calls = hub.queue;
  return {
    matters: calls.matters.handler(() => queue.matters()),
    take: calls.take.handler(({ input, context, errors }) => {
      // Until there are bookings to show at the screen, only the desk knows who has booked.
      if (input.kind === 'booked' && !context.audiences.has('desk')) throw new ORPCError('FORBIDDEN');
      return telling(errors, () => queue.take(input));
    }),
    received: calls.received.handler(({ input, errors }) =>
      telling(errors, async () => ({ ticket: await queue.received(input.key) })),
    ),
    find: calls.find.handler(({ input, errors }) =>
      telling(errors, async () => orThrow(await queue.find(input.label), errors.NOT_FOUND)),
    ),
    board: calls.board.handler(() => queue.board()),
    desk: calls.desk.handler(({ input, context, errors }) =>
      telling(errors, () => queue.desk({ ...input, person: context.person?.id })),
    ),
    sit: calls.sit.handler(({ input, context, errors }) =>
      telling(errors, async () => {
        const clerk = signedIn(context);
        await queue.sit(input, clerk);
        return queue.desk({ counter: input.counter, person: clerk.person.id });
      }),
    ),
    act: calls.act.handler(({ input, context, errors }) =>
      telling(errors, async () => {
        const clerk = signedIn(context);
        await queue.act(input, clerk);
        return queue.desk({ counter: input.counter, person: clerk.person.id });
      }),
    ),
  };
}
