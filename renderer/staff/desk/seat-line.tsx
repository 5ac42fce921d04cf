import { Coffee, Play, Settings2 } from 'lucide-react';
import { Icon } from '../../design/icon';
import { TicketNumber } from '../../design/ticket-number';
import { useSpeech } from '../speech';
import { DeskButton } from './desk-button';
import { useDeskNow } from './desk-context';
import styles from './seat-line.module.css';

interface SeatLineProps {
  onPause: () => void;
  onChange: () => void;
}

/** Where one sits and what one serves there; on a break it says so large. */
export function SeatLine({ onPause, onChange }: SeatLineProps) {
  const { t, plain } = useSpeech();
  const { own, isCurrent, matterOf } = useDeskNow();
  if (own === undefined) return null;
  return (
    <header className={styles.line} data-paused={own.paused || undefined}>
      <div className={styles.words}>
        <b>{plain(own.name)}</b>
        <span className={styles.matters}>
          {own.serves.map(id => {
            const matter = matterOf(id);
            return matter === undefined ? null : (
              <span key={id} title={plain(matter.name)}>
                <TicketNumber label={matter.prefix} colour={matter.colour} />
                <span className="spoken">{plain(matter.name)}</span>
              </span>
            );
          })}
        </span>
      </div>
      <div className={styles.buttons}>
        <DeskButton icon={own.paused ? Play : Coffee} command="pause" off={!isCurrent} onPress={onPause}>
          {t(own.paused ? 'desk.goOn' : 'desk.pause')}
        </DeskButton>
        <DeskButton icon={Settings2} off={!isCurrent} onPress={onChange}>
          {t('desk.change')}
        </DeskButton>
      </div>
      {own.paused && (
        <p className={styles.paused} role="status">
          <Icon icon={Coffee} />
          <span>
            <b>{t('desk.paused')}.</b> {t('desk.pausedDetail')}
          </span>
        </p>
      )}
    </header>
  );
}
