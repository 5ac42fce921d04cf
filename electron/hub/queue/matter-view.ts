import type { Matter, QueueFile } from '#content/model/queue-file';
import type { MatterNow } from './contract';
import { givingOf } from './giving';
import { openCounters } from './order';
import { idsIn, type QueueState } from './state';
import type { Waits } from './waits';

/** What one can queue for, and how it stands. */
export function mattersNow(state: QueueState, waits: Waits): MatterNow[] {
  return (state.settings?.matters ?? []).map(matter => matterNow(state, waits, matter));
}

function matterNow(state: QueueState, waits: Waits, matter: Matter): MatterNow {
  const { id, name, summary, prefix, colour, service } = matter;
  const wait = waits.ofMatter(id);
  return {
    ...{ id, name, prefix, colour },
    ...(summary === undefined ? {} : { summary }),
    ...(service === undefined ? {} : { service }),
    ...givingOf(state, matter),
    waiting: waitingFor(state, id),
    openCounters: openCounters(state).filter(({ serves }) => idsIn(serves).includes(id)).length,
    ...(wait === undefined ? {} : { wait }),
  };
}

export function waitingFor({ tickets }: Pick<QueueState, 'tickets'>, matter: string): number {
  return tickets.filter(one => one.state === 'waiting' && one.matter === matter).length;
}

/** Name and colour of a matter; one that the share no longer names has its id for a name. */
export function appearanceOf(
  settings: QueueFile | undefined,
  id: string,
): Pick<Matter, 'id' | 'name' | 'colour'> {
  const matter = settings?.matters.find(one => one.id === id);
  return { id, name: matter?.name ?? { fi: id }, colour: matter?.colour ?? 'stone' };
}

/** Name and direction of a counter; one that the share no longer names has its id for a name. */
export function placeOf(settings: QueueFile | undefined, id: string) {
  const counter = settings?.counters.find(one => one.id === id);
  const direction = counter?.direction;
  return { id, name: counter?.name ?? { fi: id }, ...(direction === undefined ? {} : { direction }) };
}

/** The first instant of several at which something changes. */
export function earliestOf(instants: readonly (number | undefined)[]): { changesAt?: number } {
  const known = instants.filter(one => one !== undefined);
  return known.length === 0 ? {} : { changesAt: Math.min(...known) };
}
