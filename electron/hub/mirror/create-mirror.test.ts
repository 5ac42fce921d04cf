import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { silentLog } from '#hub/log';
import { openState, type State } from '#hub/storage/open-state';

import { createMirror, type MirrorOptions } from './create-mirror';
import type { Mirror } from './contract';

let folder: string;
let share: string;
let state: State;
let now = 0;
let mirror: Mirror;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'aula-mirror-'));
  share = path.join(folder, 'share');
  mkdirSync(share);
  now = Date.UTC(2026, 10, 24);
  state = await openState({ file: path.join(folder, 'data/state.sqlite'), log: silentLog });
  mirror = await open();
});
afterEach(async () => {
  await state.close();
  rmSync(folder, { recursive: true, force: true });
});

const open = (options: Partial<MirrorOptions> = {}): Promise<Mirror> =>
  createMirror({
    shareDir: share,
    dataDir: path.join(folder, 'data'),
    site: 'imatra',
    state,
    clock: { now: () => now },
    log: silentLog,
    validate: async () => [],
    ...options,
  });

function lay(file: string, text: string | Uint8Array): string {
  const whole = path.join(share, file);
  mkdirSync(path.dirname(whole), { recursive: true });
  writeFileSync(whole, text);
  return whole;
}

const pdf = (words: string): string => `%PDF-1.7\n${words}\nstartxref\n9\n%%EOF\n`;
const png = Buffer.from(
  '89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000049454e44ae426082',
  'hex',
);

async function passes(count: number, stepMs = 10_000): Promise<void> {
  for (let pass = 0; pass < count; pass += 1) {
    now += stepMs;
    await mirror.scan();
  }
}

/** What is shown, as path to text. */
function shown(): Record<string, string> {
  const entries = (mirror.current()?.items ?? []).flatMap(item =>
    item.files.map(file => [
      item.path === file.path ? file.path : `${item.path}/${file.path}`,
      readFileSync(mirror.contentFile(file.sha256), 'utf8'),
    ]),
  );
  return Object.fromEntries(entries);
}

const heldCodes = (): Record<string, string[]> =>
  Object.fromEntries(
    mirror.status().held.map(item => [item.path, item.problems.map(problem => problem.code)]),
  );

function layCity(): void {
  lay('aula.yaml', 'kaupunki: Imatra\n');
  lay('kaavat/1099-keskusta/kaava.yaml', 'otsikko: Keskusta\n');
  lay('kaavat/1099-keskusta/selostus.pdf', pdf('selostus'));
  lay('lomakkeet/hakemus.pdf', pdf('hakemus'));
}

