import { expect, it } from 'vitest';

import { isDeleted, nextMissing } from './absence';
import { inForceOf } from './in-force';
import { snapshotOf } from './snapshot';
import { distrust, uniqueSight } from './trust';
import { walkShare } from './walk-share';
import { shareLayout } from './share-layout';
import type { ShareEntry, ShareReader } from './share-reader';

const file = (name: string): ShareEntry => ({ kind: 'file', name, bytes: 1, modifiedMs: 1 });
const folder = (name: string): ShareEntry => ({ kind: 'folder', name });

function readerOf(folders: Record<string, readonly ShareEntry[] | 'fails'>): ShareReader {
  return {
    list: path => {
      const entries = folders[path];
      if (!entries || entries === 'fails') throw new Error('EACCES');
      return entries;
    },
    open: () => {
      throw new Error('not asked');
    },
  };
}

const see = (folders: Record<string, readonly ShareEntry[] | 'fails'>) =>
  uniqueSight(walkShare(readerOf(folders), shareLayout), new Map());

const plan = (name: string) => ({
  path: `kaavat/${name}`,
  since: 0,
  files: [{ path: 'kaava.yaml', sha256: 'a'.repeat(64), bytes: 1, modifiedMs: 1 }],
});
const inForce = inForceOf(snapshotOf([plan('yksi'), plan('kaksi'), plan('kolme')], 0));

it('counts nothing as missing that could not be looked at', () => {
  const sight = see({ '': [folder('kaavat')], kaavat: 'fails' });
  const missing = nextMissing({ missing: new Map(), previous: new Map(), inForce, sight, elapsedMs: 10_000 });
  expect([...missing]).toEqual([]);
  expect(distrust(sight, inForce)).toBeUndefined();
});

it('counts a file as deleted after a minute of healthy passes, at least three of them', () => {
  const sight = see({
    '': [folder('kaavat')],
    kaavat: [folder('yksi')],
    'kaavat/yksi': [file('kaava.yaml')],
  });
  let missing: ReturnType<typeof nextMissing> = new Map();
  const deleted: boolean[] = [];
  for (let pass = 0; pass < 4; pass += 1) {
    missing = nextMissing({ missing, previous: new Map(), inForce, sight, elapsedMs: 30_000 });
    deleted.push(isDeleted(missing.get('kaavat/kaksi/kaava.yaml')!));
  }
  expect(deleted).toEqual([false, false, true, true]);
});

it('does not believe a share that lost more than half of its files in several items', () => {
  const one = see({ '': [folder('kaavat')], kaavat: [folder('yksi')], 'kaavat/yksi': [file('kaava.yaml')] });
  expect(distrust(one, inForce)).toBe('mirror.half-gone');
  expect(distrust(see({ '': [] }), inForce)).toBe('mirror.empty');
});

it('lists both of two folders that are the same name and keeps the files of one', () => {
  const sight = see({
    '': [folder('kaavat')],
    kaavat: [folder('Äitsaari'), folder('äitsaari'.normalize('NFD'))],
    'kaavat/Äitsaari': [file('kaava.yaml')],
    ['kaavat/' + 'äitsaari'.normalize('NFD')]: [file('kaava.yaml'), file('liite.pdf')],
  });
  expect(sight.files.map(found => found.path)).toEqual(['kaavat/Äitsaari/kaava.yaml']);
  expect(sight.notes.map(note => note.problem.code)).toEqual(['mirror.same-name']);
});
