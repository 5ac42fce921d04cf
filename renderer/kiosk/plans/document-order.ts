import type { PlanDocument } from '#hub/plans/contract';

/** What a visitor looks for first stands first; attachments come last in the planner's order. */
const roleOrder: readonly PlanDocument['role'][] = [
  'plan-map',
  'description',
  'notice',
  'participation-scheme',
  'decision',
  'appeal',
  'attachment',
];

/** The documents by role, those of one role in the order given. */
export function inRoleOrder<Document extends Pick<PlanDocument, 'role'>>(
  documents: readonly Document[],
): readonly Document[] {
  return [...documents].sort((one, other) => roleOrder.indexOf(one.role) - roleOrder.indexOf(other.role));
}
