import type { NotationSet } from '#content/model/plan-terms';
import type { PlanFeatureProperties } from '../../engines/plan-map/scene';
import { useLanguage } from '../language';
import { MapCard } from '../map/map-card';
import { areaWords } from './area-words';
import styles from './area-card.module.css';

export interface AreaCardProps {
  properties: PlanFeatureProperties;
  notation: NotationSet;
  side: 'left' | 'right';
  onClose: () => void;
}

/** What one area of a plan means: its code and name, the plan's own regulation, plain words, and what may be built. */
export function AreaCard({ properties, notation, side, onClose }: AreaCardProps) {
  const { t, text, plain, format } = useLanguage();
  const words = areaWords(properties, notation, t, value => format.number(value, 2));
  const name = words.name && plain(words.name);
  const title = [words.code, name].filter(part => part !== undefined).join(' · ');
  return (
    <MapCard
      title={title === '' ? t('plans.area') : title}
      label={title === '' ? t('plans.area') : title}
      side={side}
      edge={words.fill}
      onClose={onClose}
    >
      {words.regulation && (
        <div className={styles.own}>
          <h3>{t('notation.ownRegulation')}</h3>
          <p>{text(words.regulation)}</p>
        </div>
      )}
      <p>{words.plain}</p>
      {words.buildingRight.length > 0 && (
        <ul className={styles.rights}>
          {words.buildingRight.map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {words.reservation && <p className={styles.soft}>{words.reservation}</p>}
    </MapCard>
  );
}
