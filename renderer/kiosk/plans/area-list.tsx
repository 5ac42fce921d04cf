import { List, Row } from '../../design/list';
import { SectionHeading } from '../../design/heading';
import type { NotationSet } from '#content/model/plan-terms';
import { useLanguage } from '../language';
import { NotationSwatch } from '../map/notation-swatch';
import { areaWords } from './area-words';
import type { PlanAreaKind } from './plan-areas';
import styles from './area-list.module.css';

export interface AreaListProps {
  kinds: readonly PlanAreaKind[];
  notation: NotationSet;
  selectedId: string | undefined;
  onChoose: (id: string) => void;
}

/** The plan's areas as text: all that the map tells, for those who cannot see or touch it. */
export function AreaList({ kinds, notation, selectedId, onChoose }: AreaListProps) {
  const { t } = useLanguage();
  return (
    <section className={styles.areas}>
      <SectionHeading title={t('plans.areas')} />
      <p className={styles.lead}>{t('plans.areasLead')}</p>
      <List label={t('plans.areas')}>
        {kinds.map(kind => (
          <AreaRow
            key={kind.id}
            kind={kind}
            notation={notation}
            current={kind.id === selectedId}
            onChoose={onChoose}
          />
        ))}
      </List>
    </section>
  );
}

interface AreaRowProps {
  kind: PlanAreaKind;
  notation: NotationSet;
  current: boolean;
  onChoose: (id: string) => void;
}

function AreaRow({ kind, notation, current, onChoose }: AreaRowProps) {
  const { t, plain, format } = useLanguage();
  const words = areaWords(kind.properties, notation, t, value => format.number(value, 2));
  const title = [words.code, words.name && plain(words.name)].filter(Boolean).join(' · ');
  const marks = [kind.properties.buildingRight, kind.properties.storeys].filter(Boolean).join(' · ');
  return (
    <Row
      title={
        <span className={styles.title}>
          <NotationSwatch code={kind.code ?? ''} notation={notation} />
          {title === '' ? t('plans.area') : title}
        </span>
      }
      detail={words.regulation ? plain(words.regulation) : words.plain}
      after={
        <span className={styles.marks}>
          {marks !== '' && <span>{marks}</span>}
          {kind.count > 1 && <span>{t('plans.areaCount', { count: kind.count })}</span>}
        </span>
      }
      current={current}
      onPress={() => onChoose(kind.id)}
    />
  );
}
