import { implement, ORPCError } from '@orpc/server';
import { roles, type Audience } from '../call';
import { hubContract } from '../contract';
import type { CallContext } from './call-context';

/**
 * Where the handlers of every slice begin: `hub.people.me.handler(({ context, input, errors }) => …)`. Each call is
 * checked against its contract's audiences; what a stream yields is checked anew each time.
 */
export const hub = implement(hubContract)
  .$context<CallContext>()
  .use(async ({ context, procedure, next }) => {
    const audience = procedure['~orpc'].meta.audience;
    if (!isAmong(audience, context.audiences)) throw refusalOf(audience, context);
    const result = await next();
    if (!isStream(result.output)) return result;
    return { ...result, output: whileAllowed(result.output, audience, context) };
  });

function isAmong(wanted: readonly Audience[], has: ReadonlySet<Audience>): boolean {
  return wanted.some(one => has.has(one));
}

/** Signing in helps, or waiting, or nothing. */
function refusalOf(audience: readonly Audience[], { door, person, session }: CallContext): Error {
  const isForStaff = audience.some(one => one === 'staff' || roles.some(role => role === one));
  if (door === 'shell' || !isForStaff || person !== undefined) return new ORPCError('FORBIDDEN');
  return new ORPCError(session.isUnknown ? 'SERVICE_UNAVAILABLE' : 'UNAUTHORIZED');
}

function isStream(output: unknown): output is AsyncGenerator<unknown> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output;
}

async function* whileAllowed(
  stream: AsyncGenerator<unknown>,
  audience: readonly Audience[],
  { session }: CallContext,
): AsyncGenerator<unknown> {
  for await (const value of stream) {
    if (!isAmong(audience, await session.audiencesNow())) throw new ORPCError('UNAUTHORIZED');
    yield value;
  }
}

/** What was found, or the contract's own error for what is not there. */
export function orThrow<Found>(found: Found | undefined, notFound: () => Error): Found {
  if (found === undefined) throw notFound();
  return found;
}
