import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '#hub/log';
import { openState, type State } from './open-state';

let folder: string;
let state: State;
const DAY_MS = 86_400_000;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'aula-erased-'));
  state = await openState({ file: path.join(folder, 'state.sqlite'), log: silentLog });
});
afterEach(async () => {
  await state.close();
  await rm(folder, { recursive: true, force: true });
});

/** How often the word stands in the files of the folder. */
async function found(word: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter(entry => entry.isFile()).map(entry => path.join(entry.parentPath, entry.name));
  const bytes = await Promise.all(files.map(file => readFile(file)));
  return bytes.filter(one => one.includes(word)).length;
}

const version = (number: number, files: string) => ({ site: 's', version: `v${number}`, item: 'i', files });

describe('what was erased', () => {
  it('stands in no file after the copies of two nights, however the rows lay', async () => {
    let night = 0;
    const row = fc.record({
      length: fc.integer({ min: 0, max: 9_000 }),
      end: fc.constantFrom('stays' as const, 'deleted' as const, 'emptied' as const),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 120 }), async rows => {
        const { database } = state;
        await database.deleteFrom('mirror_versions').execute();
        for (const [number, { length, end }] of rows.entries()) {
          const text = `${'.'.repeat(length)} ${end === 'stays' ? 'known' : 'KANARIA'}`;
          await database.insertInto('mirror_versions').values(version(number, text)).execute();
        }
        const at = () => Date.UTC(2027, 0, 1) + DAY_MS * (night += 1);
        await state.backUp(at());
        for (const [number, { end }] of rows.entries()) {
          const which = `v${number}`;
          if (end === 'deleted')
            await database.deleteFrom('mirror_versions').where('version', '=', which).execute();
          if (end === 'emptied') {
            const empty = { files: '[]' };
            await database.updateTable('mirror_versions').set(empty).where('version', '=', which).execute();
          }
        }
        await state.backUp(at());
        const isErased = rows.some(({ end }) => end !== 'stays');
        expect(await found('KANARIA'), 'only in the copy of the night before').toBe(isErased ? 1 : 0);
        await state.backUp(at());
        expect(await found('KANARIA')).toBe(0);
      }),
      { numRuns: 12 },
    );
  });
});
