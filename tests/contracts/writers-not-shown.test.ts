import { randomUUID } from 'node:crypto';
import { appendFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Audience } from '#hub/call';
import { hubContract } from '#hub/contract';
import { laySmallShare } from '../fixtures/small-share';
import { callRequest, doors, startTestHub, type TestHub } from '../fixtures/test-hub';

/** What the writer of a letter told the registry, and nobody else. */
const letter = {
  ...{ plan: '1099', words: 'Kanarialintujen ranta', place: [28.7689, 61.1715], language: 'fi' },
  ...{ name: 'Kaarina Kanarialintu', address: 'Kanariakatu 7' },
};
const isTold = /kanaria/i;

/** Every call that visitors, the wall screen or a browser without a sign-in may make. */
const publicCalls = Object.entries(hubContract).flatMap(([slice, ofSlice]) =>
  Object.entries(ofSlice).flatMap(([name, call]) => {
    const { audience } = (call as { '~orpc': { meta: { audience: readonly Audience[] } } })['~orpc'].meta;
    return audience.some(one => ['visitor', 'board', 'browser', 'shell'].includes(one))
      ? [`${slice}/${name}`]
      : [];
  }),
);
/** What such calls may be asked with, beside nothing. */
const inputs = [
  ...[undefined, { plan: '1099' }, { id: '1099' }, { words: 'Kanaria' }, { words: 'M-2026-0001' }],
  ...[{ label: 'M-2026-0001' }, { number: 1 }, { code: 'M-2026-0001' }, { place: letter.place }],
  ...[{ position: letter.place }, { kind: 'address', label: 'Rantakatu 1', position: letter.place }],
];

let hub: TestHub;
let paper: string;

beforeAll(async () => {
  hub = await startTestHub(async share => {
    await laySmallShare(share);
    await appendFile(path.join(share, 'aula.yaml'), 'kaavapalaute: {vastaanotto: kyllä}\n');
  }, '2026-11-24T10:00:00+02:00');
  await hub.hub.whenFirstRead();
  const handed = { key: randomUUID(), letter, paper: false };
  expect((await hub.call('opinions/hand', handed, doors.shell)).status).toBe(200);
  const written = (await hub.call('opinions/write', letter, doors.shell)).answer as { token: string };
  paper = written.token;
  const folder = path.join(hub.config.outboxDirectory, 'mielipiteet');
  await hub.until(async () => (await readdir(folder).catch((): string[] => [])).includes('M-2026-0001'));
});
afterAll(() => hub.dispose());

describe.each([doors.shell, doors.loopback, doors.lan])('at the door $kind', door => {
  it('no public call tells anything of whoever wrote a letter', async () => {
    expect(publicCalls.length).toBeGreaterThan(30);
    const told: string[] = [];
    let answered = 0;
    for (const call of publicCalls)
      for (const input of inputs) {
        const response = await hub.hub.fetch(callRequest(call, input, door.kind), door);
        // What goes on answering tells a revision only.
        if (response.headers.get('content-type')?.includes('event-stream') === true) {
          await response.body?.cancel();
          continue;
        }
        const said = await response.text();
        answered += response.ok ? 1 : 0;
        if (isTold.test(said)) told.push(`${call} ${said}`);
      }
    expect(told).toEqual([]);
    expect(answered).toBeGreaterThan(10);
  });

  it('no address without a sign-in has the letter, its number or its files', async () => {
    const base = callRequest('x', undefined, door.kind).url.replace('/rpc/x', '');
    const label = 'M-2026-0001';
    const addresses = [
      ...['', 'kiosk/', 'board/', 'staff/', 'healthz', label, `prints/${label}`, `content/${label}`],
      ...[`_aula/lahtevat/mielipiteet/${label}/${label}.json`, `lahtevat/mielipiteet/${label}/${label}.pdf`],
      ...[`mielipiteet/${label}/${label}.json`, `opinions/${label}`, `orders/${label}`],
    ];
    for (const address of addresses) {
      const headers = door.kind === 'shell' ? {} : { host: '127.0.0.1' };
      const response = await hub.hub.fetch(new Request(`${base}/${address}`, { headers }), door);
      expect({ address, said: await response.text() }).not.toMatchObject({
        said: expect.stringMatching(isTold) as string,
      });
    }
  });
});

it('a paper of a visit is for the kiosk that made it, and nobody on the network', async () => {
  const at = (base: string) => new Request(`${base}/prints/${paper}`, { headers: { host: '127.0.0.1' } });
  expect((await hub.hub.fetch(at('aula://hub'), doors.shell)).status).toBe(200);
  expect((await hub.hub.fetch(at('https://127.0.0.1'), doors.lan)).status).toBeGreaterThanOrEqual(400);
});
