import type { CounterNow } from '#hub/queue/contract';
import { useSpeech } from '../speech';
import { useDeskNow } from './desk-context';
import styles from './lists.module.css';

/** The other service points: who sits there, with whom, or on a break. */
export function CountersList() {
  const { t } = useSpeech();
  const { view, own } = useDeskNow();
  const others = view.counters.filter(({ id }) => id !== own?.id);
  if (others.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="desk-counters">
      <h2 id="desk-counters">{t('desk.counters')}</h2>
      <ul className={styles.rows}>
        {others.map(counter => (
          <Counter key={counter.id} counter={counter} />
        ))}
      </ul>
    </section>
  );
}

function Counter({ counter }: { counter: CounterNow }) {
  const { plain, t } = useSpeech();
  const { matterOf } = useDeskNow();
  const letters = counter.serves.map(id => matterOf(id)?.prefix ?? '').join(' ');
  return (
    <li className={styles.counter} data-empty={counter.person === undefined || undefined}>
      <b>{plain(counter.name)}</b>
      <span className={styles.soft}>
        {counter.person === undefined ? t('desk.counterEmpty') : counter.person.name}
        {letters !== '' && ` · ${letters}`}
      </span>
      <Doing counter={counter} />
    </li>
  );
}

function Doing({ counter: { person, paused, ticket } }: { counter: CounterNow }) {
  const { t } = useSpeech();
  if (person === undefined) return null;
  if (ticket !== undefined) {
    const label = ticket.label ?? t('desk.noLabel');
    return (
      <span>{t(ticket.state === 'serving' ? 'desk.counterServing' : 'desk.counterCalled', { label })}</span>
    );
  }
  return <span className={styles.soft}>{t(paused ? 'desk.paused' : 'desk.counterIdle')}</span>;
}