describe('publishing', () => {
  it('shows nothing after one pass and everything after two', async () => {
    layCity();
    await passes(1);
    expect(mirror.current()).toBeUndefined();
    expect(mirror.status().pending.toSorted()).toEqual(['aula.yaml', 'kaavat/1099-keskusta', 'lomakkeet']);
    await passes(1);
    expect(Object.keys(shown())).toEqual([
      'aula.yaml',
      'kaavat/1099-keskusta/kaava.yaml',
      'kaavat/1099-keskusta/selostus.pdf',
      'lomakkeet/hakemus.pdf',
    ]);
    expect(mirror.status()).toMatchObject({
      reachable: true,
      pending: [],
      held: [],
      files: 4,
      lastChangeAt: now,
      lastScanAt: now,
    });
  });

  it('keeps its snapshot while nothing changes, and tells listeners only of changes', async () => {
    layCity();
    const told: string[] = [];
    const stop = mirror.subscribe(snapshot => told.push(snapshot.id));
    await passes(5);
    expect(told).toEqual([mirror.current()!.id]);
    lay('lomakkeet/toinen.pdf', pdf('toinen'));
    await passes(3);
    expect(told).toEqual([told[0], mirror.current()!.id]);
    stop();
    lay('lomakkeet/kolmas.pdf', pdf('kolmas'));
    await passes(3);
    expect(told).toHaveLength(2);
  });

  it('gives the same snapshot id to the same contents', async () => {
    layCity();
    await passes(2);
    const first = mirror.current()!.id;
    lay('aula.yaml', 'kaupunki: Vantaa\n');
    await passes(2);
    expect(mirror.current()!.id).not.toBe(first);
    lay('aula.yaml', 'kaupunki: Imatra\n');
    await passes(2);
    expect(mirror.current()!.id).toBe(first);
  });

  it('moves an item to its new version only when its whole folder is settled', async () => {
    layCity();
    await passes(2);
    lay('kaavat/1099-keskusta/kaava.yaml', 'otsikko: Keskusta, muutos\n');
    lay('kaavat/1099-keskusta/liite.pdf', pdf('kesken').slice(0, 20));
    await passes(6);
    expect(shown()['kaavat/1099-keskusta/kaava.yaml']).toBe('otsikko: Keskusta\n');
    expect(mirror.status().held).toEqual([
      {
        path: 'kaavat/1099-keskusta',
        problems: [{ code: 'mirror.unfinished', file: 'liite.pdf', parameters: { file: 'liite.pdf' } }],
        since: expect.any(Number),
        showsOlder: true,
      },
    ]);
    lay('kaavat/1099-keskusta/liite.pdf', pdf('valmis'));
    await passes(2);
    expect(shown()['kaavat/1099-keskusta/kaava.yaml']).toBe('otsikko: Keskusta, muutos\n');
    expect(mirror.status().held).toEqual([]);
  });

  it('holds one broken file of a lenient folder alone', async () => {
    layCity();
    lay('lomakkeet/rikki.pdf', 'not a pdf at all');
    await passes(3);
    expect(Object.keys(shown())).toContain('lomakkeet/hakemus.pdf');
    expect(Object.keys(shown())).not.toContain('lomakkeet/rikki.pdf');
    expect(heldCodes()).toEqual({ 'lomakkeet/rikki.pdf': ['mirror.wrong-format'] });
  });

  it('does not believe a full size whose bytes have not come', async () => {
    layCity();
    await passes(2);
    const file = lay(
      'kaavat/1099-keskusta/kartta.png',
      Buffer.concat([png.subarray(0, 20), Buffer.alloc(png.length - 20)]),
    );
    utimesSync(file, 1_000, 1_000);
    await passes(4);
    expect(Object.keys(shown())).not.toContain('kaavat/1099-keskusta/kartta.png');
    lay('kaavat/1099-keskusta/kartta.png', png);
    utimesSync(file, 1_000, 1_000);
    await passes(20);
    expect(Object.keys(shown())).toContain('kaavat/1099-keskusta/kartta.png');
  });

  it('finds a file that was replaced under the same size and time', async () => {
    layCity();
    const file = lay('lomakkeet/hakemus.pdf', pdf('hakemus'));
    utimesSync(file, 1_000, 1_000);
    await passes(2);
    lay('lomakkeet/hakemus.pdf', pdf('muutoss'));
    utimesSync(file, 1_000, 1_000);
    await passes(4);
    expect(shown()['lomakkeet/hakemus.pdf']).toBe(pdf('muutoss'));
  });
});

describe('mixtures', () => {
  it('never shows a new file beside an old one that was replaced under its size and time', async () => {
    const plan = 'kaavat/1099-keskusta';
    mirror = await open({ auditBytes: 1 });
    const yaml = lay(`${plan}/kaava.yaml`, 'otsikko: vanha\n');
    utimesSync(yaml, 1_000, 1_000);
    lay(`${plan}/selostus.pdf`, pdf('vanha'));
    lay('aula.yaml', 'kaupunki: Imatra\n');
    await passes(2);
    lay(`${plan}/kaava.yaml`, 'otsikko: uusi!\n');
    utimesSync(yaml, 1_000, 1_000);
    lay(`${plan}/selostus.pdf`, pdf('uudempi'));
    const seen = new Set<string>();
    mirror.subscribe(() => void seen.add(JSON.stringify(shown())));
    await passes(6);
    expect(shown()).toMatchObject({
      [`${plan}/kaava.yaml`]: 'otsikko: uusi!\n',
      [`${plan}/selostus.pdf`]: pdf('uudempi'),
    });
    expect(seen.size).toBe(1);
  });
});

