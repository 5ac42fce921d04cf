import { noteAudit } from '../people/audit';
import { signedIn } from '../web/call-context';
import type { ReceivedLetter } from './contract';
import { refuse } from './refused';
import { givingOf, labelOf, lateOf, numberOf, whoMay } from './rules';
import type { Opinions, OpinionsParts } from './service';
import { lettersIn } from './store';
import type { OpinionRow } from './tables';
import type { OutboxState } from '../outbox/contract';
import type { LocalText } from '#content/model/text';

/** More than that nobody looks through on a page; the registry has them all. */
const MOST_LISTED = 300;

/** What one may say on a plan, and what has been received. */
export function createLooking(parts: OpinionsParts): Pick<Opinions, 'about' | 'list' | 'read'> {
  const { lobby, clock, plans, city, timeZone, outbox } = parts;
  const { site, database } = lobby;

  return {
    async about({ plan: id }) {
      const answer = plans.get(id) ?? refuse({ code: 'NOT_FOUND' });
      const { plan, now, changesAt } = answer;
      const who = whoMay(plan, now, timeZone());
      const late = lateOf(plan, now, timeZone());
      const feedback = city()?.planFeedback;
      const { isOpen, until } = givingOf(plan, now);
      return {
        ...{ now, remedy: plan.remedy, statute: plan.statute, isOpen, throughout: plan.throughout },
        ...(late === undefined ? {} : { late }),
        ...(changesAt === undefined ? {} : { changesAt }),
        ...(until === undefined ? {} : { until }),
        ...(who === undefined ? {} : { who }),
        ...(plan.registry === undefined ? {} : { registry: plan.registry }),
        receives: feedback?.receive === true,
        ...(feedback?.receive === true ? { keepDays: feedback.keepDays } : {}),
      };
    },
    async list() {
      const rows = await lettersIn(database, site).newest(MOST_LISTED);
      const states = await outbox.statesOf(rows.map(row => row.outbox_number));
      const receives = city()?.planFeedback?.receive === true;
      return { now: clock.now(), receives, letters: rows.map(row => receivedOf(row, states)) };
    },
    async read({ label }, context) {
      const number = numberOf(label) ?? refuse({ code: 'NOT_FOUND' });
      const row =
        (await lettersIn(database, site).byNumber(number.year, number.number)) ??
        refuse({ code: 'NOT_FOUND' });
      await lobby.write('opinions', writing =>
        noteAudit(writing, {
          ...{ site, at: clock.now(), action: 'opinions.read', detail: { letter: label } },
          actor: signedIn(context),
        }),
      );
      const states = await outbox.statesOf([row.outbox_number]);
      return {
        ...receivedOf(row, states),
        words: row.words ?? '',
        ...(row.name === null ? {} : { name: row.name }),
        ...(row.address === null ? {} : { address: row.address }),
        ...(row.place === null ? {} : { place: JSON.parse(row.place) as [number, number] }),
      };
    },
  };
}

/** A letter as the list has it: that it came, never what is in it. */
function receivedOf(row: OpinionRow, states: ReadonlyMap<number, OutboxState>): ReceivedLetter {
  return {
    label: labelOf(row),
    kind: row.kind,
    plan: { id: row.plan, name: JSON.parse(row.plan_name) as LocalText },
    receivedAt: row.received_at,
    delivery: states.get(row.outbox_number) ?? 'sent',
    outboxNumber: row.outbox_number,
    hasName: row.name !== null,
    isErased: row.erased_at !== null,
  };
}
