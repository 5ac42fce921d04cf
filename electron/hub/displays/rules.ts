import type { ScreenMode, ScreenNotice } from '#content/model/displays-file';
import type { ScreenOrder } from './contract';
import { stretchAround, type ScheduledStretch, type ScreenSchedule } from './schedule';

/** What somebody decided for a screen, until an instant or until it is undone. */
export interface Override {
  readonly mode: ScreenMode;
  readonly since: number;
  readonly until?: number | undefined;
}

export interface Notice {
  readonly notice: ScreenNotice;
  readonly since: number;
  readonly until?: number | undefined;
}

/** All that decides what one screen shows. */
export interface ScreenFacts {
  readonly schedule: ScreenSchedule;
  readonly override?: Override | undefined;
  /** The one that was given last. */
  readonly notice?: Notice | undefined;
  /** When the hub began: since then the settings hold when the schedule has never said otherwise. */
  readonly startedAt: number;
}

export interface Decision {
  readonly order: ScreenOrder;
  /** The order is the same at every instant before this one. */
  readonly changesAt?: number;
}

type Stretch = (schedule: ScreenSchedule, at: number) => ScheduledStretch;

/** What a screen shows at an instant: a notice before a decision of the staff before the schedule before the settings. */
export function orderOf(facts: ScreenFacts, now: number, stretch: Stretch = stretchAround): Decision {
  const { notice, override } = facts;
  if (isOn(notice, now)) return ended({ mode: 'notice', because: 'notice', ...notice });
  if (isOn(override, now)) return ended({ because: 'override', ...override });
  const { mode, because, since = facts.startedAt, until } = stretch(facts.schedule, now);
  return ended({ mode, because, since, until });
}

function isOn<Held extends { since: number; until?: number | undefined }>(
  held: Held | undefined,
  now: number,
): held is Held {
  return held !== undefined && (held.until === undefined || now < held.until);
}

function ended({ until, ...order }: ScreenOrder): Decision {
  return until === undefined ? { order } : { order: { ...order, until }, changesAt: until };
}
