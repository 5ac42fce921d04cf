import { Siren } from 'lucide-react';
import type { LocalText } from '#content/model/text';
import { Icon } from '../../design/icon';
import { useLanguage } from '../language';
import styles from './reports.module.css';

/** What to do when there is danger now, in the city's words or the usual ones; in sight on every step. */
export function Danger({ words }: { words: LocalText | undefined }) {
  const { t, text } = useLanguage();
  return (
    <p className={styles.danger}>
      <Icon icon={Siren} />
      <span>{words === undefined ? t('reports.danger') : text(words)}</span>
    </p>
  );
}
