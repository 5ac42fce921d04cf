import { X509Certificate } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import os from 'node:os';
import path from 'node:path';
import { connect } from 'node:tls';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '#hub/log';
import { BadCertificate } from '#hub/web/certificate';
import { type LanDoor, type LanDoorFacts, openLanDoor } from '#hub/web/lan-door';
import { makeCertificate } from '#hub/web/make-certificate';
import { laySmallShare } from '../fixtures/small-share';
import { firstAccount, startTestHub, type TestHub } from '../fixtures/test-hub';

const lan = { port: 0, address: '127.0.0.1', hostNames: ['aula.example.fi'] };

interface Answer {
  status: number;
  cookies: string[];
  text: string;
}

interface Asked {
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

/** A request over real TLS; the certificate is looked at by other tests. */
function ask(url: string, { path: asked, headers = {}, body }: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(url);
    const options = {
      ...{ host: '127.0.0.1', port, path: asked, rejectUnauthorized: false },
      method: body === undefined ? 'GET' : 'POST',
      headers: { host: `aula.example.fi:${port}`, 'content-type': 'application/json', ...headers },
    };
    const request = secureRequest(options, answer => {
      let text = '';
      answer.on('data', data => (text += String(data)));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, cookies: answer.headers['set-cookie'] ?? [], text }),
      );
    });
    request.on('error', reject);
    request.end(body);
  });
}

