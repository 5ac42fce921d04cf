import type { ScreenMode } from '#content/model/displays-file';
import type { Person } from '../people/contract';
import type { PinOutcome } from '../people/pins';

/** A notice has words of its own, so nobody switches to it. */
export type Switchable = Exclude<ScreenMode, 'notice'>;

/** Whoever opened the hidden corner of a screen, and what they may switch it to. */
export type OpenedCorner =
  | {
      readonly outcome: 'known';
      readonly person: Person;
      readonly modes: readonly Switchable[];
    }
  | Exclude<PinOutcome, { outcome: 'known' }>;

const everyday = ['kiosk', 'plans', 'board', 'tourism', 'closed'] as const satisfies readonly Switchable[];

/** What a person may switch a screen to; none for planners, and the service screen only for IT. */
export function modesFor({ roles }: Pick<Person, 'roles'>): readonly Switchable[] {
  if (roles.includes('it')) return [...everyday, 'service'];
  return roles.includes('desk') ? everyday : [];
}
