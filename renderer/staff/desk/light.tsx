import { Circle, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { DeskTicket } from '#hub/queue/contract';
import { Icon, type LucideIcon } from '../../design/icon';
import { useSpeech } from '../speech';
import { useDeskNow } from './desk-context';
import { minutesSince } from './rules';
import styles from './light.module.css';

const shapes: Record<DeskTicket['light'], LucideIcon> = {
  green: Circle,
  yellow: TriangleAlert,
  red: OctagonAlert,
};

/** How long a visitor has waited: minutes in figures, and a light that has its own shape as well as its colour. */
export function Light({ ticket: { light, waitingSince } }: { ticket: DeskTicket }) {
  const { t } = useSpeech();
  const { now } = useDeskNow();
  return (
    <span className={styles.light} data-light={light}>
      <Icon icon={shapes[light]} label={t(`desk.light_${light}`)} />
      <span className="number">{t('desk.waitMinutes', { count: minutesSince(waitingSince, now) })}</span>
    </span>
  );
}
