import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Door } from '#hub/web/door';
import { laySmallShare } from '../fixtures/small-share';
import { doors, startTestHub, type TestHub } from '../fixtures/test-hub';

describe('the files of the day’s figures', () => {
  let hub: TestHub;
  let cookie: string;

  beforeAll(async () => {
    hub = await startTestHub(laySmallShare, '2026-11-24T10:00:00Z');
    await hub.hub.whenFirstRead();
    ({ cookie } = await hub.as('anna', 'desk'));
  });
  afterAll(() => hub.dispose());

  function get(file: string, { signedIn = true, door = doors.loopback as Door } = {}): Promise<Response> {
    const origin = door.kind === 'shell' ? 'aula://hub' : 'http://127.0.0.1';
    const headers: Record<string, string> = door.kind === 'shell' ? {} : { host: '127.0.0.1' };
    return hub.hub.fetch(
      new Request(`${origin}/statistics/${file}`, { headers: signedIn ? { ...headers, cookie } : headers }),
      door,
    );
  }

  test('are kept under the day’s name and never by a cache', async () => {
    for (const kind of ['csv', 'xlsx']) {
      const { status, headers } = await get(`2026-11-24.${kind}`);
      expect(status).toBe(200);
      expect(headers.get('content-disposition')).toBe(`attachment; filename="aula-2026-11-24.${kind}"`);
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });

  test('have their headings in the language asked for, in Finnish without one or with one that nobody speaks', async () => {
    const firstLine = async (query: string) =>
      (await (await get(`2026-11-24.csv${query}`)).text()).split(';')[0];
    expect(await Promise.all(['', '?language=fi', '?language=en', '?language=sv'].map(firstLine))).toEqual([
      'Päivä',
      'Päivä',
      'Day',
      'Päivä',
    ]);
  });

  test('are for whoever is signed in, and for no screen in the lobby', async () => {
    expect((await get('2026-11-24.csv', { signedIn: false })).status).toBe(401);
    expect((await get('2026-11-24.csv', { door: doors.shell })).status).toBe(401);
  });

  test.each([
    '2026-11-24.pdf',
    '2026-11-24',
    'today.csv',
    '2026-99-99.csv',
    '2026-11-24.csv.xlsx',
    '..%2fstate.csv',
  ])('%s is no such file', async file => {
    expect((await get(file)).status).toBe(404);
  });

  test('a screen’s count wants a plain name and nothing more', async () => {
    const opened = (input: unknown) => hub.call('statistics/opened', input, doors.shell);
    expect((await opened({ page: 'how-long' })).status).toBe(200);
    expect((await opened({ page: 'Hei, olen Matti!' })).status).toBe(400);
    expect((await opened({ page: 'plans', who: 'Matti' })).status).toBe(400);
  });
});
