import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Audience, roles } from '#hub/call';
import { hubContract } from '#hub/contract';
import type { Door } from '#hub/web/door';
import { laySmallShare } from '../fixtures/small-share';
import { callRequest, doors, firstAccount, startTestHub, type TestHub } from '../fixtures/test-hub';

/** Every call of the contract with whom it is for, read from the contract itself. */
const calls = Object.entries(hubContract).flatMap(([slice, ofSlice]) =>
  Object.entries(ofSlice).map(([name, call]) => ({
    path: `${slice}/${name}`,
    audience: (call as { '~orpc': { meta: { audience: readonly Audience[] } } })['~orpc'].meta.audience,
  })),
);

/** Who there is, and for whom each may make calls. */
const callers: Record<string, { door: Door; login?: string; is: readonly Audience[] }> = {
  'the kiosk’s own window': { door: doors.shell, is: ['visitor', 'board', 'shell'] },
  'the kiosk’s own window with a stolen cookie': {
    door: doors.shell,
    login: 'it',
    is: ['visitor', 'board', 'shell'],
  },
  'a browser on this machine': { door: doors.loopback, is: ['visitor', 'board', 'browser'] },
  'a stranger on the network': { door: doors.lan, is: ['board', 'browser'] },
  'a desk here': {
    door: doors.loopback,
    login: 'desk',
    is: ['visitor', 'board', 'browser', 'staff', 'desk'],
  },
  'a desk on the network': { door: doors.lan, login: 'desk', is: ['board', 'browser', 'staff', 'desk'] },
  'an expert': { door: doors.lan, login: 'expert', is: ['board', 'browser', 'staff', 'expert'] },
  'a planner': { door: doors.lan, login: 'planner', is: ['board', 'browser', 'staff', 'planner'] },
  IT: { door: doors.lan, login: 'it', is: ['board', 'browser', 'staff', 'it'] },
};

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub(laySmallShare, '2026-11-24T10:00:00Z');
  await hub.hub.whenFirstRead();
  for (const role of roles) {
    const login = role;
    await hub.call('people/create', { name: role, login, roles: [role], password: firstAccount.password });
  }
});
afterAll(() => hub.dispose());

/** A session's cookie under the name that the door's browsers know it by. */
async function cookieFor({ door, login }: { door: Door; login?: string }): Promise<string | undefined> {
  if (login === undefined) return undefined;
  const { cookie } = await hub.as(login);
  return door.kind === 'lan' ? `__Host-${cookie}` : cookie;
}

describe.each(Object.entries(callers))('%s', (_, { door, is, ...who }) => {
  const asks = async (path: string) => {
    const cookie = await cookieFor({ door, ...who });
    const response = await hub.hub.fetch(callRequest(path, undefined, door.kind, cookie), door);
    const isStream = response.headers.get('content-type')?.includes('event-stream') === true;
    if (isStream) await response.body?.cancel();
    const { code } = isStream
      ? { code: 'STREAM' }
      : (((await response.json()) as { json?: { code?: string } }).json ?? {});
    return { status: response.status, code };
  };

  it.each(calls.map(({ path, audience }) => [path, audience] as const))(
    '%s: answered or refused as declared',
    async (path, audience) => {
      const mayCall = audience.some(one => is.includes(one));
      const { status, code } = await asks(path);
      expect([401, 403].includes(status) && code !== 'WRONG').toBe(!mayCall);
      expect(status).not.toBe(404);
    },
  );
});

it('every call says for whom it is', () => {
  expect(calls.filter(({ audience }) => audience.length === 0)).toEqual([]);
  expect(calls.length).toBeGreaterThan(40);
});

it.each([
  ['displays/openCorner', {}],
  ['displays/overrideHere', { mode: 'closed' }],
])('%s: a PIN is tried at the screen itself, and nobody guesses one over the network', async (path, more) => {
  const typed = { display: 'aula', pin: '000000', ...more };
  expect(calls.find(call => call.path === path)?.audience).toEqual(['visitor']);
  expect((await hub.call(path, typed, doors.lan)).answer).toMatchObject({ code: 'FORBIDDEN' });
  expect((await hub.call(path, typed, doors.shell)).answer).toMatchObject({ code: 'WRONG_PIN' });
  hub.clock.set(new Date(hub.clock.now() + 600_000).toISOString());
});
