import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '#hub/log';
import { type Lobby, LobbyAway } from '#hub/storage/lobby/lobby';
import { createMaking } from '#hub/prints/making';
import { createPrints, type Prints } from '#hub/prints/service';
import { formPdf } from '../fixtures/form-pdf';
import { type IppPrinter, startIppPrinter } from '../fixtures/ipp-printer';
import { lobbyKinds, type TestLobbies, useLobbies } from '../fixtures/lobbies';
import { laySmallShare } from '../fixtures/small-share';
import { doors, startTestHub, type TestHub } from '../fixtures/test-hub';

const MINUTE = 60_000;
const TODAY = '2026-11-25';
const nobody = undefined as never;

describe.each(lobbyKinds)('papers of visits, over %s', kind => {
  const open = useLobbies(kind);
  let now: number;
  let lobbies: TestLobbies;
  let folder: string;
  let peer: IppPrinter;
  let prints: Prints;
  const clock = { now: () => now };
  const paper = { pdf: Buffer.from('%PDF-1.7 Åke Kanarialintu'), pages: 1 };
  const print = (token: string, key = randomUUID()) => prints.print({ key, token }, nobody);
  const counts = () => prints.counts({ from: TODAY, to: TODAY }, nobody);

  beforeEach(async () => {
    now = Date.parse(`${TODAY}T10:00:00+02:00`);
    lobbies = await open({ clock });
    folder = await mkdtemp(path.join(os.tmpdir(), 'aula-prints-'));
    peer = await startIppPrinter();
    prints = printsOver(await lobbies.hub());
  });
  const printsOver = (lobby: Lobby) =>
    createPrints({
      ...{ lobby, clock, log: silentLog, address: peer.address, tray: undefined },
      ...{ making: createMaking({ workerFile: undefined }), today: () => TODAY },
      ...{ jobsFile: path.join(folder, 'jobs.json'), copiesFile: path.join(folder, 'copies.json') },
      forms: () => [{ id: 'puu', name: { fi: 'Puunkaato' }, path: '/ei/ole' }],
      pace: { pollMs: 5, troubleMs: 30, mostMs: 300 },
    });
  afterEach(async () => {
    await prints.close();
    await peer.close();
    await lobbies.dispose();
    await rm(folder, { recursive: true });
  });

  it('live for a quarter of an hour and no longer', () => {
    const token = prints.keep(paper, 'form:puu');
    now += 15 * MINUTE - 1;
    expect(prints.bytesOf(token)).toBeDefined();
    now += 1;
    expect(prints.bytesOf(token)).toBeUndefined();
  });

  it('are overwritten in memory when the visit says that it ends', async () => {
    const token = prints.keep(paper, 'form:puu');
    const bytes = prints.bytesOf(token);
    await prints.forget({ tokens: [token] }, nobody);
    expect(prints.bytesOf(token)).toBeUndefined();
    expect(bytes?.every(byte => byte === 0)).toBe(true);
  });

  it('are overwritten when the hub closes', async () => {
    const bytes = prints.bytesOf(prints.keep(paper, 'letter'));
    await prints.close();
    expect(bytes?.every(byte => byte === 0)).toBe(true);
  });

  it('are not printed once they are wiped', async () => {
    const token = prints.keep(paper, 'form:puu');
    await prints.forget({ tokens: [token] }, nobody);
    await expect(print(token)).rejects.toMatchObject({ refusal: { code: 'GONE' } });
    expect(peer.jobs.size).toBe(0);
  });

  it('come out once for a key, however often it is asked', async () => {
    const token = prints.keep(paper, 'form:puu');
    const key = randomUUID();
    const answers = await Promise.all([print(token, key), print(token, key), print(token, key)]);
    expect(await print(token, key)).toEqual({ printed: true });
    expect(answers).toEqual(Array.from({ length: 3 }, () => ({ printed: true })));
    expect(peer.jobs.size).toBe(1);
  });

  it('are counted by form and day when they have come out', async () => {
    await print(prints.keep(paper, 'form:puu'));
    await print(prints.keep(paper, 'form:puu'));
    await print(prints.keep(paper, 'letter'));
    peer.printsOut = false;
    await print(prints.keep(paper, 'letter'));
    expect(await counts()).toMatchObject({
      forms: [{ form: 'puu', name: { fi: 'Puunkaato' }, copies: 2 }],
      letters: 1,
    });
    expect(await prints.counts({ from: '2026-11-26', to: '2026-11-26' }, nobody)).toMatchObject({
      ...{ forms: [], letters: 0 },
    });
  });

  it('show by coming out that the trouble before is over', async () => {
    peer.state = 5;
    const token = prints.keep(paper, 'letter');
    expect(await print(token)).toEqual({ printed: false, trouble: 'stopped' });
    expect(await counts()).toMatchObject({ printer: 'stopped' });
    peer.state = 3;
    expect(await print(token)).toEqual({ printed: true });
    expect(await counts()).toMatchObject({ printer: 'ready', letters: 1 });
  });

  it('are counted together when several hubs print', async () => {
    await print(prints.keep(paper, 'letter'));
    const lobby = await lobbies.hub();
    const other = createPrints({
      ...{ lobby, clock, log: silentLog, address: peer.address, tray: undefined, forms: () => [] },
      ...{ making: createMaking({ workerFile: undefined }), today: () => TODAY },
      jobsFile: path.join(folder, 'other-jobs.json'),
      copiesFile: path.join(folder, 'other-copies.json'),
    });
    await other.print({ key: randomUUID(), token: other.keep(paper, 'letter') }, nobody);
    await other.close();
    expect(await counts()).toMatchObject({ letters: 2 });
  });

  it('come out though the lobby is away, and are counted once when it is back, also by a hub started since', async () => {
    const lobby = await lobbies.hub();
    let commits: 'away' | 'unheard' = 'away';
    const faulty: Lobby = {
      ...lobby,
      async write(topic, decide) {
        if (commits === 'unheard') await lobby.write(topic, decide);
        throw new LobbyAway(commits);
      },
    };
    await prints.close();
    prints = printsOver(faulty);
    expect(await print(prints.keep(paper, 'letter'))).toEqual({ printed: true });
    expect(await counts()).toMatchObject({ letters: 0 });
    commits = 'unheard';
    expect(await print(prints.keep(paper, 'letter'))).toEqual({ printed: true });
    await prints.close();
    prints = printsOver(lobby);
    expect(await counts()).toMatchObject({ letters: 2 });
    expect(await counts()).toMatchObject({ letters: 2 });
    expect(await readFile(path.join(folder, 'copies.json'), 'utf8')).toBe('[]');
  });
});

