import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { silentLog } from '../log';
import { UnreadablePdf } from '../prints/making';
import { createFileSight } from './file-sight';

let folder: string;
const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'aula-file-sight-'));
  await writeFile(at('ote.pdf'), 'ote');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('a file is unknown until it has been read through, and then never read again', async () => {
  const join = vi.fn(() => Promise.reject(new UnreadablePdf('password')));
  const sight = createFileSight({ join }, silentLog);
  expect([sight(at('ote.pdf')), sight(at('ote.pdf'))]).toEqual(['unknown', 'unknown']);
  await vi.waitFor(() => expect(sight(at('ote.pdf'))).toBe('password'));
  expect(sight(at('poissa.pdf'))).toBe('unknown');
  await vi.waitFor(() => expect(sight(at('poissa.pdf'))).toBe('gone'));
  expect(join).toHaveBeenCalledTimes(1);
});

it('a mistake of ours is no verdict on the file: it is read again', async () => {
  const join = vi.fn(() => Promise.reject(new Error('worker ended')));
  const sight = createFileSight({ join }, silentLog);
  sight(at('ote.pdf'));
  await vi.waitFor(() => expect(join).toHaveBeenCalledTimes(1));
  join.mockResolvedValue({ pdf: new Uint8Array(), pages: 1 } as never);
  await vi.waitFor(() => expect(sight(at('ote.pdf'))).toBe('readable'));
});

it('one file is read at a time', async () => {
  const answers: (() => void)[] = [];
  const join = vi.fn(
    () =>
      new Promise<{ pdf: Uint8Array; pages: number }>(resolve => {
        answers.push(() => resolve({ pdf: new Uint8Array(), pages: 1 }));
      }),
  );
  await writeFile(at('kartta.pdf'), 'kartta');
  const sight = createFileSight({ join }, silentLog);
  sight(at('ote.pdf'));
  sight(at('kartta.pdf'));
  await vi.waitFor(() => expect(answers).toHaveLength(1));
  answers[0]?.();
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  expect([sight(at('ote.pdf')), sight(at('kartta.pdf'))]).toEqual(['readable', 'unknown']);
});
