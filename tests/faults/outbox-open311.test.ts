import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { createOpen311Carrier } from '#hub/outbox/carriers/open311-carrier';

const label = { site: 'test', number: 7, key: 'k' };
const signal = new AbortController().signal;

/** Posts a fault to a service that answers so; resolves with what became of it and what was posted. */
async function post(answer: RequestListener, limitMs = 10_000) {
  let posted = '';
  const server = createServer((request, response) => {
    request.on('data', (part: Buffer) => (posted += part.toString('utf8')));
    request.on('end', () => answer(request, response));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/open311/v2`;
  const carry = createOpen311Carrier({ url, key: 'avain', limitMs });
  const fields = { service_code: 'hole', lat: '61.19', long: '28.77', description: 'Kuoppa & vesi' };
  const carried = await carry({ channel: 'open311', fields }, label, signal);
  server.closeAllConnections();
  await new Promise(resolve => server.close(resolve));
  return { carried, posted: new URLSearchParams(posted), url };
}

const answering =
  (status: number, body = '', headers = {}): RequestListener =>
  (_request, response) =>
    response.writeHead(status, headers).end(body);

it('posts the fields of GeoReport v2 with the key, and keeps the number that is answered', async () => {
  const { carried, posted } = await post((request, response) => {
    expect([request.method, request.url]).toEqual(['POST', '/open311/v2/requests.json']);
    response.writeHead(201).end('[{"service_request_id": 293944, "service_notice": ""}]');
  });
  expect(carried).toEqual({ outcome: 'sent', receipt: '293944' });
  expect(Object.fromEntries(posted)).toEqual({
    ...{ service_code: 'hole', lat: '61.19', long: '28.77' },
    ...{ description: 'Kuoppa & vesi', api_key: 'avain' },
  });
});

it.each([
  ['refuses it', answering(400, '[{"code":400}]'), { outcome: 'refused', problem: 'rejected' }],
  ['does not know the key', answering(403), { outcome: 'later', problem: 'denied' }],
  ['is busy', answering(503), { outcome: 'later', problem: 'busy' }],
  [
    'sends elsewhere',
    answering(302, '', { location: 'http://127.0.0.1:1/' }),
    { outcome: 'later', problem: 'odd-answer' },
  ],
  ['fails within', answering(500), { outcome: 'uncertain', problem: 'odd-answer' }],
  ['answers rubbish', answering(200, '<html>'), { outcome: 'uncertain', problem: 'odd-answer' }],
  ['answers nothing of a request', answering(200, '[]'), { outcome: 'uncertain', problem: 'odd-answer' }],
  ['stalls', () => undefined, { outcome: 'uncertain', problem: 'no-answer' }],
  [
    'breaks off',
    (request: Parameters<RequestListener>[0]) => void request.socket.destroy(),
    { outcome: 'uncertain', problem: 'broken-off' },
  ],
] as const)('says what became of it when the service %s', async (_what, answer, end) => {
  const limitMs = end.problem === 'no-answer' ? 400 : undefined;
  expect((await post(answer as RequestListener, limitMs)).carried).toEqual(end);
});

it('has certainly not arrived where nobody listens', async () => {
  const { url } = await post(answering(200, '[]'));
  const carry = createOpen311Carrier({ url });
  expect(await carry({ channel: 'open311', fields: {} }, label, signal)).toEqual({
    ...{ outcome: 'later', problem: 'unreachable' },
  });
});
