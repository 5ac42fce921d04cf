import { randomUUID } from 'node:crypto';
import { noteAudit, type Actor } from '../people/audit';
import type { DeskAction } from './contract';
import type { Deed, DoDeed } from './deeds';
import { act, ownCounter, type AtDesk, type Known } from './desk-rules';
import { labelOf } from './numbers';
import { sit, type SitInput } from './seat-rules';
import type { Course } from './state';
import type { QueueParts } from './surroundings';
import { undo, type PastDeed } from './undo';

/** Whoever works at a desk. */
export interface Clerk extends Actor {
  readonly person: { readonly id: string; readonly name: string };
}

export interface ActInput {
  readonly key: string;
  readonly counter: string;
  readonly action: DeskAction;
}

/** What the staff does; each deed is done once for its key. Rejects with `Refused` or `LobbyAway`. */
export interface DeskWork {
  sit(input: SitInput & { readonly key: string }, clerk: Clerk): Promise<void>;
  act(input: ActInput, clerk: Clerk): Promise<void>;
}

export function createDeskWork(parts: QueueParts, doDeed: DoDeed): DeskWork {
  const { lobby, clock } = parts;

  /** Notes in the audit log what was done, unless nothing was. */
  const noting =
    (
      clerk: Clerk,
      action: DeskAction['do'] | 'leave' | 'pause' | 'sit',
      counter: string,
    ): NonNullable<Deed['note']> =>
    async (writing, done) => {
      if (done.steps.length === 0) return;
      const what = {
        actor: clerk,
        action: `queue.${action}` as const,
        subject: subjectOf(done, counter),
        detail: { counter },
      };
      await noteAudit(writing, { site: lobby.site, at: clock.now(), ...what });
    };

  return {
    async sit({ key, ...input }, clerk) {
      const gone = await whoIsGone(parts, input.counter);
      await doDeed({
        key,
        rule: course => sit(course, input, clerk.person, person => person !== gone),
        note: noting(
          clerk,
          input.serves.length === 0 ? 'leave' : input.paused ? 'pause' : 'sit',
          input.counter,
        ),
      });
    },
    async act({ key, counter, action }, clerk) {
      const known: Known = { newId: randomUUID(), colleague: await colleagueOf(parts, action) };
      const by: AtDesk = { counter, person: clerk.person.id };
      await doDeed({
        key,
        also: action.do === 'call' ? { ticket: action.ticket } : {},
        undoAt: action.do === 'undo' ? counter : undefined,
        rule: (course, past) => decided(course, { action, by, known, past }),
        note: noting(clerk, action.do, counter),
      });
    },
  };
}

interface Asked {
  readonly action: DeskAction;
  readonly by: AtDesk;
  readonly known: Known;
  readonly past: PastDeed | undefined;
}

function decided(course: Course, { action, by, known, past }: Asked): Course {
  ownCounter(course.state, by);
  return action.do === 'undo' ? undo(course, past, by) : act(course, action, by, known);
}

/** The number it was about, or the counter. */
function subjectOf({ steps }: Course, counter: string): string {
  const ticket = steps.find(step => step.ticket !== undefined)?.ticket?.after;
  return (ticket === undefined ? undefined : labelOf(ticket)) ?? counter;
}

/** Whoever sits at the counter and is not signed in any more. */
async function whoIsGone({ lobby, isSignedIn }: QueueParts, counter: string): Promise<string | undefined> {
  const row = await lobby.database
    .selectFrom('queue_counters')
    .select('person')
    .where('site', '=', lobby.site)
    .where('counter', '=', counter)
    .executeTakeFirst();
  const person = row?.person ?? undefined;
  return person === undefined || (await isSignedIn(person)) ? undefined : person;
}

async function colleagueOf({ colleague }: QueueParts, action: DeskAction): Promise<Known['colleague']> {
  return action.do === 'transfer' && 'person' in action.to ? colleague(action.to.person) : undefined;
}
