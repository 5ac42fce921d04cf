import { Notice } from '../../design/notice';
import { useConnection, useLive } from '../../hub/hub-provider';
import { useNow } from '../clock';
import { useLanguage } from '../language';
import { LOSS_WORTH_TELLING_MS, stalenessOf } from './staleness';
import styles from './freshness-notice.module.css';

/** One line when what is on screen may be old: the folder or the hub is away. Nothing otherwise. */
export function FreshnessNotice() {
  const { t, format } = useLanguage();
  const connection = useConnection();
  const freshness = useLive(['status.freshness'], (hub, signal) =>
    hub.status.freshness(undefined, { signal }),
  );
  const now = useNow(LOSS_WORTH_TELLING_MS);
  const staleness = stalenessOf(connection, 'value' in freshness ? freshness.value : undefined, now);
  const when = (at: number) => `${format.nearDay(at, now)} ${format.atClock(at)}`;
  switch (staleness.state) {
    case 'current':
      return null;
    case 'hub-lost':
      return <Line kind="offline">{t('frame.hubLost', { when: when(staleness.since) })}</Line>;
    case 'share-away':
      return (
        <Line kind="stale">
          {staleness.lastScanAt === undefined
            ? t('frame.staleShareUnknown')
            : t('frame.staleShare', { when: when(staleness.lastScanAt) })}
        </Line>
      );
  }
}

function Line({ kind, children }: { kind: 'offline' | 'stale'; children: string }) {
  return (
    <div className={styles.line}>
      <Notice kind={kind}>{children}</Notice>
    </div>
  );
}
