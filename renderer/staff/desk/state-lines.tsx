import { Printer, Ruler } from 'lucide-react';
import { Icon } from '../../design/icon';
import { useSpeech } from '../speech';
import { useDeskNow } from './desk-context';
import styles from './state-lines.module.css';

/** What the desk has to mend, told only when there is something: the ticket printer. */
export function PrinterLine() {
  const { t, format } = useSpeech();
  const { state, since } = useDeskNow().view.printer;
  if (state === 'ready' || state === 'none') return null;
  return (
    <p className={styles.printer} role="status" data-printer={state}>
      <Icon icon={Printer} />
      <span>
        <b>{t('desk.printerTitle')}:</b> {t(`desk.printer_${state}`)}{' '}
        <span className={styles.soft}>{t('desk.printerSince', { clock: format.clock(since) })}</span>
      </span>
    </p>
  );
}

/** How the waiting times that were told have held. */
export function RangesLine() {
  const { t, format } = useSpeech();
  const { ranges } = useDeskNow().view;
  if (ranges === undefined) return null;
  const share = format.number(Math.round(ranges.insideShare * 100));
  return (
    <p className={styles.ranges}>
      <Icon icon={Ruler} />
      <span>{t(ranges.widened ? 'desk.rangesWidened' : 'desk.ranges', { share, count: ranges.scored })}</span>
    </p>
  );
}
