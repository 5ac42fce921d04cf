import { Search } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { Button } from '../../design/button';
import { PageHeading } from '../../design/heading';
import { Notice } from '../../design/notice';
import { Skeleton } from '../../design/skeleton';
import { useLive } from '../../hub/hub-provider';
import { useLanguage } from '../language';
import type { RouteOf } from '../navigation';
import { PlainScreen } from '../parts/screen-layout';
import { useNavigation } from '../visit-context';
import { afterKey, keyedOf } from './number-keys';
import type { NumberKey } from './number-keys';
import { NumberPad } from './number-pad';
import type { Letter } from './number-pad';
import { useQueueNow } from './queue-now';
import { StandingOf } from './standing-of';
import styles from './how-long.module.css';

/** "How long still?": the number keyed in, and how it stands. */
export function HowLongScreen({ route }: { route: RouteOf<'how-long'> }) {
  const { t } = useLanguage();
  return (
    <PlainScreen label={t('queue.howLong')} writes={route.label === undefined}>
      {route.label === undefined ? <Asking /> : <Answer label={route.label} />}
    </PlainScreen>
  );
}

function Asking() {
  const { t } = useLanguage();
  const navigation = useNavigation();
  const letters = useLetters();
  return (
    <>
      <PageHeading title={t('queue.howLong')} lead={t('queue.howLongLead')} />
      {letters === 'loading' && <Skeleton shape="rows" />}
      {letters === 'away' && (
        <Notice kind="offline" size="page">
          {t('queue.askFailed')}
        </Notice>
      )}
      {Array.isArray(letters) && (
        <Keys letters={letters} onAsk={label => navigation.replace({ screen: 'how-long', label })} />
      )}
    </>
  );
}

function Keys({ letters, onAsk }: { letters: readonly Letter[]; onAsk: (label: string) => void }) {
  const [keyed, setKeyed] = useState(() =>
    keyedOf(
      undefined,
      letters.map(({ letter }) => letter),
    ),
  );
  const onKey = useCallback((key: NumberKey) => setKeyed(last => afterKey(last, key)), []);
  return <NumberPad letters={letters} keyed={keyed} onKey={onKey} onAsk={onAsk} />;
}

/** The letters of the queue, each with the colour of the first matter that has it. */
function useLetters(): 'loading' | 'away' | Letter[] {
  const queue = useQueueNow();
  const matters = queue.state === 'ready' ? queue.matters : undefined;
  const letters = useMemo(() => {
    const colours = new Map<string, Letter>();
    for (const { prefix: letter, colour } of matters ?? [])
      if (!colours.has(letter)) colours.set(letter, { letter, colour });
    return [...colours.values()];
  }, [matters]);
  if (queue.state === 'loading') return 'loading';
  return letters.length === 0 ? 'away' : letters;
}

function Answer({ label }: { label: string }) {
  const { t } = useLanguage();
  const navigation = useNavigation();
  const live = useLive(['queue.find', label], (hub, signal) => hub.queue.find({ label }, { signal }));
  return (
    <>
      <PageHeading title={t('queue.howLong')} />
      {live.state === 'loading' && <Skeleton shape="page" />}
      {live.state === 'failed' && live.code === 'NOT_FOUND' && (
        <Notice kind="empty" size="page" icon={Search}>
          {t('queue.notFound', { label })}
        </Notice>
      )}
      {live.state === 'failed' && live.code === 'UNREACHABLE' && (
        <Notice kind="offline" size="page">
          {t('queue.askFailed')}
        </Notice>
      )}
      {live.state === 'stale' && (
        <Notice kind="offline" size="page">
          {t('queue.askStale')}
        </Notice>
      )}
      {live.state === 'ready' && <StandingOf ticket={live.value.ticket} />}
      <div className={styles.another}>
        <Button wide onPress={() => navigation.replace({ screen: 'how-long' })}>
          {t('queue.askAnother')}
        </Button>
      </div>
    </>
  );
}
