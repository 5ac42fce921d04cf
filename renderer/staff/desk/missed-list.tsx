import type { DeskTicket } from '#hub/queue/contract';
import { useSpeech } from '../speech';
import { useDeskNow } from './desk-context';
import { TicketRow } from './ticket-row';
import { CallThis } from './waiting-list';
import styles from './lists.module.css';

/** Who did not come when called, for the moment when one of them stands at the desk after all. */
export function MissedList() {
  const { t } = useSpeech();
  const { missed } = useDeskNow().view;
  if (missed.length === 0) return null;
  return (
    <details className={styles.details}>
      <summary>
        {t('desk.missed')} <span className="number">{missed.length}</span>
      </summary>
      <ol className={styles.rows}>
        {missed.map(ticket => (
          <TicketRow key={ticket.id} ticket={ticket} waits={false} detail={<When ticket={ticket} />}>
            <CallThis ticket={ticket} />
          </TicketRow>
        ))}
      </ol>
    </details>
  );
}

function When({ ticket: { calledAt, takenAt } }: { ticket: DeskTicket }) {
  const { t, format } = useSpeech();
  return calledAt === undefined
    ? t('desk.waitFrom', { clock: format.clock(takenAt) })
    : t('desk.missedAt', { clock: format.clock(calledAt) });
}
