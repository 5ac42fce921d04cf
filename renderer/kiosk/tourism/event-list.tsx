import { CalendarDays } from 'lucide-react';
import { dateAt } from '#content/model/site-time';
import type { CityEvent } from '#hub/places/contract';
import { List, Row } from '../../design/list';
import { Notice } from '../../design/notice';
import { useLanguage } from '../language';
import { Section } from '../parts/section';
import { useSiteTimeZone } from '../parts/site';
import { eventGroups } from './event-groups';
import { useEventWhen } from '../parts/event-when';

export interface EventListProps {
  events: readonly CityEvent[];
  now: number;
  chosenId: string | undefined;
  onChoose: (id: string) => void;
}

/** Events by when one can go: today, this week, later. */
export function EventList({ events, now, chosenId, onChoose }: EventListProps) {
  const { t } = useLanguage();
  const timeZone = useSiteTimeZone();
  const { today, thisWeek, later } = eventGroups(events, dateAt(now, timeZone));
  if (today.length + thisWeek.length + later.length === 0) {
    return (
      <Notice kind="empty" size="page" icon={CalendarDays}>
        {t('tourism.empty_events')}
      </Notice>
    );
  }
  return (
    <>
      <Section title={t('tourism.eventsToday')}>
        {today.length === 0 ? (
          <p>{t('tourism.noEventsToday')}</p>
        ) : (
          <Events events={today} label={t('tourism.eventsToday')} {...{ chosenId, onChoose }} />
        )}
      </Section>
      {thisWeek.length > 0 && (
        <Section title={t('tourism.eventsThisWeek')}>
          <Events events={thisWeek} label={t('tourism.eventsThisWeek')} {...{ chosenId, onChoose }} />
        </Section>
      )}
      {later.length > 0 && (
        <Section title={t('tourism.eventsLater')}>
          <Events events={later} label={t('tourism.eventsLater')} {...{ chosenId, onChoose }} />
        </Section>
      )}
      <p>{t('tourism.checkFirst')}</p>
    </>
  );
}

interface EventsProps {
  events: readonly CityEvent[];
  label: string;
  chosenId: string | undefined;
  onChoose: (id: string) => void;
}

function Events({ events, label, chosenId, onChoose }: EventsProps) {
  const { text } = useLanguage();
  const when = useEventWhen();
  return (
    <List label={label}>
      {events.map(event => (
        <Row
          key={event.id}
          icon={CalendarDays}
          title={text(event.name)}
          detail={
            <>
              {when(event)} · {text(event.place)}
            </>
          }
          current={event.id === chosenId}
          onPress={() => onChoose(event.id)}
        />
      ))}
    </List>
  );
}
