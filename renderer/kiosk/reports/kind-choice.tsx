import type { LocalText } from '#content/model/text';
import type { ReportKindView } from '#hub/reports/contract';
import { PageHeading } from '../../design/heading';
import { Icon } from '../../design/icon';
import { usePress } from '../../design/press';
import { useLanguage } from '../language';
import { PlainScreen } from '../parts/screen-layout';
import { Danger } from './danger';
import { faultIcons } from './report-icons';
import styles from './reports.module.css';

export interface KindChoiceProps {
  kinds: readonly ReportKindView[];
  danger: LocalText | undefined;
  onChoose: (kind: string) => void;
}

/** What is wrong: a large button each. */
export function KindChoice({ kinds, danger, onChoose }: KindChoiceProps) {
  const { t } = useLanguage();
  return (
    <PlainScreen label={t('reports.title')}>
      <PageHeading title={t('reports.title')} lead={t('reports.lead')} />
      <Danger words={danger} />
      <ul className={styles.kinds} aria-label={t('reports.kinds')}>
        {kinds.map(kind => (
          <li key={kind.id}>
            <Kind kind={kind} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </PlainScreen>
  );
}

function Kind({ kind, onChoose }: { kind: ReportKindView; onChoose: KindChoiceProps['onChoose'] }) {
  const { text } = useLanguage();
  const press = usePress(() => onChoose(kind.id));
  return (
    <button type="button" className={styles.kind} onClick={press}>
      <Icon icon={faultIcons[kind.icon]} size="tile" />
      <span className={styles.words}>
        <span className={styles.name}>{text(kind.name)}</span>
        {kind.summary && <span className={styles.soft}>{text(kind.summary)}</span>}
      </span>
    </button>
  );
}
