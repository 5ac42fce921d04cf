import { isTextKey, type TextKey, type Translate } from '#content/locales/index';
import type { OutboxItem } from '#hub/outbox/contract';
import type { Format } from '../../design/format';

/** What was done, in whichever language the page speaks when it is read. */
export type Sentence = (t: Translate) => string;

/** What a person can do with an item. */
export type OutboxDeed = 'retry' | 'sent' | 'dropped';

/** What can be done with an item, the likeliest first. A letter that was received reaches the registry, by hand if need be. */
export function deedsOf(item: Pick<OutboxItem, 'state' | 'problem' | 'subject'>): readonly OutboxDeed[] {
  const deeds = deedsByState(item);
  return item.subject === 'opinions.letter' ? deeds.filter(deed => deed !== 'dropped') : deeds;
}

function deedsByState({ state, problem }: Pick<OutboxItem, 'state' | 'problem'>): readonly OutboxDeed[] {
  if (state === 'uncertain') return ['sent', 'retry', 'dropped'];
  if (state === 'waiting' && problem === 'not-configured') return ['dropped'];
  if (state === 'waiting' || state === 'refused') return ['retry', 'sent', 'dropped'];
  return [];
}

/** A deed that could do harm is asked back; trying again harms only where it may arrive twice. */
export function isAsked(deed: OutboxDeed, { state }: Pick<OutboxItem, 'state'>): boolean {
  return deed !== 'retry' || state === 'uncertain';
}

/** Whether nothing goes on before a person decides. */
export function isToDecide({ state }: Pick<OutboxItem, 'state'>): boolean {
  return state === 'uncertain' || state === 'refused';
}

/** Why an item has not left and what happens next, in sentences; none when there is nothing to say. */
export function whyWords(
  item: Pick<OutboxItem, 'state' | 'problem' | 'channel' | 'nextAt' | 'attempts'>,
  now: number,
  { t, format }: { t: Translate; format: Format },
): string {
  const { state, nextAt, attempts } = item;
  const sentences = [problemWords(item, t)];
  if (state === 'uncertain') sentences.push(t('outbox.checkFirst'));
  if (state === 'waiting' && nextAt !== undefined) sentences.push(nextWords(nextAt, now, attempts));
  return sentences.filter(one => one !== '').join(' ');

  function nextWords(at: number, present: number, tries: number): string {
    if (tries === 0) return t('outbox.inTurn');
    if (at - present < 60_000) return t('outbox.nextSoon');
    return t('outbox.next', { when: format.atClock(at) });
  }
}

function problemWords({ problem, channel }: Pick<OutboxItem, 'problem' | 'channel'>, t: Translate): string {
  // That a way is not set up is said once, above all that waits for it.
  if (problem === undefined || problem === 'not-configured') return '';
  const own = `outbox.why_${problem}_${channel}`;
  return t(isTextKey(own) ? own : (`outbox.why_${problem}` satisfies TextKey));
}
