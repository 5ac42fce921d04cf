import { ArrowRight } from 'lucide-react';
import type { BoardCall } from '#hub/queue/contract';
import { Icon } from '../../design/icon';
import { TicketNumber } from '../../design/ticket-number';
import { useSpeech } from '../speech';
import styles from './calls.module.css';

/** One call: who, where, and how one gets there. */
export function CallRow({ call, isNew }: { call: BoardCall; isNew: boolean }) {
  const { t, plain } = useSpeech();
  const { label, colour, counter, times } = call;
  return (
    <li className={styles.row} data-new={isNew}>
      <TicketNumber label={label} colour={colour} size="wall" />
      <Icon icon={ArrowRight} />
      <div className={styles.where}>
        <b>{plain(counter.name)}</b>
        {counter.direction && <span>{plain(counter.direction)}</span>}
        {times > 1 && <em>{t('board.calledAgain')}</em>}
      </div>
    </li>
  );
}
