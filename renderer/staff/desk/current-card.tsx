import { useRef, useEffect } from 'react';
import type { DeskTicket } from '#hub/queue/contract';
import { TicketNumber } from '../../design/ticket-number';
import { useSpeech } from '../speech';
import { useDeskNow } from './desk-context';
import { minutesSince } from './rules';
import styles from './current-card.module.css';

/** After so many calls the desk is asked whether the visitor is there at all. */
const MANY_CALLS = 3;

/** The visitor who is with the desk now, large; or that there is none. */
export function CurrentCard() {
  const { t } = useSpeech();
  const { view } = useDeskNow();
  const card = useKeptFocus(view.current?.id);
  return (
    <section ref={card} className={styles.card} tabIndex={-1} aria-label={t('desk.current')} data-current>
      {view.current === undefined ? (
        <p className={styles.nobody}>{t('desk.nobody')}</p>
      ) : (
        <Visitor ticket={view.current} />
      )}
    </section>
  );
}

/** When what had the focus went with the visitor before, the focus comes here and not to nowhere. */
function useKeptFocus(visitor: string | undefined) {
  const card = useRef<HTMLElement>(null);
  const before = useRef(visitor);
  useEffect(() => {
    if (before.current === visitor) return;
    before.current = visitor;
    if (document.activeElement === document.body) card.current?.focus({ preventScroll: true });
  }, [visitor]);
  return card;
}

function Visitor({ ticket }: { ticket: DeskTicket }) {
  const { t, plain } = useSpeech();
  const { matterOf } = useDeskNow();
  const matter = matterOf(ticket.matter);
  const names = ticket.otherMatters.map(id => {
    const other = matterOf(id);
    return other === undefined ? id : plain(other.name);
  });
  return (
    <>
      {ticket.label === undefined ? (
        <b className={styles.noLabel}>{t('desk.noLabel')}</b>
      ) : (
        <span className={styles.plate}>
          <TicketNumber label={ticket.label} colour={matter?.colour ?? 'stone'} size="wall" />
        </span>
      )}
      <div className={styles.words}>
        <h2 className={styles.matter}>{matter === undefined ? ticket.matter : plain(matter.name)}</h2>
        {names.length > 0 && <p>{t('desk.alsoFor', { matters: names.join(', ') })}</p>}
        <p className={styles.facts}>
          <State ticket={ticket} />
          <span>{t('desk.waited', { count: waitedMinutes(ticket) })}</span>
          <span data-language={ticket.language}>{t(`desk.language_${ticket.language}`)}</span>
          {ticket.kind !== 'walk-in' && <span>{t(`desk.kind_${ticket.kind}`)}</span>}
        </p>
        {ticket.state === 'called' && ticket.times >= MANY_CALLS && (
          <p className={styles.many}>{t('desk.manyCalls', { count: ticket.times })}</p>
        )}
      </div>
    </>
  );
}

function State({ ticket: { state, calledAt, startedAt, times } }: { ticket: DeskTicket }) {
  const { t, format } = useSpeech();
  if (state === 'serving' && startedAt !== undefined)
    return <b>{t('desk.state_serving', { clock: format.clock(startedAt) })}</b>;
  if (calledAt === undefined) return null;
  return (
    <>
      <b>{t('desk.state_called', { clock: format.clock(calledAt) })}</b>
      <span>{t('desk.times', { count: times })}</span>
    </>
  );
}

function waitedMinutes({ waitingSince, calledAt, startedAt }: DeskTicket): number {
  return minutesSince(waitingSince, calledAt ?? startedAt ?? waitingSince);
}
