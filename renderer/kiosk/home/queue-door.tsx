import { ChevronRight, Ticket } from 'lucide-react';
import { Icon } from '../../design/icon';
import { usePress } from '../../design/press';
import { useLanguage } from '../language';
import { useQueueNow } from '../queue/queue-now';
import { useQueueWords } from '../queue/queue-words';
import { canOpen } from '../screens';
import { useNavigation, useTaking } from '../visit-context';
import styles from './queue-door.module.css';

/** The errand that most come for: a queue number, with how many wait and how long; not there where there is no queue. */
export function QueueDoor() {
  const navigation = useNavigation();
  const taking = useTaking();
  const queue = useQueueNow();
  const { title, fact } = useWords();
  const given = queue.state === 'ready' && queue.matters.some(({ numbers }) => numbers === 'given');
  const screen = taking.state === 'none' || taking.state === 'refused' ? 'queue' : 'ticket';
  const press = usePress(() => navigation.open({ screen }));
  if (queue.state === 'none' || !canOpen(screen)) return null;
  return (
    <button type="button" className={styles.door} data-given={given} onClick={press}>
      <Icon icon={Ticket} size="tile" />
      <span className={styles.words}>
        <span className={styles.title}>{title}</span>
        <span className={styles.fact}>{fact}</span>
      </span>
      <Icon icon={ChevronRight} />
    </button>
  );
}

/** Until the answer has come the door keeps the room of its fact, so that nothing jumps. */
const NOT_YET = '\u00a0';

function useWords(): { title: string; fact: string } {
  const { t } = useLanguage();
  const taking = useTaking();
  const queue = useQueueNow();
  const words = useQueueWords();
  const title = t('queue.title');
  if (taking.state === 'taken')
    return { title: t('queue.youHave', { label: taking.taken.ticket.label }), fact: t('queue.showNumber') };
  if (taking.state === 'asking') return { title, fact: t('queue.fetching') };
  if (queue.state === 'loading') return { title, fact: NOT_YET };
  return {
    title,
    fact: queue.state === 'ready' ? words.fact(queue.matters, queue.now) : t('queue.awayShort'),
  };
}
