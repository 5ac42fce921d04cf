import { BellRing, CloudOff, ConciergeBell, DoorClosed, UserRoundCheck } from 'lucide-react';
import { Button } from '../../design/button';
import { Dialog } from '../../design/dialog';
import { Icon, type LucideIcon } from '../../design/icon';
import { useLive } from '../../hub/hub-provider';
import { useLanguage } from '../language';
import type { HelpState } from './help-state';
import { useHelp } from './use-help';
import styles from './help.module.css';

const icons: Record<HelpState, LucideIcon> = {
  loading: ConciergeBell,
  'not-now': CloudOff,
  nobody: DoorClosed,
  ask: ConciergeBell,
  calling: BellRing,
  'not-reached': CloudOff,
  called: BellRing,
  coming: UserRoundCheck,
};

const words = {
  loading: ['help.ask', 'help.askDetail'],
  'not-now': ['help.notNow', 'help.notNowDetail'],
  nobody: ['help.nobody', 'help.nobodyDetail'],
  ask: ['help.ask', 'help.askDetail'],
  calling: ['help.calling', 'help.askDetail'],
  'not-reached': ['help.notReached', 'help.notReachedDetail'],
  called: ['help.called', 'help.calledDetail'],
  coming: ['help.coming', 'help.comingDetail'],
} as const satisfies Record<HelpState, readonly [string, string]>;

/** Calls somebody to the screen, tells that they are coming, or what to do when nobody is there. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage();
  const { state, ask, withdraw } = useHelp();
  const [title, detail] = words[state];
  const canAsk = state === 'ask' || state === 'calling' || state === 'loading';
  const stands = state === 'called' || state === 'coming';
  return (
    <Dialog title={t('help.title')} onClose={onClose}>
      <div className={styles.help} data-help={state}>
        <div className={styles.words} role="status">
          <span className={styles.icon}>
            <Icon icon={icons[state]} size="large" />
          </span>
          <h3>{t(title)}</h3>
          <p>{t(detail)}</p>
        </div>
        {(state === 'nobody' || state === 'not-now') && <Elsewhere />}
        {canAsk && (
          <Button kind="primary" wide icon={BellRing} disabled={state !== 'ask'} onPress={ask}>
            {t(state === 'calling' ? 'help.calling' : 'help.ask')}
          </Button>
        )}
        {state === 'not-reached' && (
          <Button kind="primary" wide icon={BellRing} onPress={ask}>
            {t('help.tryAgain')}
          </Button>
        )}
        {stands && (
          <Button wide onPress={withdraw}>
            {t('help.withdraw')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

/** Whom one can reach without anybody at the desks. */
function Elsewhere() {
  const { t } = useLanguage();
  const city = useLive(['city.get'], (hub, signal) => hub.city.get(undefined, { signal }));
  const phone = 'value' in city ? city.value?.servicePoint.phone : undefined;
  return (
    <div className={styles.elsewhere}>
      {phone !== undefined && <p>{t('help.phone', { phone })}</p>}
      <p>{t('help.emergency')}</p>
    </div>
  );
}
