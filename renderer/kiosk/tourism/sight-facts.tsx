import type { ReactNode } from 'react';
import { Tag } from '../../design/tag';
import { useLanguage } from '../language';
import { OpenTag } from '../parts/open-tag';
import { useEventWhen } from '../parts/event-when';
import type { Sight } from './sight';
import styles from './tourism.module.css';

/** The few words that decide whether one goes: open now, how far, how long, when. */
export function SightFacts({ sight, now }: { sight: Sight; now: number }) {
  return <div className={styles.tags}>{factsOf(sight, now)}</div>;
}

function factsOf(sight: Sight, now: number): ReactNode {
  switch (sight.kind) {
    case 'place':
      return <PlaceFacts place={sight.of} now={now} />;
    case 'route':
      return <RouteFacts route={sight.of} />;
    case 'event':
      return <EventFacts event={sight.of} />;
  }
}

function PlaceFacts({ place, now }: { place: Extract<Sight, { kind: 'place' }>['of']; now: number }) {
  const { t, format } = useLanguage();
  return (
    <>
      {place.openNow && <OpenTag state={place.openNow} now={now} />}
      {place.distanceM !== undefined && (
        <Tag>{t('tourism.distance', { value: format.distance(place.distanceM) })}</Tag>
      )}
    </>
  );
}

function RouteFacts({ route }: { route: Extract<Sight, { kind: 'route' }>['of'] }) {
  const { t, plain, format } = useLanguage();
  return (
    <>
      <Tag>{t(`tourism.route_${route.kind}`)}</Tag>
      <Tag tone="water">{t('tourism.lengthKm', { value: format.number(route.lengthKm, 1) })}</Tag>
      {route.difficulty && <Tag>{plain(route.difficulty)}</Tag>}
    </>
  );
}

function EventFacts({ event }: { event: Extract<Sight, { kind: 'event' }>['of'] }) {
  const { plain } = useLanguage();
  const when = useEventWhen();
  return (
    <>
      <Tag tone="water">{when(event)}</Tag>
      <Tag>{plain(event.place)}</Tag>
      {event.admission && <Tag>{plain(event.admission)}</Tag>}
    </>
  );
}
