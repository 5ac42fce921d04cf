import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { laySmallShare } from '../fixtures/small-share';
import { callRequest, doors, startTestHub, type TestHub } from '../fixtures/test-hub';

let hub: TestHub;
let door: { url: string; close(): Promise<void> };
let documentHash: string;

beforeAll(async () => {
  hub = await startTestHub(laySmallShare, '2026-11-24T10:00:00Z');
  await hub.hub.whenFirstRead();
  door = await hub.hub.listen(0);
  const { answer } = await hub.call('plans/get', { id: '1099' });
  const { plan } = answer as { plan: { documents: { sha256: string; role: string }[] } };
  documentHash = plan.documents.find(({ role }) => role === 'plan-map')?.sha256 ?? '';
});
afterAll(() => hub.dispose());

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** A raw request through the socket: paths and headers arrive as they are written. */
function raw(
  path: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(door.url);
    const asked = httpRequest({ hostname, port, path, method, headers }, answer => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          text: Buffer.concat(chunks).toString('latin1'),
        }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

const call = (name: string, headers: Record<string, string> = {}, input?: unknown) =>
  raw(`/rpc/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ json: input }),
  });

async function throughShell(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return hub.hub.fetch(new Request(`aula://hub${path}`, { headers }));
}

describe('two doors, one app', () => {
  it.each(['/healthz', '/kiosk/', '/kiosk/assets/app-1a2b.js', '/nothing/here', '/content/none'])(
    'answers %s alike',
    async path => {
      const [lan, shell] = await Promise.all([raw(path), throughShell(path)]);
      expect(shell.status).toBe(lan.status);
      expect(await shell.text()).toBe(lan.text);
      expect(shell.headers.get('content-security-policy')).toBe(lan.headers['content-security-policy']);
    },
  );

  it('answers calls alike', async () => {
    const shell = await hub.hub.fetch(callRequest('plans/list', undefined, 'shell'));
    expect(JSON.parse((await call('plans/list')).text)).toEqual(await shell.json());
  });

  it('says ok on /healthz with the snapshot and the share', async () => {
    expect(JSON.parse((await raw('/healthz')).text)).toMatchObject({
      ...{
        status: 'ok',
        reasons: [],
        version: '0.0.0',
        snapshot: { files: expect.any(Number) },
        share: { reachable: true },
        storage: { ok: true },
      },
    });
  });
});

describe('audiences', () => {
  it('give staff calls only to whoever is signed in, also on this machine', async () => {
    expect((await call('status/share')).status).toBe(401);
    expect((await hub.call('status/share', undefined, doors.lan)).status).toBe(401);
    expect((await hub.call('status/share')).status).toBe(200);
  });

  it('give the kiosk’s window no way to staff calls', async () => {
    for (const name of ['status/share', 'status/health']) {
      expect((await hub.call(name, undefined, doors.shell)).status).toBe(403);
    }
    expect((await hub.call('plans/list', undefined, doors.shell)).status).toBe(200);
  });
});

describe('foreign pages and names', () => {
  it('are refused under a rebound host name', async () => {
    expect((await raw('/healthz', { headers: { host: 'evil.example:80' } })).status).toBe(421);
    expect((await raw('/healthz', { headers: { host: '127.0.0.1.evil.example' } })).status).toBe(421);
    expect((await raw('/healthz', { headers: { host: 'localhost:1' } })).status).toBe(200);
  });

  it('cannot call or listen', async () => {
    expect((await call('plans/list', { origin: 'http://evil.example' })).status).toBe(403);
    expect((await call('status/watch', { origin: 'null' })).status).toBe(403);
    expect((await call('plans/list', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await call('plans/list', { origin: door.url })).status).toBe(200);
  });

  it('cannot send more than a call needs', async () => {
    expect((await call('search/find', {}, { words: 'x'.repeat(100_000), language: 'fi' })).status).toBe(413);
  });

  it('get wrong input refused by the contract', async () => {
    expect((await call('search/find', {}, { words: 7 })).status).toBe(400);
  });
});

describe('published bytes', () => {
  const content = () => `/content/${documentHash}`;

  it('come whole, immutable, with their type and tag', async () => {
    const { status, headers, text } = await raw(content());
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      'application/pdf',
      'public, max-age=31536000, immutable',
    ]);
    expect(headers.etag).toBe(`"${documentHash}"`);
    expect(headers['content-security-policy']).toContain('sandbox');
    expect(text.startsWith('%PDF-1.6')).toBe(true);
  });

  it('come in parts, from the end too, and say what they do not have', async () => {
    const whole = (await raw(content())).text;
    const part = async (range: string) => raw(content(), { headers: { range } });
    expect(await part('bytes=0-7')).toMatchObject({
      status: 206,
      text: '%PDF-1.6',
      headers: { 'content-range': `bytes 0-7/${whole.length}` },
    });
    expect((await part('bytes=-6')).text).toBe('%%EOF\n');
    expect(await part(`bytes=${whole.length}-`)).toMatchObject({
      status: 416,
      headers: { 'content-range': `bytes */${whole.length}` },
    });
  });

  it('answer HEAD without bytes and a known tag with 304', async () => {
    const head = await raw(content(), { method: 'HEAD' });
    expect([head.status, head.text, Number(head.headers['content-length'])]).toEqual([
      200,
      '',
      expect.any(Number),
    ]);
    expect((await raw(content(), { headers: { 'if-none-match': `"${documentHash}"` } })).status).toBe(304);
  });

  it('are only those that are published: the YAML of a plan is on the disk but not to be had', async () => {
    const yaml = createHash('sha256')
      .update(await readFile(`${hub.shareDirectory}/kaavat/1099/kaava.yaml`))
      .digest('hex');
    expect((await raw(`/content/${yaml}`)).status).toBe(404);
  });
});

