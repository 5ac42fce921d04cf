import { Siren } from 'lucide-react';
import type { LocalText } from '#content/model/text';
import { Icon } from '../../design/icon';
import { useLanguage } from '../language';
import styles from './reports.module.css';

/** What to do when there is danger now; in sight on every step. */
export function Danger({ words }: { words: LocalText | undefined }) {
  const { text } = useLanguage();
  if (words === undefined) return null;
  return (
    <p className={styles.danger}>
      <Icon icon={Siren} />
      <span>{text(words)}</span>
    </p>
  );
}
