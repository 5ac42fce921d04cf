import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../design/button';
import { ScrollArea } from '../../design/scroll-area';
import { useLanguage } from '../language';
import styles from './map-card.module.css';

export interface MapCardProps {
  title: ReactNode;
  /** Spoken name of the card. */
  label: string;
  /** The side that does not cover what was touched. */
  side: 'left' | 'right';
  /** Colour of the edge: that of the area explained. */
  edge?: string | undefined;
  onClose: () => void;
  children: ReactNode;
}

/** A card over the map that explains what was touched; read out when it comes. */
export function MapCard({ title, label, side, edge, onClose, children }: MapCardProps) {
  const { t } = useLanguage();
  return (
    <div
      role="group"
      className={`${styles.card} ${styles[side]}`}
      style={edge === undefined ? undefined : { borderTopColor: edge }}
      aria-label={label}
      aria-live="polite"
    >
      <header className={styles.head}>
        <h2>{title}</h2>
        <Button icon={X} kind="quiet" label={t('common.close')} onPress={onClose} />
      </header>
      <div className={styles.body}>
        <ScrollArea label={label} bleed>
          <div className={styles.content}>{children}</div>
        </ScrollArea>
      </div>
    </div>
  );
}
