import type { CityEvent, Place } from '#hub/places/contract';
import { PageHeading } from '../../design/heading';
import { HoursList } from '../hours/hours-list';
import { useLanguage } from '../language';
import { Section } from '../parts/section';
import { FactList } from '../parts/fact-list';
import { Pictures } from '../parts/pictures';
import { QrLine } from '../parts/qr-line';
import type { Sight } from './sight';
import { SightFacts } from './sight-facts';

/** All that is known of a place, a route or an event. */
export function SightSheet({ sight, now }: { sight: Sight; now: number }) {
  const { t, text } = useLanguage();
  return (
    <>
      <PageHeading title={text(sight.of.name)} lead={text(sight.of.summary)}>
        <SightFacts sight={sight} now={now} />
      </PageHeading>
      {sight.kind === 'place' && <PlaceMore place={sight.of} now={now} />}
      {sight.kind === 'event' && <EventMore event={sight.of} />}
      {sight.kind !== 'route' && sight.of.website && (
        <QrLine title={t('tourism.website')} address={sight.of.website} label={t('tourism.websiteQr')} />
      )}
    </>
  );
}

function PlaceMore({ place, now }: { place: Place; now: number }) {
  const { t, text } = useLanguage();
  const facts = [
    place.address && { key: 'address', name: t('tourism.address'), value: text(place.address) },
    place.phone && { key: 'phone', name: t('tourism.phone'), value: place.phone },
  ].filter(fact => typeof fact === 'object');
  return (
    <>
      {place.note && <p>{text(place.note)}</p>}
      {facts.length > 0 && <FactList facts={facts} />}
      {place.openingHours && (
        <Section title={t('tourism.hours')}>
          <HoursList hours={place.openingHours} now={now} />
        </Section>
      )}
      <Pictures images={place.images} />
    </>
  );
}

function EventMore({ event }: { event: CityEvent }) {
  const { t, text } = useLanguage();
  const facts = [
    { key: 'place', name: t('tourism.place'), value: text(event.place) },
    event.admission && { key: 'admission', name: t('tourism.admission'), value: text(event.admission) },
  ].filter(fact => typeof fact === 'object');
  return (
    <>
      <FactList facts={facts} />
      <p>{t('tourism.checkFirst')}</p>
    </>
  );
}
