import { oc } from '@orpc/contract';

/** Who may make a call: visitors at the kiosk, the wall screen, or signed-in staff (and this machine's own desk). */
export type Audience = 'visitor' | 'board' | 'staff';

/** Every call of the contract begins here and says for whom it is. */
export function callFor(...audience: [Audience, ...Audience[]]) {
  return oc.$meta<{ audience: readonly Audience[] }>({ audience: [] }).meta({ audience });
}

export const everyone = ['visitor', 'board', 'staff'] as const satisfies readonly Audience[];