describe('paths', () => {
  it.each([
    '/../secret.txt',
    '/kiosk/../../secret.txt',
    '/kiosk/%2e%2e/%2e%2e/secret.txt',
    '/kiosk/..%2f..%2fsecret.txt',
    '/kiosk/%252e%252e/%252e%252e/secret.txt',
    '/kiosk/..%5c..%5csecret.txt',
    '/kiosk/%00',
    '/kiosk/%',
    '/content/../../secret.txt',
    '/content/..%2f..%2fsecret.txt',
    '/pages/..%2f/info.json',
    '//secret.txt',
  ])('never lead out: %s', async path => {
    const { status, text } = await raw(path);
    expect(status).toBe(404);
    expect(text).not.toMatch(/secret|[/\\]/);
  });

  it('lead from a page’s bare name to its folder', async () => {
    expect(await raw('/kiosk')).toMatchObject({ status: 302, headers: { location: '/kiosk/' } });
    expect(await raw('/')).toMatchObject({ status: 302, headers: { location: '/kiosk/' } });
  });
});

describe('pages', () => {
  it('carry the kiosk’s policy and are asked for anew, their hashed parts never', async () => {
    const page = await raw('/kiosk/');
    expect(page.headers['content-security-policy']).toContain(
      'sandbox allow-scripts allow-same-origin allow-forms',
    );
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-cache',
    });
    expect((await raw('/kiosk/assets/app-1a2b.js')).headers['cache-control']).toContain('immutable');
  });
});

describe('streams', () => {
  it('tell the revision at once and end when the hub closes', async () => {
    const other = await startTestHub(laySmallShare, '2026-11-24T10:00:00Z');
    await other.hub.whenFirstRead();
    const stream = await other.hub.fetch(callRequest('status/watch', undefined, 'shell'));
    const reader = (stream.body as ReadableStream<Uint8Array>).getReader();
    const decoder = new TextDecoder();
    let text = '';
    while (!text.includes('revision')) text += decoder.decode((await reader.read()).value, { stream: true });
    await other.dispose();
    let last = await reader.read();
    while (!last.done) last = await reader.read();
    expect(last.done).toBe(true);
  });
});
