import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFolderCarrier } from '#hub/outbox/carriers/folder-carrier';
import type { ParcelOf } from '#hub/outbox/parcels';

const letter: ParcelOf<'folder'> = {
  ...{ channel: 'folder', folder: 'mielipiteet', name: 'M-2027-0001' },
  files: [
    { name: 'kirje.json', mediaType: 'application/json', base64: Buffer.from('{}').toString('base64') },
    { name: 'kirje.pdf', mediaType: 'application/pdf', base64: Buffer.from('%PDF').toString('base64') },
  ],
};
const label = { site: 'test', number: 7, key: 'k' };
const signal = new AbortController().signal;
const sent = { outcome: 'sent' };

describe('the outbox folder', () => {
  let shareDirectory: string;
  let root: string;
  beforeEach(async () => {
    shareDirectory = await mkdtemp(path.join(os.tmpdir(), 'aula-share-'));
    root = path.join(shareDirectory, '_aula', 'lahtevat');
  });
  afterEach(() => rm(shareDirectory, { recursive: true, force: true }));
  const share = () => writeFile(path.join(shareDirectory, 'aula.yaml'), '');
  const laid = path.join('mielipiteet', 'M-2027-0001');
  const carry = () => createFolderCarrier({ root, shareDirectory })(letter, label, signal);

  it('gets a folder of all its files', async () => {
    await share();
    expect(await carry()).toEqual(sent);
    expect((await readdir(path.join(root, laid))).sort()).toEqual(['kirje.json', 'kirje.pdf']);
    expect(await readFile(path.join(root, laid, 'kirje.pdf'), 'utf8')).toBe('%PDF');
  });

  it('is not made in the empty folder on which a share is mounted', async () => {
    expect(await carry()).toEqual({ outcome: 'later', problem: 'unreachable' });
    expect(await readdir(shareDirectory)).toEqual([]);
    await share();
    expect(await carry()).toEqual(sent);
  });

  it('is never made where the city named it itself', async () => {
    const named = createFolderCarrier({ root: path.join(shareDirectory, 'muualla') });
    expect(await named(letter, label, signal)).toEqual({ outcome: 'later', problem: 'unreachable' });
    expect(await readdir(shareDirectory)).toEqual([]);
  });

  it('gets it once, also when it has been taken away before the next try', async () => {
    await share();
    await carry();
    await rename(path.join(root, laid), path.join(shareDirectory, 'taken'));
    expect(await carry()).toEqual(sent);
    expect(await readdir(path.join(root, 'mielipiteet'))).toEqual([]);
  });

  it('takes the same content that is there already for its own, and never writes over other content', async () => {
    await share();
    await carry();
    const again = createFolderCarrier({ root, shareDirectory });
    expect(await again(letter, { ...label, number: 8 }, signal)).toEqual(sent);
    await writeFile(path.join(root, laid, 'kirje.pdf'), 'other');
    expect(await again(letter, { ...label, number: 9 }, signal)).toEqual({
      ...{ outcome: 'refused', problem: 'changed-elsewhere' },
    });
    expect(await readFile(path.join(root, laid, 'kirje.pdf'), 'utf8')).toBe('other');
  });

  it('goes on with what was ready when the program was killed', async () => {
    await share();
    await carry();
    const [ready = ''] = (await readdir(path.join(root, '.kesken'))).filter(name => name.endsWith('.valmis'));
    const name = await readFile(path.join(root, '.kesken', ready), 'utf8');
    await rename(path.join(root, laid), path.join(root, '.kesken', name));
    expect(await carry()).toEqual(sent);
    expect((await readdir(path.join(root, laid))).length).toBe(2);
  });

  it('begins anew when the mark or the folder was cut off, and clears what was left after a day', async () => {
    await share();
    await carry();
    const workshop = path.join(root, '.kesken');
    const [mark = ''] = await readdir(workshop);
    await rm(path.join(root, laid), { recursive: true });
    const left = path.join(workshop, 'test-7-00000000-0000-0000-0000-000000000000');
    await mkdir(left, { recursive: true });
    await writeFile(path.join(workshop, mark), 'test-');
    await utimes(left, new Date(0), new Date(0));
    expect(await carry()).toEqual(sent);
    expect(await readdir(workshop)).toEqual([mark]);
    expect((await readdir(path.join(root, laid))).length).toBe(2);
  });

  it('lays another letter of the same number, which comes again after a restored state', async () => {
    await share();
    await carry();
    const other = { ...letter, name: 'M-2027-0002' };
    expect(await createFolderCarrier({ root, shareDirectory })(other, label, signal)).toEqual(sent);
    expect((await readdir(path.join(root, 'mielipiteet'))).sort()).toEqual(['M-2027-0001', 'M-2027-0002']);
  });

  it.skipIf(process.getuid?.() === 0)('that may not be written waits, and leaves nothing half', async () => {
    await share();
    await mkdir(root, { recursive: true });
    await chmod(root, 0o500);
    expect(await carry()).toEqual({ outcome: 'later', problem: 'denied' });
    await chmod(root, 0o700);
    expect(await carry()).toEqual(sent);
  });

  it('in whose place a file stands waits', async () => {
    await share();
    await mkdir(path.dirname(root), { recursive: true });
    await writeFile(root, '');
    expect((await carry()).outcome).toBe('later');
    await rm(root);
    expect(await carry()).toEqual(sent);
  });
});
