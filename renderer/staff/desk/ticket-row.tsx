import type { ReactNode } from 'react';
import type { DeskTicket } from '#hub/queue/contract';
import { TicketNumber } from '../../design/ticket-number';
import { useSpeech } from '../speech';
import { useDeskNow } from './desk-context';
import { Light } from './light';
import { labelOf } from './pickers';
import styles from './lists.module.css';

interface TicketRowProps {
  ticket: DeskTicket;
  isNext?: boolean;
  /** False for whoever waits no more: then there is no light. */
  waits?: boolean;
  /** Instead of since when the visitor waits. */
  detail?: ReactNode;
  /** At the end: what can be done. */
  children: ReactNode;
}

/** One visitor of a list: number, light, matter, and what is particular. */
export function TicketRow({ ticket, isNext = false, waits = true, detail, children }: TicketRowProps) {
  const { t, plain, format } = useSpeech();
  const { matterOf } = useDeskNow();
  const matter = matterOf(ticket.matter);
  return (
    <li className={styles.row} data-next={isNext || undefined} data-ticket={ticket.label}>
      <TicketNumber label={labelOf(ticket, t)} colour={matter?.colour ?? 'stone'} />
      <div className={styles.words}>
        {waits && (
          <span className={styles.line}>
            <Light ticket={ticket} />
            {isNext && <b className={styles.nextMark}>{t('desk.next')}</b>}
          </span>
        )}
        <span>{matter === undefined ? ticket.matter : plain(matter.name)}</span>
        <span className={styles.soft}>
          {detail ?? t('desk.waitFrom', { clock: format.clock(ticket.waitingSince) })}
          <Marks ticket={ticket} />
        </span>
      </div>
      {children}
    </li>
  );
}

/** What a desk should know before it calls. */
function Marks({ ticket }: { ticket: DeskTicket }) {
  const { t, plain } = useSpeech();
  const { view } = useDeskNow();
  const counter = view.counters.find(({ id }) => id === ticket.onlyCounter);
  const marks = [
    ...(ticket.kind === 'walk-in' ? [] : [t(`desk.kind_${ticket.kind}`)]),
    ...(ticket.language === 'en' ? [t('desk.inEnglish')] : []),
    ...(ticket.otherMatters.length === 0
      ? []
      : [t('desk.moreMatters', { count: ticket.otherMatters.length })]),
    ...(counter === undefined ? [] : [t('desk.onlyHere', { counter: plain(counter.name) })]),
    ...(ticket.onlyPerson === undefined ? [] : [t('desk.onlyPerson', { name: ticket.onlyPerson.name })]),
  ];
  return marks.map(mark => <span key={mark}> · {mark}</span>);
}
