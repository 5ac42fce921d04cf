import { oc } from '@orpc/contract';

/** What a person of the staff may do; one person may have several. */
export const roles = ['desk', 'expert', 'planner', 'it'] as const;
export type Role = (typeof roles)[number];

/**
 * Who may make a call: visitors at the kiosk, the wall screen, whoever is signed in, or a role of theirs; `browser` is
 * whoever sits before a browser, signed in or not, and `shell` the kiosk's own window.
 */
export type Audience = 'visitor' | 'board' | 'browser' | 'shell' | 'staff' | Role;

/** Every call of the contract begins here and says for whom it is. */
export function callFor(...audience: [Audience, ...Audience[]]) {
  return oc.$meta<{ audience: readonly Audience[] }>({ audience: [] }).meta({ audience });
}

export const everyone = ['visitor', 'board', 'staff'] as const satisfies readonly Audience[];
