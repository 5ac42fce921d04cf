import { TicketNumber } from '../../design/ticket-number';
import { useSpeech } from '../speech';
import type { BoardAnswer } from './calls-stage';
import styles from './calls.module.css';

/** Who waits for what, and about how long; nothing is said of the time where there is no ground for it. */
export function WaitingList({ waiting }: { waiting: BoardAnswer['waiting'] }) {
  const { t, plain } = useSpeech();
  return (
    <section className={styles.waiting} aria-label={t('board.waiting')}>
      <ul>
        {waiting.map(({ matter, name, prefix, colour, waiting: count, wait }) => (
          <li key={matter}>
            <TicketNumber label={prefix} colour={colour} />
            <span className={styles.matter}>{plain(name)}</span>
            <span className={styles.count}>
              {count === 0 ? t('board.waitingNone') : t('board.waitingCount', { count })}
              {wait && count > 0 && (
                <> · {t('board.wait', { least: wait.leastMinutes, most: wait.mostMinutes })}</>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
