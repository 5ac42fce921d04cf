import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createLogFile } from './log-file';

const folder = () => mkdtemp(path.join(tmpdir(), 'aula-log-'));

test('a line is in the file when the call returns', async () => {
  const directory = path.join(await folder(), 'logs');
  createLogFile({ directory, keepBytes: 1000 })('yksi');
  expect(await readFile(path.join(directory, 'aula.log'), 'utf8')).toBe('yksi\n');
});

test('all files together stay under the budget, and the newest lines are kept', async () => {
  const directory = await folder();
  const write = createLogFile({ directory, keepBytes: 1000 });
  for (let number = 0; number < 500; number += 1) write(`rivi ${number}`);
  const files = await readdir(directory);
  const sizes = await Promise.all(files.map(async file => (await stat(path.join(directory, file))).size));
  expect(files).toHaveLength(5);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(1000);
  expect(await readFile(path.join(directory, 'aula.log'), 'utf8')).toContain('rivi 499');
});

test('a program that starts again continues its file', async () => {
  const directory = await folder();
  createLogFile({ directory, keepBytes: 1000 })('yksi');
  createLogFile({ directory, keepBytes: 1000 })('kaksi');
  expect(await readFile(path.join(directory, 'aula.log'), 'utf8')).toBe('yksi\nkaksi\n');
});

test('a folder that is gone does not stop the program', async () => {
  const directory = await folder();
  const write = createLogFile({ directory, keepBytes: 1000 });
  await rm(directory, { recursive: true });
  expect(() => write('yksi')).not.toThrow();
});
