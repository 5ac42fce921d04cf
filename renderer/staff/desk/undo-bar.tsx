import { Undo2 } from 'lucide-react';
import { useSpeech } from '../speech';
import { undoneWords } from './deed-words';
import { DeskButton } from './desk-button';
import { useDeskNow } from './desk-context';
import { secondsUntil } from './rules';
import styles from './undo-bar.module.css';

/** What can still be undone, and for how many seconds. */
export function UndoBar({ onUndo }: { onUndo: () => void }) {
  const { t } = useSpeech();
  const { view, now, isCurrent } = useDeskNow();
  const { undo } = view;
  const seconds = undo === undefined ? 0 : secondsUntil(undo.until, now);
  if (undo === undefined || seconds === 0) return null;
  return (
    <div className={styles.bar}>
      <DeskButton kind="quiet" icon={Undo2} command="undo" off={!isCurrent} onPress={onUndo}>
        {t('desk.undoWhat', { what: undoneWords(undo.action, undo.label, t) })}
      </DeskButton>
      <span className={`${styles.seconds} number`} aria-hidden="true">
        {t('desk.undoLeft', { seconds })}
      </span>
    </div>
  );
}
