import { UserRound, UsersRound } from 'lucide-react';
import type { BookingWay } from '#content/model/booking-file';
import type { BookableExpert, BookableMatter } from '#hub/booking/contract';
import { Icon } from '../../design/icon';
import type { LucideIcon } from '../../design/icon';
import { usePress } from '../../design/press';
import { Segmented } from '../../design/segmented';
import { useLanguage } from '../language';
import { wayIcons } from './booking-words';
import { expertsOf } from './offers';
import styles from './booking.module.css';

export interface WhoAndHowProps {
  matter: BookableMatter;
  experts: readonly BookableExpert[];
  /** Undefined: whoever is free first. */
  expert: string | undefined;
  ways: readonly BookingWay[];
  way: BookingWay;
  onExpert: (expert: string | undefined) => void;
  onWay: (way: BookingWay) => void;
}

/** The expert and the way, where there is a choice of them. */
export function WhoAndHow({ matter, experts, expert, ways, way, onExpert, onWay }: WhoAndHowProps) {
  const { t, plain } = useLanguage();
  const known = expertsOf(matter, experts);
  return (
    <div className={styles.choices}>
      <div className={styles.people} role="group" aria-label={t('booking.who')}>
        {known.length > 1 && (
          <Person
            icon={UsersRound}
            name={t('booking.anyone')}
            detail={t('booking.anyoneDetail')}
            chosen={expert === undefined}
            onPress={() => onExpert(undefined)}
          />
        )}
        {known.map(({ id, name, jobTitle }) => (
          <Person
            key={id}
            icon={UserRound}
            name={name}
            detail={jobTitle && plain(jobTitle)}
            chosen={expert === id || known.length === 1}
            onPress={() => onExpert(id)}
          />
        ))}
      </div>
      {ways.length > 1 && (
        <Segmented
          label={t('booking.way')}
          options={ways.map(value => ({ value, label: t(`booking.way_${value}`), icon: wayIcons[value] }))}
          value={way}
          onChange={onWay}
        />
      )}
    </div>
  );
}

interface PersonProps {
  icon: LucideIcon;
  name: string;
  detail: string | undefined;
  chosen: boolean;
  onPress: () => void;
}

function Person({ icon, name, detail, chosen, onPress }: PersonProps) {
  const press = usePress(onPress);
  return (
    <button type="button" className={styles.person} aria-pressed={chosen} onClick={press}>
      <Icon icon={icon} />
      <span className={styles.words}>
        <b>{name}</b>
        {detail !== undefined && <span className={styles.soft}>{detail}</span>}
      </span>
    </button>
  );
}
