import { call, ORPCError } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import type { Audience } from '../call';
import { LobbyAway } from '../storage/lobby/lobby';
import { hub } from './builder';
import type { CallContext } from './call-context';
import { findCaller } from './caller';

const context = (audiences: readonly Audience[], more: Partial<CallContext> = {}): CallContext => ({
  audiences: new Set(audiences),
  door: 'loopback',
  origin: '127.0.0.1',
  session: {
    token: undefined,
    isUnknown: false,
    audiencesNow: async () => new Set(audiences),
    open() {},
    close() {},
  },
  ...more,
});
const staffCall = hub.people.colleagues.handler(() => ({ people: [] }));
const codeOf = async (of: CallContext) =>
  call(staffCall, undefined, { context: of }).then(
    () => 'answered',
    (error: unknown) => (error instanceof ORPCError ? error.code : error),
  );

describe('a call for staff', () => {
  it('is answered to staff, and tells others whether signing in helps', async () => {
    const person = { id: '1', name: 'Eka', roles: ['desk' as const] };
    expect(await codeOf(context(['staff'], { person }))).toBe('answered');
    expect(await codeOf(context(['visitor']))).toBe('UNAUTHORIZED');
    expect(await codeOf(context(['desk'], { person }))).toBe('FORBIDDEN');
    expect(await codeOf(context(['visitor'], { door: 'shell' }))).toBe('FORBIDDEN');
  });

  it('says that it cannot be told while the common state is away', async () => {
    const request = new Request('http://127.0.0.1/', { headers: { cookie: 'aula-session=abc' } });
    const parts = {
      sessionOf: () => Promise.reject(new LobbyAway('away')),
      clock: { now: () => 0 },
      display: 'aula',
    };
    const caller = await findCaller(request, { kind: 'loopback', remoteAddress: '127.0.0.1' }, parts);
    expect([...caller.audiences]).toEqual(['visitor', 'board', 'browser']);
    expect(await codeOf(caller)).toBe('SERVICE_UNAVAILABLE');
  });
});

describe('a stream', () => {
  it('ends for whoever may not hear it any more, before the next thing is told', async () => {
    const allowed = new Set<Audience>(['staff']);
    const watch = hub.status.watch.handler(async function* () {
      yield { revision: 1 };
      yield { revision: 2 };
    });
    const session = { ...context([]).session, audiencesNow: async () => allowed };
    const stream = await call(watch, undefined, { context: context(['staff'], { session }) });
    expect((await stream.next()).value).toEqual({ revision: 1 });
    allowed.clear();
    await expect(stream.next()).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  });
});
