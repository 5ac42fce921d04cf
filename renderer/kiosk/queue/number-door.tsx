import { Ticket } from 'lucide-react';
import { Button } from '../../design/button';
import { useLanguage } from '../language';
import { useNavigation } from '../visit-context';
import { useQueueNow } from './queue-now';
import { useQueueWords } from './queue-words';
import styles from './number-door.module.css';

/** From a service to its queue: a number for its matter, with how many wait; nothing where none is given now. */
export function NumberDoor({ service }: { service: string }) {
  const { t } = useLanguage();
  const navigation = useNavigation();
  const queue = useQueueNow();
  const words = useQueueWords();
  if (queue.state !== 'ready') return null;
  const matters = queue.matters.filter(one => one.service === service && one.numbers === 'given');
  const [matter] = matters;
  if (matter === undefined) return null;
  return (
    <div className={styles.door}>
      <Button
        kind="primary"
        icon={Ticket}
        onPress={() => navigation.open({ screen: 'queue', matter: matter.id })}
      >
        {t('queue.title')}
      </Button>
      <p>{words.fact(matters, queue.now)}</p>
    </div>
  );
}
