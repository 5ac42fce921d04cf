import { CloudOff, Hand, MonitorOff } from 'lucide-react';
import { useState } from 'react';
import type { ScreenNow } from '#hub/displays/contract';
import { Icon } from '../../design/icon';
import { useHub } from '../../hub/hub-provider';
import { Failure } from '../form/failure';
import form from '../form/form.module.css';
import { useSending } from '../form/sending';
import { useSpeech } from '../speech';
import page from '../staff.module.css';
import { useWho } from '../who';
import { ModeForm } from './mode-form';
import { useOwnWords } from './use-own-words';
import styles from './screens.module.css';

export interface ScreenCardProps {
  screen: ScreenNow;
  /** Of the hub's answer. */
  now: number;
}

/** One screen: its picture, what it shows, why and until when, whether it is there; and the way to change that. */
export function ScreenCard({ screen, now }: ScreenCardProps) {
  const { t, plain } = useSpeech();
  const { order, shows, present } = screen;
  const name = plain(screen.name);
  const differs = present && shows !== undefined && shows !== order.mode;
  return (
    <li className={styles.card} data-display={screen.display} data-present={present}>
      <Picture screen={screen} name={name} />
      <div className={styles.words}>
        <h3>{name}</h3>
        <p className={styles.mode} data-mode={order.mode}>
          {t(`screen.mode_${order.mode}`)}
        </p>
        <p>
          {t(`displays.because_${order.because}`)}
          <Times screen={screen} now={now} />
        </p>
        {differs && <p className={page.soft}>{t('displays.differs', { mode: t(`screen.mode_${shows}`) })}</p>}
        <Presence screen={screen} now={now} />
        <Changes screen={screen} name={name} />
      </div>
    </li>
  );
}

function Times({ screen: { order }, now }: ScreenCardProps) {
  const { t, format } = useSpeech();
  const when = (at: number) => `${format.nearDay(at, now)} ${format.atClock(at)}`;
  const isDecided = order.because === 'override' || order.because === 'notice';
  const end =
    order.until === undefined
      ? isDecided && t('displays.untilUndone')
      : t('displays.until', { when: when(order.until) });
  return (
    <>
      {', '}
      {t('displays.since', { when: when(order.since) })}
      {end !== false && `, ${end}`}
    </>
  );
}

function Presence({ screen, now }: ScreenCardProps) {
  const { t, format } = useSpeech();
  const { present, lastSeenAt, inUse, version, snapshot } = screen;
  const facts = [
    version === undefined ? undefined : t('displays.version', { version }),
    snapshot === undefined ? undefined : t('displays.snapshot', { id: snapshot.slice(0, 8) }),
  ].filter(fact => fact !== undefined);
  return (
    <>
      {!present && (
        <p className={styles.absent}>
          <Icon icon={CloudOff} />
          <span>
            <b>{t('displays.absent')}.</b>{' '}
            {lastSeenAt === undefined
              ? t('displays.neverSeen')
              : t('displays.lastSeen', {
                  when: `${format.nearDay(lastSeenAt, now)} ${format.atClock(lastSeenAt)}`,
                })}
          </span>
        </p>
      )}
      {inUse && (
        <p className={styles.inUse}>
          <Icon icon={Hand} />
          <span>{t('displays.inUse')}</span>
        </p>
      )}
      {facts.length > 0 && <p className={page.soft}>{facts.join(' · ')}</p>}
    </>
  );
}

function Picture({ screen, name }: { screen: ScreenNow; name: string }) {
  const { t, format } = useSpeech();
  if (screen.pictureAt === undefined || !screen.present) {
    return (
      <div className={styles.noPicture} title={t('displays.noPictureBrowser')}>
        <Icon icon={MonitorOff} />
        <span>{t('displays.noPicture')}</span>
        <span className="spoken">{t('displays.noPictureBrowser')}</span>
      </div>
    );
  }
  const address = new URL(`/displays/${encodeURIComponent(screen.display)}/picture`, location.href);
  address.searchParams.set('at', String(screen.pictureAt));
  const words = t('displays.pictureOf', { name, when: format.atClock(screen.pictureAt) });
  return (
    <div className={styles.picture}>
      <img src={address.href} alt={words} title={words} />
    </div>
  );
}

/** Desk and IT change modes; planners end notices only. */
function Changes({ screen, name }: { screen: ScreenNow; name: string }) {
  const { t } = useSpeech();
  const { roles } = useWho();
  const hub = useHub();
  const sending = useSending();
  const words = useOwnWords();
  const [isChanging, setChanging] = useState(false);
  const mayChange = roles.includes('desk') || roles.includes('it');
  const undo = (what: 'override' | 'notice') =>
    void sending.send(async () => void (await hub.displays.undo({ what, displays: [screen.display] })));
  const { because } = screen.order;
  if (isChanging) return <ModeForm screen={screen} name={name} onDone={() => setChanging(false)} />;
  return (
    <>
      <Failure failure={sending.failure} words={words} />
      <div className={form.actions}>
        {because === 'notice' && (
          <button
            type="button"
            className={form.plain}
            aria-label={t('displays.noticeEndOf', { name })}
            onClick={() => undo('notice')}
          >
            {t('displays.noticeEnd')}
          </button>
        )}
        {mayChange && because === 'override' && (
          <button
            type="button"
            className={form.plain}
            aria-label={t('displays.undoOf', { name })}
            onClick={() => undo('override')}
          >
            {t('displays.undo')}
          </button>
        )}
        {mayChange && (
          <button
            type="button"
            className={form.plain}
            aria-label={t('displays.changeOf', { name })}
            onClick={() => setChanging(true)}
          >
            {t('displays.change')}
          </button>
        )}
      </div>
    </>
  );
}