describe('meaning', () => {
  it('holds a strict item that its validation refuses, and asks once a version', async () => {
    layCity();
    let asked = 0;
    mirror = await open({
      validate: async candidate => {
        if (candidate.path !== 'kaavat/1099-keskusta') return [];
        asked += 1;
        const text = new TextDecoder().decode(await candidate.read('kaava.yaml'));
        return text.includes('päättyy') ? [] : [{ code: 'catalogue.no-end', file: 'kaava.yaml' }];
      },
    });
    await passes(5);
    expect(asked).toBe(1);
    expect(heldCodes()).toEqual({ 'kaavat/1099-keskusta': ['catalogue.no-end'] });
    expect(mirror.current()!.items.map(item => item.path)).toEqual(['aula.yaml', 'lomakkeet']);
    lay('kaavat/1099-keskusta/kaava.yaml', 'otsikko: Keskusta\npäättyy: 1.2.2027\n');
    await passes(2);
    expect(mirror.status().held).toEqual([]);
    expect(asked).toBe(2);
  });

  it('holds only the refused file of a lenient folder', async () => {
    layCity();
    const about = (files: readonly { path: string }[]) => files.some(file => file.path === 'outo.pdf');
    mirror = await open({
      validate: async ({ path: item, files }) =>
        item === 'lomakkeet' && about(files) ? [{ code: 'catalogue.odd', file: 'outo.pdf' }] : [],
    });
    lay('lomakkeet/outo.pdf', pdf('outo'));
    await passes(4);
    expect(Object.keys(shown())).toContain('lomakkeet/hakemus.pdf');
    expect(Object.keys(shown())).not.toContain('lomakkeet/outo.pdf');
    expect(mirror.status()).toMatchObject({ held: [{ path: 'lomakkeet/outo.pdf' }], pending: [] });
  });

  it('lets nothing else wait when validation itself fails', async () => {
    layCity();
    mirror = await open({
      validate: async candidate => {
        if (candidate.path.startsWith('kaavat')) throw new Error('a bug');
        return [];
      },
    });
    await passes(3);
    expect(heldCodes()).toEqual({ 'kaavat/1099-keskusta': ['mirror.not-understood'] });
    expect(Object.keys(shown())).toContain('aula.yaml');
  });
});

describe('absence', () => {
  it('keeps everything while the share is away, also after a restart', async () => {
    layCity();
    await passes(2);
    const before = shown();
    renameSync(share, `${share}-away`);
    await passes(30);
    expect(shown()).toEqual(before);
    expect(mirror.status()).toMatchObject({ reachable: false, problem: 'mirror.unreachable' });
    mirror = await open();
    expect(shown()).toEqual(before);
    await passes(2);
    expect(shown()).toEqual(before);
    renameSync(`${share}-away`, share);
    lay('lomakkeet/uusi.pdf', pdf('uusi'));
    await passes(3);
    expect(Object.keys(shown())).toContain('lomakkeet/uusi.pdf');
  });

  it('freezes before an empty share and before one that lost more than half of its files', async () => {
    layCity();
    lay('kaavat/1100-pohjoinen/kaava.yaml', 'otsikko: Pohjoinen\n');
    await passes(2);
    const before = shown();
    rmSync(path.join(share, 'kaavat'), { recursive: true });
    await passes(20);
    expect(mirror.status()).toMatchObject({ problem: 'mirror.half-gone' });
    expect(shown()).toEqual(before);
    rmSync(share, { recursive: true });
    mkdirSync(share);
    await passes(20);
    expect(mirror.status()).toMatchObject({ problem: 'mirror.empty' });
    expect(shown()).toEqual(before);
  });

  it('withdraws a plan whose folder has been missing for a minute, though it held half of all files', async () => {
    layCity();
    await passes(2);
    rmSync(path.join(share, 'kaavat/1099-keskusta'), { recursive: true });
    await passes(6);
    expect(mirror.current()!.items.map(item => item.path)).toContain('kaavat/1099-keskusta');
    await passes(1);
    expect(mirror.current()!.items.map(item => item.path)).toEqual(['aula.yaml', 'lomakkeet']);
  });

  it('does not take a save by delete and rename for a deletion', async () => {
    layCity();
    await passes(2);
    const file = path.join(share, 'kaavat/1099-keskusta/selostus.pdf');
    rmSync(file);
    await passes(3);
    expect(Object.keys(shown())).toContain('kaavat/1099-keskusta/selostus.pdf');
    lay('kaavat/1099-keskusta/selostus.pdf', pdf('uusi selostus'));
    await passes(2);
    expect(shown()['kaavat/1099-keskusta/selostus.pdf']).toBe(pdf('uusi selostus'));
  });

  it('is not moved to delete by a clock that jumps', async () => {
    layCity();
    await passes(2);
    rmSync(path.join(share, 'kaavat/1099-keskusta'), { recursive: true });
    await passes(1);
    now += 365 * 24 * 3_600_000;
    await passes(1);
    expect(mirror.current()!.items.map(item => item.path)).toContain('kaavat/1099-keskusta');
    now = 0;
    await passes(5);
    expect(mirror.current()!.items.map(item => item.path)).not.toContain('kaavat/1099-keskusta');
  });
});

