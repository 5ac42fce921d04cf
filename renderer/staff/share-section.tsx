import { CircleCheck, CircleDashed, History, OctagonAlert } from 'lucide-react';
import type { ShareItem } from '#hub/status/contract';
import { Icon } from '../design/icon';
import type { LucideIcon } from '../design/icon';
import { Notice } from '../design/notice';
import { useLive } from '../hub/hub-provider';
import type { HubClient } from '../hub/client';
import { problemSentence, sizeText } from './problem-sentence';
import { useSpeech } from './speech';
import styles from './staff.module.css';

type Share = Awaited<ReturnType<HubClient['status']['share']>>;

const icons: Record<ShareItem['state'], LucideIcon> = {
  shown: CircleCheck,
  'shown-older': History,
  held: OctagonAlert,
  copying: CircleDashed,
};
/** What needs a hand stands first. */
const order: readonly ShareItem['state'][] = ['held', 'shown-older', 'copying', 'shown'];

/** The shared folder item by item: what is on the screens, and what to mend. */
export function ShareSection() {
  const { t } = useSpeech();
  const share = useLive(['status.share'], (hub, signal) => hub.status.share(undefined, { signal }));
  return (
    <section className={styles.section}>
      <h2>{t('staff.tab_share')}</h2>
      {share.state === 'loading' && <p>{t('staff.loading')}</p>}
      {share.state === 'failed' && <p>{t('staff.noRight')}</p>}
      {'value' in share && <Items share={share.value} />}
    </section>
  );
}

function Items({ share }: { share: Share }) {
  const { t } = useSpeech();
  const items = [...share.items].sort(
    (one, other) =>
      order.indexOf(one.state) - order.indexOf(other.state) || one.path.localeCompare(other.path, 'fi'),
  );
  return (
    <>
      <Verdict share={share} />
      <ul className={styles.problems}>
        {share.problems.map(problem => (
          <li key={JSON.stringify(problem)}>{problemSentence(problem, t)}</li>
        ))}
      </ul>
      {items.length === 0 ? (
        <p>{t('staff.itemsNone')}</p>
      ) : (
        <ul className={styles.items}>
          {items.map(item => (
            <Item key={item.path} item={item} />
          ))}
        </ul>
      )}
      <p className={styles.soft}>
        {t('staff.folder')}: <span className={styles.path}>{share.directory}</span>
      </p>
    </>
  );
}

function Verdict({ share: { items, problems } }: { share: Share }) {
  const { t } = useSpeech();
  const freshness = useLive(['status.freshness'], (hub, signal) =>
    hub.status.freshness(undefined, { signal }),
  );
  if ('value' in freshness && !freshness.value.shareReachable) {
    return (
      <Notice kind="offline">
        <b>{t('staff.shareAway')}.</b> {t('staff.shareAwayDetail')}
      </Notice>
    );
  }
  const faulty =
    items.filter(({ state }) => state === 'held' || state === 'shown-older').length + problems.length;
  if (faulty > 0) return <Notice kind="stale">{t('staff.attention', { count: faulty })}</Notice>;
  const noted = items.filter(item => item.problems.length > 0).length;
  if (noted > 0) {
    return (
      <Notice kind="info" icon={CircleCheck}>
        <b>{t('staff.allShown')}.</b> {t('staff.noted', { count: noted })}
      </Notice>
    );
  }
  return (
    <Notice kind="info" icon={CircleCheck}>
      <b>{t('staff.allWell')}.</b> {t('staff.allWellDetail')}
    </Notice>
  );
}

function Item({ item }: { item: ShareItem }) {
  const { t, format } = useSpeech();
  const size = sizeText(item.bytes, t, format.number);
  return (
    <li className={`${styles.item} ${styles[item.state]}`} data-state={item.state}>
      <Icon icon={icons[item.state]} />
      <div className={styles.words}>
        <p className={styles.line}>
          <b className={styles.path}>{item.path}</b>
          <span className={styles.state}>{t(`staff.state_${item.state}`)}</span>
        </p>
        {item.problems.map(problem => (
          <p key={JSON.stringify(problem)}>{problemSentence(problem, t)}</p>
        ))}
        {item.state !== 'shown' && <p className={styles.soft}>{t(`staff.stateHelp_${item.state}`)}</p>}
        <p className={styles.soft}>
          {t('staff.size', { count: item.files, files: item.files, size })}
          {item.since !== undefined && ` · ${t('staff.since', { when: format.dayAndClock(item.since) })}`}
        </p>
      </div>
    </li>
  );
}
