import type { Presence } from '#hub/services/contract';
import { Card } from '../../design/card';
import { HoursList } from '../hours/hours-list';
import { useLanguage } from '../language';
import { OpenTag } from '../parts/open-tag';
import styles from './presence-card.module.css';

/** Who sits at the desk, where, and on which days; visiting authorities too. */
export function PresenceCard({ presence, now }: { presence: Presence; now: number }) {
  const { text } = useLanguage();
  return (
    <Card>
      <h2 className={styles.who}>{text(presence.who)}</h2>
      {presence.summary && <p>{text(presence.summary)}</p>}
      {presence.place && <p className={styles.soft}>{text(presence.place)}</p>}
      <OpenTag state={presence.openNow} now={now} of="person" />
      <HoursList hours={presence.openingHours} now={now} onlyDays flat />
    </Card>
  );
}
