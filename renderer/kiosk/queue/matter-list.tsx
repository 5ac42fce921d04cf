import { Check } from 'lucide-react';
import type { MatterNow } from '#hub/queue/contract';
import { Icon } from '../../design/icon';
import { usePress } from '../../design/press';
import { TicketNumber } from '../../design/ticket-number';
import { useLanguage } from '../language';
import { useQueueWords } from './queue-words';
import styles from './matter-list.module.css';

export interface MatterListProps {
  matters: readonly MatterNow[];
  now: number;
  /** In the order in which they were touched. */
  chosen: readonly string[];
  onTouch: (matter: string) => void;
}

/** All that one can come for; a touch chooses, another lets go. */
export function MatterList({ matters, now, chosen, onTouch }: MatterListProps) {
  const { t } = useLanguage();
  return (
    <ul className={styles.list} aria-label={t('queue.matters')}>
      {matters.map(matter => (
        <li key={matter.id}>
          {matter.numbers === 'given' ? (
            <Choice matter={matter} order={chosen.indexOf(matter.id)} of={chosen.length} onTouch={onTouch} />
          ) : (
            <NotGiven matter={matter} now={now} />
          )}
        </li>
      ))}
    </ul>
  );
}

interface ChoiceProps {
  matter: MatterNow;
  /** Place among the chosen, from 0; -1 when it is not. */
  order: number;
  of: number;
  onTouch: (matter: string) => void;
}

function Choice({ matter, order, of, onTouch }: ChoiceProps) {
  const { t } = useLanguage();
  const words = useQueueWords();
  const press = usePress(() => onTouch(matter.id));
  return (
    <button type="button" className={styles.matter} aria-pressed={order >= 0} onClick={press}>
      <Plate matter={matter} />
      <Words matter={matter} />
      <span className={styles.state}>
        <b>{words.waiting(matter.waiting)}</b>
        {matter.wait && matter.waiting > 0 && <span>{words.wait(matter.wait)}</span>}
      </span>
      <span className={styles.mark}>
        {order >= 0 &&
          (of > 1 ? (
            <Order number={order + 1} name={t('queue.order', { number: order + 1 })} />
          ) : (
            <Icon icon={Check} />
          ))}
      </span>
    </button>
  );
}

function Order({ number, name }: { number: number; name: string }) {
  return (
    <>
      <span aria-hidden="true">{number}</span>
      <span className="spoken">{name}</span>
    </>
  );
}

function NotGiven({ matter, now }: { matter: MatterNow; now: number }) {
  const words = useQueueWords();
  return (
    <div className={styles.matter} data-given="false">
      <Plate matter={matter} />
      <Words matter={matter} />
      <span className={styles.state}>{words.notGiven(matter, now)}</span>
    </div>
  );
}

function Plate({ matter: { prefix, colour } }: { matter: MatterNow }) {
  return (
    <span className={styles.plate}>
      <TicketNumber label={prefix} colour={colour} size="card" />
    </span>
  );
}

function Words({ matter }: { matter: MatterNow }) {
  const { text } = useLanguage();
  return (
    <span className={styles.words}>
      <span className={styles.name}>{text(matter.name)}</span>
      {matter.summary && <span className={styles.summary}>{text(matter.summary)}</span>}
    </span>
  );
}
