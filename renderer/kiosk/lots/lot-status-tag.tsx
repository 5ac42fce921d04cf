import type { LotCard } from '#hub/lots/contract';
import { Tag } from '../../design/tag';
import { useLanguage } from '../language';

const tones = {
  available: 'forest',
  'in-application': 'water',
  bidding: 'water',
  reserved: 'plain',
  sold: 'plain',
} as const;

/** Whether the plot can be had, in a word. */
export function LotStatusTag({ status }: Pick<LotCard, 'status'>) {
  const { t } = useLanguage();
  return <Tag tone={tones[status]}>{t(`lots.status_${status}`)}</Tag>;
}