describe('names', () => {
  it('treats both Unicode forms as one name, keeps what it has and reports the other', async () => {
    layCity();
    lay('lomakkeet/päätös.pdf'.normalize('NFD'), pdf('first'));
    await passes(2);
    lay('lomakkeet/päätös.pdf'.normalize('NFC'), pdf('second, longer'));
    await passes(3);
    expect(shown()['lomakkeet/päätös.pdf'.normalize('NFC')]).toBe(pdf('first'));
    expect(heldCodes()).toEqual({ ['lomakkeet/päätös.pdf'.normalize('NFC')]: ['mirror.same-name'] });
  });

  it('takes a change of case for the same file, at once', async () => {
    layCity();
    await passes(2);
    renameSync(path.join(share, 'lomakkeet/hakemus.pdf'), path.join(share, 'lomakkeet/Hakemus.PDF'));
    await passes(1);
    expect(Object.keys(shown())).toContain('lomakkeet/Hakemus.PDF');
    expect(Object.keys(shown())).not.toContain('lomakkeet/hakemus.pdf');
  });

  it('never follows a link and says so', async () => {
    layCity();
    const secret = path.join(folder, 'secret.pdf');
    writeFileSync(secret, pdf('secret'));
    symlinkSync(secret, path.join(share, 'lomakkeet/linkki.pdf'));
    symlinkSync(folder, path.join(share, 'kaavat/linkki'));
    await passes(3);
    expect(Object.values(shown())).not.toContain(pdf('secret'));
    expect(heldCodes()).toEqual({
      'lomakkeet/linkki.pdf': ['mirror.link'],
      'kaavat/linkki': ['mirror.link'],
    });
  });

  it('ignores what programs leave behind and notes what belongs nowhere', async () => {
    layCity();
    for (const name of [
      '~$ohje.docx',
      '.~lock.ohje.odt#',
      'x.tmp',
      'Thumbs.db',
      'desktop.ini',
      '.DS_Store',
      '0A1B2C3D',
    ]) {
      lay(`kaavat/1099-keskusta/${name}`, 'x');
    }
    lay('_aula/kuitti.html', 'x');
    lay('muistio.txt', 'x');
    lay('kaavat/irrallinen.pdf', pdf('x'));
    await passes(3);
    expect(Object.keys(shown())).toHaveLength(4);
    expect(heldCodes()).toEqual({
      'muistio.txt': ['mirror.unplaced'],
      'kaavat/irrallinen.pdf': ['mirror.unplaced'],
    });
  });

  it('carries names of 255 bytes, spaces and deep folders', async () => {
    layCity();
    const long = `${'ä'.repeat(125)} .pdf`;
    lay(`lomakkeet/a b/c d/${long}`, pdf('long'));
    await passes(2);
    expect(shown()[`lomakkeet/a b/c d/${long}`]).toBe(pdf('long'));
  });
});

describe('collecting', () => {
  it('removes what no kept snapshot uses and never what is in force', async () => {
    layCity();
    for (let version = 0; version < 8; version += 1) {
      lay('aula.yaml', `kaupunki: Imatra ${version}\n`);
      await passes(2);
    }
    let remaining: ReadonlySet<string> = new Set();
    mirror = await open({ onCollected: hashes => void (remaining = hashes) });
    await mirror.collect({ keepBytes: 1_000_000 });
    expect(remaining.size).toBe(3 + 4);
    await mirror.collect({ keepBytes: 0 });
    const inForce = mirror.current()!.items.flatMap(item => item.files.map(file => file.sha256));
    expect([...remaining].toSorted()).toEqual(inForce.toSorted());
    expect(shown()['aula.yaml']).toBe('kaupunki: Imatra 7\n');
  });
});

describe('polling', () => {
  it('publishes by itself, and stops when told', async () => {
    layCity();
    mirror = await open({ pollMs: 5, settleMs: 1 });
    const published = new Promise(resolve => mirror.subscribe(resolve));
    const stop = mirror.start();
    await published;
    await stop();
    const { lastScanAt } = mirror.status();
    expect(Object.keys(shown())).toHaveLength(4);
    expect(lastScanAt).toBe(now);
  });
});
