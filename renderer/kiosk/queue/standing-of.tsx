import { Hourglass, MapPin } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TextKey } from '#content/locales/index';
import type { OwnTicket } from '#hub/queue/contract';
import { Icon } from '../../design/icon';
import { TicketNumber } from '../../design/ticket-number';
import { useLanguage } from '../language';
import { useQueueWords } from './queue-words';
import { labelColour, spokenLabel } from './ticket-label';
import styles from './how-long.module.css';

/** How a number stands, in words: who is ahead and how long, where to go, or that it is over. */
export function StandingOf({ ticket }: { ticket: OwnTicket }) {
  const called = ticket.state === 'called' && ticket.counter !== undefined;
  return (
    <div className={styles.standing} data-called={called} role="status">
      <span className="spoken">{spokenLabel(ticket.label)}</span>
      <span aria-hidden="true">
        <TicketNumber label={ticket.label} colour={labelColour(ticket)} size="wall" />
      </span>
      <Words ticket={ticket} />
    </div>
  );
}

const overWords: Partial<Record<OwnTicket['state'], TextKey>> = {
  parked: 'queue.stateParked',
  served: 'queue.stateServed',
  'no-show': 'queue.stateNoShow',
  lapsed: 'queue.stateLapsed',
  'left-over': 'queue.stateLapsed',
};

function Words({ ticket }: { ticket: OwnTicket }) {
  const { t, plain } = useLanguage();
  const { counter } = ticket;
  switch (ticket.state) {
    case 'offered':
    case 'waiting':
      return <Waiting ticket={ticket} />;
    case 'called':
      return <Called counter={counter} />;
    case 'serving':
      return (
        <Said>
          {counter ? t('queue.stateServingAt', { counter: plain(counter.name) }) : t('queue.stateServing')}
        </Said>
      );
    default:
      return <Said>{t(overWords[ticket.state] ?? 'queue.stateLapsed')}</Said>;
  }
}

function Waiting({ ticket: { ahead, wait } }: { ticket: OwnTicket }) {
  const { t } = useLanguage();
  const words = useQueueWords();
  return (
    <>
      {ahead !== undefined && <Said>{words.ahead(ahead)}</Said>}
      {wait && (
        <p className={styles.line}>
          <Icon icon={Hourglass} />
          {words.waitInFull(wait)}
        </p>
      )}
      <p>{t('queue.waitForCall')}</p>
    </>
  );
}

function Called({ counter }: Pick<OwnTicket, 'counter'>) {
  const { t, text, plain } = useLanguage();
  return (
    <>
      <Said>{t('queue.yourTurn')}</Said>
      {counter && (
        <p className={styles.line}>
          <Icon icon={MapPin} />
          {t('queue.goTo', { counter: plain(counter.name) })}
        </p>
      )}
      {counter?.direction && <p>{text(counter.direction)}</p>}
    </>
  );
}

function Said({ children }: { children: ReactNode }) {
  return <p className={styles.said}>{children}</p>;
}
