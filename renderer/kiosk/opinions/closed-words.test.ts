import { expect, test } from 'vitest';
import { closedWords } from './closed-words';

const now = 100;

test.each([
  ['an approved plan is told of appeals', 'approved', { remedy: 'appeal' }, 'closedAppeal'],
  ['a plan in force is over', 'in-force', { remedy: 'none' }, 'closedOver'],
  ['a lapsed plan is over', 'lapsed', { remedy: 'none' }, 'closedOver'],
  [
    'what is shown for information asks for nothing',
    'proposal',
    { remedy: 'none', until: 200 },
    'closedNone',
  ],
  ['a draft without dates waits for its notice', 'draft', { remedy: 'opinion' }, 'closedNoDates'],
  [
    'a display that has not begun is not yet',
    'proposal',
    { remedy: 'objection', until: 200 },
    'closedNotYet',
  ],
  [
    'a late objection is no objection',
    'proposal',
    { remedy: 'objection', until: 100, late: 'refused' },
    'closedEnded',
  ],
  [
    'a late opinion may still be sent',
    'draft',
    { remedy: 'opinion', until: 90, late: 'welcome' },
    'closedButWelcome',
  ],
] as const)('%s', (_, phase, about, words) => {
  expect(closedWords({ phase }, { ...about, now })).toBe(`opinions.${words}`);
});