describe('the network’s door', () => {
  let hub: TestHub;
  let door: LanDoorFacts;

  beforeAll(async () => {
    hub = await startTestHub(laySmallShare, '2026-11-24T10:00:00Z', { lan });
    await hub.hub.whenFirstRead();
    const opened = await hub.hub.listenOnLan();
    if (opened === undefined) throw new Error('no door was opened');
    door = opened;
    await hub.call('people/me');
  });
  afterAll(() => hub.dispose());

  const call = (name: string, input?: unknown, headers: Record<string, string> = {}) =>
    ask(door.url, { path: `/rpc/${name}`, headers, body: JSON.stringify({ json: input }) });
  const signIn = async () => (await call('people/signIn', firstAccount)).cookies[0] ?? '';

  it('shows the wall screen and the sign-in page to anybody, and nothing else', async () => {
    expect((await ask(door.url, { path: '/kiosk/' })).status).toBe(200);
    expect((await call('plans/list')).status).toBe(200);
    expect((await call('status/share')).status).toBe(401);
    expect((await call('queue/take', {})).status).toBe(401);
    expect((await call('search/find', {})).status).toBe(401);
    expect((await call('people/setUpCode')).status).toBe(403);
    expect(JSON.parse((await ask(door.url, { path: '/healthz' })).text)).toEqual({ status: 'ok' });
  });

  it('hands out a cookie that scripts, other sites and plain HTTP never see, and that opens staff calls', async () => {
    const cookie = await signIn();
    expect(cookie).toMatch(
      /^__Host-aula-session=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict; Secure$/,
    );
    const own = { cookie: cookie.split(';')[0] ?? '' };
    expect((await call('status/share', undefined, own)).status).toBe(200);
    expect(JSON.parse((await ask(door.url, { path: '/healthz', headers: own })).text)).toHaveProperty(
      'share',
    );
    const left = await call('people/signOut', undefined, own);
    expect(left.cookies[0]).toMatch(/^__Host-aula-session=; Max-Age=0; /);
    expect((await call('status/share', undefined, own)).status).toBe(401);
  });

  it('takes no cookie of the plain door', async () => {
    const [pair = ''] = (await signIn()).split(';');
    const headers = { cookie: pair.replace('__Host-', '') };
    expect((await call('status/share', undefined, headers)).status).toBe(401);
  });

  it('answers under its own names only', async () => {
    const { port } = new URL(door.url);
    const under = async (host: string) =>
      (await ask(door.url, { path: '/healthz', headers: { host } })).status;
    expect(await under(`aula.example.fi:${port}`)).toBe(200);
    expect(await under('AULA.example.fi')).toBe(200);
    expect(await under(`${os.hostname()}:${port}`)).toBe(200);
    expect(await under(`127.0.0.1:${port}`)).toBe(200);
    expect(await under('evil.example:443')).toBe(421);
    expect(await under('aula.example.fi.evil.example')).toBe(421);
  });

  it('takes calls from its own pages only, and those are pages of TLS', async () => {
    const { port } = new URL(door.url);
    const from = async (origin: string) => (await call('plans/list', undefined, { origin })).status;
    expect(await from(`https://aula.example.fi:${port}`)).toBe(200);
    expect(await from(`http://aula.example.fi:${port}`)).toBe(403);
    expect(await from('https://evil.example')).toBe(403);
    expect((await call('status/watch', undefined, { origin: 'null' })).status).toBe(403);
    expect((await call('people/signIn', firstAccount, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  it('takes no more of a sign-in than one needs', async () => {
    expect((await call('people/signIn', { login: 'x'.repeat(5000), password: 'x' })).status).toBe(413);
  });

  it('speaks TLS 1.2 and 1.3, nothing older and nothing plain', async () => {
    const { port } = new URL(door.url);
    expect(await protocolOf(port, { maxVersion: 'TLSv1.2' })).toBe('TLSv1.2');
    expect(await protocolOf(port, {})).toBe('TLSv1.3');
    const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
    await expect(protocolOf(port, old)).rejects.toThrow(/protocol version|EPROTO|ECONNRESET/i);
    await expect(plain(port)).rejects.toThrow();
  });

  it('says which certificate it has, to IT and to the kiosk’s own window', async () => {
    const { fingerprint256 } = new X509Certificate(await certificateAt(door.url));
    expect(door).toMatchObject({ fingerprint: fingerprint256, isSelfMade: true });
    expect((await hub.call('people/lanDoor')).answer).toEqual({ door });
    expect((await hub.call('people/lanDoor', undefined, { kind: 'shell' })).answer).toEqual({ door });
  });

  it('answers no stranger who asks without end, and still whoever is signed in', async () => {
    const own = { cookie: (await signIn()).split(';')[0] ?? '' };
    const many = await Promise.all(Array.from({ length: 130 }, () => call('status/freshness')));
    expect(many.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
    expect((await call('status/share', undefined, own)).status).toBe(200);
    hub.clock.set('2026-11-24T10:01:00Z');
    expect((await call('status/freshness')).status).toBe(200);
  });
});

describe('the certificate', () => {
  let folder: string;
  let door: LanDoor | undefined;
  let now: number;
  const lines: string[] = [];
  const log = createLog(line => lines.push(line), Date.now);

  beforeEach(async () => {
    now = Date.parse('2026-11-24T10:00:00Z');
    folder = await mkdtemp(path.join(os.tmpdir(), 'aula-certificate-'));
    lines.length = 0;
  });
  afterEach(async () => {
    await door?.close();
    door = undefined;
    await rm(folder, { recursive: true, force: true });
  });

  const open = async (settings: Partial<Parameters<typeof openLanDoor>[0]['settings']> = {}) => {
    await door?.close();
    door = await openLanDoor({
      ...{
        settings: { ...lan, ...settings },
        dataDirectory: folder,
        clock: { now: () => now },
        log,
        lookMs: 20,
      },
      web: async () => new Response('hyvää päivää'),
    });
    return door.facts();
  };

  it('made by the program names all that it is called, lasts 825 days and vouches for nobody else', async () => {
    const { url, endsAt } = await open();
    const made = new X509Certificate(await certificateAt(url));
    for (const name of ['aula.example.fi', os.hostname(), 'localhost'])
      expect(made.checkHost(name)).toBe(name);
    expect(made.checkIP('127.0.0.1')).toBe('127.0.0.1');
    expect(made.checkHost('evil.example')).toBeUndefined();
    expect(endsAt - now).toBe(825 * 86_400_000);
    expect(made.ca).toBe(false);
    expect(url).toContain('https://aula.example.fi:');
  });

  it('made by the program is kept over restarts, with its key for nobody else', async () => {
    const { fingerprint } = await open();
    expect((await open()).fingerprint).toBe(fingerprint);
    const key = path.join(folder, 'certificate', 'key.pem');
    expect((await stat(key)).mode & 0o077).toBe(0);
  });

  it.each([
    ['60 days before its end', () => (now += 766 * 86_400_000), {}],
    ['for a new name', () => undefined, { hostNames: ['aula.example.fi', 'lobby.example.fi'] }],
    ['when the clock was wrong then', () => (now -= 365 * 86_400_000), {}],
  ])('made by the program is made anew %s', async (_, later, settings) => {
    const { fingerprint } = await open();
    later();
    expect((await open(settings)).fingerprint).not.toBe(fingerprint);
  });

  it('made by the program is made anew when its files are broken', async () => {
    await open();
    await writeFile(path.join(folder, 'certificate', 'key.pem'), 'rikki');
    await open();
    expect(await greeting(door?.facts().url ?? '')).toBe('hyvää päivää');
  });

  it('of the city is taken from its files, and a new one without closing the door', async () => {
    const certificate = await layCity(folder, 'yksi.example.fi');
    const { url, fingerprint } = await open({ certificate });
    expect(door?.facts().isSelfMade).toBe(false);
    await layCity(folder, 'kaksi.example.fi');
    await until(() => door?.facts().fingerprint !== fingerprint);
    expect(new X509Certificate(await certificateAt(url)).checkHost('kaksi.example.fi')).toBeDefined();
  });

  it('of the city that will not do leaves the one in use, and says so in the log', async () => {
    const certificate = await layCity(folder, 'yksi.example.fi');
    const { url, fingerprint } = await open({ certificate });
    await writeFile(certificate.key, await readFile(certificate.certificate));
    await until(() => lines.some(line => line.includes('web.certificate-failed')));
    expect(door?.facts().fingerprint).toBe(fingerprint);
    expect(await greeting(url)).toBe('hyvää päivää');
  });

  it('of the city with another’s key opens no door', async () => {
    const certificate = await layCity(folder, 'yksi.example.fi');
    const { key } = await makeCertificate(['muu.example.fi'], now);
    await writeFile(certificate.key, key);
    await expect(open({ certificate })).rejects.toThrow(BadCertificate);
    await expect(open({ certificate: { certificate: '/ei/ole', key: '/ei/ole' } })).rejects.toThrow(/ENOENT/);
  });
});

it('without a port for it there is no door', async () => {
  const hub = await startTestHub(laySmallShare, '2026-11-24T10:00:00Z');
  expect(await hub.hub.listenOnLan()).toBeUndefined();
  await hub.dispose();
});

async function layCity(folder: string, name: string) {
  const files = { certificate: path.join(folder, 'city', 'c.pem'), key: path.join(folder, 'city', 'k.pem') };
  const made = await makeCertificate([name], Date.parse('2026-11-24T10:00:00Z'));
  await mkdir(path.dirname(files.key), { recursive: true });
  await writeFile(files.key, made.key);
  await writeFile(files.certificate, made.certificate);
  return files;
}

const greeting = async (url: string) => (await ask(url, { path: '/' })).text;

function protocolOf(port: string, options: object): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(
      { port: Number(port), host: '127.0.0.1', rejectUnauthorized: false, ...options },
      () => {
        resolve(socket.getProtocol() ?? '');
        socket.end();
      },
    );
    socket.on('error', reject);
  });
}

function certificateAt(url: string): Promise<Buffer> {
  const { port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect({ port: Number(port), host: '127.0.0.1', rejectUnauthorized: false }, () => {
      resolve(socket.getPeerCertificate().raw);
      socket.end();
    });
    socket.on('error', reject);
  });
}

function plain(port: string): Promise<void> {
  return new Promise((resolve, reject) => {
    plainRequest({ host: '127.0.0.1', port, path: '/healthz' }, () => resolve())
      .on('error', reject)
      .end();
  });
}

async function until(check: () => boolean): Promise<void> {
  const deadline = performance.now() + 10_000;
  while (!check()) {
    if (performance.now() > deadline) throw new Error('it did not come true in ten seconds');
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}
