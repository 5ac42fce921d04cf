import { FileSpreadsheet, FileText } from 'lucide-react';
import type { CalendarDate } from '#content/model/site-time';
import { Icon } from '../../design/icon';
import { useSpeech } from '../speech';
import styles from './day.module.css';

/** The day's figures as files for the city's own reports. */
export function Downloads({ day }: { day: CalendarDate }) {
  const { t, language } = useSpeech();
  const kinds = [
    { kind: 'xlsx', icon: FileSpreadsheet, name: t('statistics.exportXlsx') },
    { kind: 'csv', icon: FileText, name: t('statistics.exportCsv') },
  ];
  return (
    <div className={styles.downloads} role="group" aria-label={t('statistics.export')}>
      <span>{t('statistics.export')}</span>
      {kinds.map(({ kind, icon, name }) => (
        <a
          key={kind}
          className={styles.plain}
          href={`/statistics/${day}.${kind}?language=${language}`}
          download
        >
          <Icon icon={icon} />
          {name}
        </a>
      ))}
    </div>
  );
}
