import { expect, test } from 'vitest';
import { inRoleOrder } from './document-order';

test('the plan map stands first, attachments last and in the planner’s order', () => {
  const documents = [
    { role: 'attachment', name: 'b' },
    { role: 'notice', name: 'n' },
    { role: 'attachment', name: 'a' },
    { role: 'plan-map', name: 'm' },
  ] as const;
  expect(inRoleOrder(documents).map(({ name }) => name)).toEqual(['m', 'n', 'b', 'a']);
});
