import { Refused, refuse } from './refused';
import { visitorAt, withCounter, type Course, type QueueState } from './state';
import type { QueueCounterRow } from './tables';

export interface SitInput {
  readonly counter: string;
  readonly serves: readonly string[];
  readonly paused: boolean;
}

export interface Sitter {
  readonly id: string;
  readonly name: string;
}

/**
 * Sits down, changes what is served, pauses, or (serving nothing) leaves. A counter whose person is no longer signed in
 * can be taken over; a visitor who is there then is the taker's to finish. Nobody sits at two counters.
 */
export function sit(
  course: Course,
  input: SitInput,
  person: Sitter,
  isHere: (person: string) => boolean,
): Course {
  const { state } = course;
  const counter =
    state.settings?.counters.find(({ id }) => id === input.counter) ?? refuse('NO_SUCH_COUNTER');
  const row = state.counters.find(one => one.counter === input.counter);
  refuseTaken(row, person, isHere);
  if (input.serves.length === 0) return row === undefined ? course : leave(course, row);
  const moved = leaveOthers(course, counter.id, person);
  const can = matterIdsAt(state, counter.id);
  const after = {
    ...{ site: state.site, counter: counter.id, day: state.day, person: person.id, person_name: person.name },
    serves: JSON.stringify(can.filter(id => input.serves.includes(id))),
    paused: input.paused ? 1 : 0,
  };
  return withCounter(moved, row, after, {
    action: actionOf(row, after),
    counter: counter.id,
    person: person.id,
  });
}

/** The matters that can be served at a counter at all. */
export function matterIdsAt({ settings }: Pick<QueueState, 'settings'>, counter: string): string[] {
  const can = settings?.counters.find(({ id }) => id === counter)?.matters;
  const all = settings?.matters.map(({ id }) => id) ?? [];
  return can === undefined ? all : all.filter(id => can.includes(id));
}

function refuseTaken(
  row: QueueCounterRow | undefined,
  person: Sitter,
  isHere: (person: string) => boolean,
): void {
  if (row === undefined || row.person === null || row.person === person.id || !isHere(row.person)) return;
  throw new Refused({ code: 'TAKEN', data: { name: row.person_name ?? '' } });
}

function leave(course: Course, row: QueueCounterRow): Course {
  if (row.person === null) return course;
  if (visitorAt(course.state, row.counter) !== undefined) return refuse('UNFINISHED');
  const after = { ...row, person: null, person_name: null, serves: '[]', paused: 0 };
  return withCounter(course, row, after, { action: 'left', counter: row.counter, person: row.person });
}

function leaveOthers(course: Course, counter: string, person: Sitter): Course {
  return course.state.counters
    .filter(one => one.person === person.id && one.counter !== counter)
    .reduce(leave, course);
}

function actionOf(before: QueueCounterRow | undefined, after: Omit<QueueCounterRow, 'version'>) {
  if (before === undefined || before.person !== after.person || before.paused === after.paused)
    return 'seated';
  return after.paused === 1 ? 'paused' : 'resumed';
}
