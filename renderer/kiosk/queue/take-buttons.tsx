import { Printer as PrinterIcon, Smartphone, Ticket } from 'lucide-react';
import type { MatterNow } from '#hub/queue/contract';
import { Button } from '../../design/button';
import { Notice } from '../../design/notice';
import { useLive } from '../../hub/hub-provider';
import { useLanguage } from '../language';
import { knownValue } from '../parts/live-content';
import { useNavigation, useTicketTaking } from '../visit-context';
import { printsNow } from './queue-now';
import type { Printer } from './queue-now';
import styles from './queue-screen.module.css';

/** While the hub has not told which screen this is. */
const NO_DISPLAY = 'kiosk';

export interface TakeButtonsProps {
  matters: readonly MatterNow[];
  chosen: readonly string[];
  printer: Printer;
}

/** What has been chosen, and the button that gives the number: with paper or without, where there is a choice. */
export function TakeButtons({ matters, chosen, printer }: TakeButtonsProps) {
  const { t } = useLanguage();
  const take = useTake(chosen);
  const prints = printsNow(printer);
  const disabled = chosen.length === 0;
  return (
    <div className={styles.foot}>
      {!prints && printer.state !== 'none' && <Notice kind="info">{t('queue.printerAway')}</Notice>}
      <p className={styles.chosen} role="status">
        <ChosenWords matters={matters} chosen={chosen} />
      </p>
      <div className={styles.buttons} data-count={prints ? 2 : 1}>
        {prints ? (
          <>
            <Button kind="primary" icon={PrinterIcon} wide disabled={disabled} onPress={() => take(true)}>
              {t('queue.takePaper')}
            </Button>
            <Button icon={Smartphone} wide disabled={disabled} onPress={() => take(false)}>
              {t('queue.takeWithout')}
            </Button>
          </>
        ) : (
          <Button kind="primary" icon={Ticket} wide disabled={disabled} onPress={() => take(false)}>
            {t('queue.take')}
          </Button>
        )}
      </div>
    </div>
  );
}

function useTake(chosen: readonly string[]): (paper: boolean) => void {
  const { language } = useLanguage();
  const navigation = useNavigation();
  const taking = useTicketTaking();
  const freshness = knownValue(
    useLive(['status.freshness'], (hub, signal) => hub.status.freshness(undefined, { signal })),
  );
  return paper => {
    taking.take({ matters: chosen, paper, language, display: freshness?.display ?? NO_DISPLAY });
    navigation.replace({ screen: 'ticket' });
  };
}

function ChosenWords({ matters, chosen }: { matters: readonly MatterNow[]; chosen: readonly string[] }) {
  const { t, text } = useLanguage();
  if (chosen.length === 0) return t('queue.chosenNone');
  if (chosen.length > 1) return t('queue.chosen', { count: chosen.length });
  const only = matters.find(({ id }) => id === chosen[0]);
  return only === undefined ? null : text(only.name);
}
