import { Hourglass } from 'lucide-react';
import { useState } from 'react';
import type { MatterNow } from '#hub/queue/contract';
import { Button } from '../../design/button';
import { PageHeading } from '../../design/heading';
import { Notice } from '../../design/notice';
import { ScrollArea } from '../../design/scroll-area';
import { Skeleton } from '../../design/skeleton';
import { useLanguage } from '../language';
import type { RouteOf } from '../navigation';
import { PlainScreen } from '../parts/screen-layout';
import { useNavigation, useTaking } from '../visit-context';
import { afterTouch, MOST_MATTERS, stillGiven } from './choice';
import { HaveNumber } from './have-number';
import { MatterList } from './matter-list';
import { useQueueNow } from './queue-now';
import type { Printer } from './queue-now';
import { TakeButtons } from './take-buttons';
import styles from './queue-screen.module.css';

/** What one comes for, how long it may take, and the button that gives the number. */
export function QueueScreen({ route }: { route: RouteOf<'queue'> }) {
  const { t } = useLanguage();
  const queue = useQueueNow();
  const taking = useTaking();
  if (taking.state === 'asking' || taking.state === 'taken') return <HaveNumber taking={taking} />;
  if (queue.state === 'ready')
    return <Choosing matters={queue.matters} now={queue.now} printer={queue.printer} first={route.matter} />;
  return (
    <PlainScreen label={t('queue.title')}>
      <PageHeading title={t('queue.title')} />
      {queue.state === 'loading' && <Skeleton shape="rows" />}
      {queue.state === 'away' && (
        <Notice kind="offline" size="page">
          {t('queue.away')}
        </Notice>
      )}
      {queue.state === 'none' && (
        <Notice kind="empty" size="page">
          {t('queue.notConfigured')}
        </Notice>
      )}
    </PlainScreen>
  );
}

interface ChoosingProps {
  matters: readonly MatterNow[];
  now: number;
  printer: Printer;
  first: string | undefined;
}

function Choosing({ matters, now, printer, first }: ChoosingProps) {
  const { t } = useLanguage();
  const navigation = useNavigation();
  const [touched, setTouched] = useState<readonly string[]>(() => atFirst(matters, first));
  const chosen = stillGiven(touched, matters);
  return (
    <div className={styles.screen}>
      <div className={styles.choice}>
        <ScrollArea label={t('queue.title')}>
          <div className={styles.heading}>
            <PageHeading
              title={t('queue.title')}
              lead={t(matters.length > 1 ? 'queue.lead' : 'queue.leadOne')}
            />
            <Button icon={Hourglass} onPress={() => navigation.open({ screen: 'how-long' })}>
              {t('queue.howLong')}
            </Button>
          </div>
          <MatterList
            matters={matters}
            now={now}
            chosen={chosen}
            onTouch={matter => setTouched(afterTouch(chosen, matter))}
          />
          {chosen.length === MOST_MATTERS && matters.length > MOST_MATTERS && (
            <Notice kind="info">{t('queue.chosenMost', { count: MOST_MATTERS })}</Notice>
          )}
        </ScrollArea>
      </div>
      {matters.some(({ numbers }) => numbers === 'given') && (
        <TakeButtons matters={matters} chosen={chosen} printer={printer} />
      )}
    </div>
  );
}

/** The only matter is chosen by itself, as is the one that a service's own screen led to. */
function atFirst(matters: readonly MatterNow[], first: string | undefined): readonly string[] {
  const [only, ...others] = matters;
  if (first !== undefined) return [first];
  return only !== undefined && others.length === 0 ? [only.id] : [];
}