describe('a form filled in at the kiosk', () => {
  let hub: TestHub;
  const kiosk = (name: string, input?: unknown) => hub.call(name, input, doors.shell);
  const values = { nimi: 'Kaarina Kanarialintu', pvm: '5.11.2026', perustelut: 'Salakatu 7 C' };
  const fetchPaper = (token: string, door: 'shell' | 'loopback' | 'lan') => {
    const origin = { shell: 'aula://hub', loopback: 'http://127.0.0.1', lan: 'https://127.0.0.1' }[door];
    return hub.hub.fetch(
      new Request(`${origin}/prints/${token}`, { headers: { host: '127.0.0.1' } }),
      doors[door],
    );
  };

  beforeEach(async () => {
    hub = await startTestHub(async directory => {
      await laySmallShare(directory);
      await writeFile(path.join(directory, 'lomakkeet', 'puu.pdf'), await formPdf());
    }, `${TODAY}T08:00:00Z`);
    await hub.hub.whenFirstRead();
  });
  afterEach(() => hub.dispose());

  const fill = async () => {
    const { answer } = await kiosk('forms/fill', { id: 'puu', values, language: 'fi' });
    return answer as { token: string; qr: string };
  };

  it('is looked at with its token at this machine, kept by no cache, and never from the network', async () => {
    const { token } = await fill();
    for (const door of ['shell', 'loopback'] as const) {
      const paper = await fetchPaper(token, door);
      expect([paper.status, paper.headers.get('cache-control')]).toEqual([200, 'no-store']);
      expect(
        Buffer.from(await paper.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
    }
    expect((await fetchPaper(token, 'lan')).status).toBe(404);
    expect((await fetchPaper('x'.repeat(32), 'shell')).status).toBe(404);
  });

  it('is gone when the visit forgets it', async () => {
    const { token } = await fill();
    await kiosk('prints/forget', { tokens: [token] });
    expect((await fetchPaper(token, 'shell')).status).toBe(404);
    expect((await kiosk('prints/print', { key: randomUUID(), token })).status).toBe(410);
  });

  it('tells its faults by field', async () => {
    const { status, answer } = await kiosk('forms/fill', {
      ...{ id: 'puu', language: 'fi', values: { ...values, pvm: '31.2.2026' } },
    });
    expect(status).toBe(422);
    expect(answer).toMatchObject({ data: { faults: { pvm: 'not-a-date' } } });
  });

  it('leaves nothing of what was typed on the disk, open or closed', async () => {
    const { token, qr } = await fill();
    expect(qr).toContain('Kanarialintu');
    await kiosk('prints/print', { key: randomUUID(), token });
    expect(await traces()).toEqual([]);
    await hub.hub.close();
    expect(await traces()).toEqual([]);
  });

  /** Files under the hub's folders that hold a typed word, in the encodings in which one could be written. */
  async function traces(): Promise<string[]> {
    const words = ['Kanarialintu', 'Salakatu'];
    const shapes = words.flatMap(word => [
      Buffer.from(word),
      Buffer.from(word, 'utf16le'),
      Buffer.from(Buffer.from(word, 'latin1').toString('hex')),
    ]);
    const files = await filesUnder(hub.dataDirectory, hub.shareDirectory);
    expect(files.length).toBeGreaterThan(3);
    const found = await Promise.all(
      files.map(async file => {
        const bytes = await readFile(file);
        return shapes.some(shape => bytes.includes(shape)) ? [file] : [];
      }),
    );
    return found.flat();
  }
});

async function filesUnder(...folders: string[]): Promise<string[]> {
  const all = await Promise.all(
    folders.map(folder => readdir(folder, { recursive: true, withFileTypes: true })),
  );
  return all.flat().flatMap(entry => (entry.isFile() ? [path.join(entry.parentPath, entry.name)] : []));
}
