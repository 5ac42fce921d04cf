import { AlarmClock } from 'lucide-react';
import type { DeskTicket } from '#hub/queue/contract';
import { Icon } from '../../design/icon';
import { useSpeech } from '../speech';
import { useDeskNow } from './desk-context';
import { TicketRow } from './ticket-row';
import { CallThis } from './waiting-list';
import styles from './lists.module.css';

/** Who is put aside, why, and when the desk wanted to be reminded. */
export function ParkedList() {
  const { t } = useSpeech();
  const { view } = useDeskNow();
  if (view.parked.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="desk-parked">
      <h2 id="desk-parked">
        {t('desk.parked')} <span className="number">{view.parked.length}</span>
      </h2>
      <ol className={styles.rows}>
        {view.parked.map(ticket => (
          <TicketRow key={ticket.id} ticket={ticket} detail={<Why ticket={ticket} />}>
            <CallThis ticket={ticket} />
          </TicketRow>
        ))}
      </ol>
    </section>
  );
}

function Why({ ticket: { park } }: { ticket: DeskTicket }) {
  const { t, format } = useSpeech();
  const { now } = useDeskNow();
  if (park === undefined) return null;
  const reason = t(`desk.reason_${park.reason}`);
  if (park.until === undefined) return reason;
  const clock = format.clock(park.until);
  const isDue = park.due || park.until <= now;
  return (
    <>
      {reason} ·{' '}
      {isDue ? (
        <b className={styles.due}>
          <Icon icon={AlarmClock} /> {t('desk.parkedDue', { clock })}
        </b>
      ) : (
        t('desk.parkedUntil', { clock })
      )}
    </>
  );
}
