import { useState } from 'react';
import { PageHeading } from '../../design/heading';
import { Segmented } from '../../design/segmented';
import { useLive } from '../../hub/hub-provider';
import { useLanguage } from '../language';
import { MapView } from '../map/map-view';
import { useMapGround } from '../map/map-ground';
import type { RouteOf } from '../navigation';
import { knownValue, LiveContent } from '../parts/live-content';
import { MapScreen, PlainScreen } from '../parts/screen-layout';
import { useNavigation } from '../visit-context';
import { EventList } from './event-list';
import { PlaceList } from './place-list';
import { RouteList } from './route-list';
import { SightCard } from './sight-card';
import { SightSheet } from './sight-sheet';
import { sightOf } from './sight';
import type { Sight, TouristOffer, TourismView } from './sight';
import { useTourismScene } from './use-tourism-scene';
import type { Narrowing } from './place-list';

const views: readonly TourismView[] = ['places', 'routes', 'events'];

/** What there is to see and do in town: places, routes and events, on the map and as a list. */
export function TourismScreen({ route }: { route: RouteOf<'tourism'> }) {
  const { t } = useLanguage();
  const answer = useLive(['places.list'], (hub, signal) => hub.places.list(undefined, { signal }));
  const offer = knownValue(answer);
  const view = route.view ?? 'places';
  const sight = offer && route.id !== undefined ? sightOf(offer, view, route.id) : undefined;
  if (offer && sight) return <OneSight offer={offer} view={view} sight={sight} />;
  if (offer) return <Everything offer={offer} firstView={view} />;
  return (
    <PlainScreen label={t('tourism.title')}>
      <PageHeading title={t('tourism.title')} lead={t('tourism.lead')} />
      <LiveContent live={answer} shape="rows" failed="tourism.failed">
        {() => null}
      </LiveContent>
    </PlainScreen>
  );
}

function OneSight({ offer, view, sight }: { offer: TouristOffer; view: TourismView; sight: Sight }) {
  const { plain } = useLanguage();
  const ground = useMapGround();
  const scene = useTourismScene(offer, view, 'all', sight);
  return (
    <MapScreen
      label={plain(sight.of.name)}
      map={<MapView scene={scene} selectedId={sight.of.id} attribution={ground?.attribution} />}
    >
      <SightSheet sight={sight} now={offer.now} />
    </MapScreen>
  );
}

function Everything({ offer, firstView }: { offer: TouristOffer; firstView: TourismView }) {
  const { t } = useLanguage();
  const navigation = useNavigation();
  const ground = useMapGround();
  const [view, setView] = useState(firstView);
  const [narrowing, setNarrowing] = useState<Narrowing>('all');
  const [chosenId, setChosenId] = useState<string>();
  const scene = useTourismScene(offer, view, narrowing, undefined);
  const chosen = chosenId === undefined ? undefined : sightOf(offer, view, chosenId);
  const lookAt = useLookAt(chosen);
  const show = (next: TourismView) => {
    setView(next);
    setChosenId(undefined);
  };
  const open = (id: string) => {
    navigation.replace({ screen: 'tourism', view });
    navigation.open({ screen: 'tourism', view, id });
  };
  return (
    <MapScreen
      label={t('tourism.title')}
      map={
        <MapView
          scene={scene}
          selectedId={chosenId}
          lookAt={lookAt}
          attribution={ground?.attribution}
          onDismiss={() => setChosenId(undefined)}
          onEvent={event => {
            if (event.kind === 'touchedNothing') setChosenId(undefined);
            if (event.kind === 'touched') setChosenId(event.id);
          }}
        >
          {chosen && (
            <SightCard
              sight={chosen}
              now={offer.now}
              onOpen={() => open(chosen.of.id)}
              onClose={() => setChosenId(undefined)}
            />
          )}
        </MapView>
      }
    >
      <PageHeading title={t('tourism.title')} />
      <Segmented
        label={t('tourism.tabs')}
        options={views.map(value => ({ value, label: t(`tourism.tab_${value}`) }))}
        value={view}
        onChange={show}
      />
      {view === 'places' && (
        <PlaceList
          places={offer.places}
          now={offer.now}
          narrowing={narrowing}
          onNarrow={setNarrowing}
          chosenId={chosenId}
          onChoose={setChosenId}
        />
      )}
      {view === 'routes' && <RouteList routes={offer.routes} chosenId={chosenId} onChoose={setChosenId} />}
      {view === 'events' && (
        <EventList events={offer.events} now={offer.now} chosenId={chosenId} onChoose={setChosenId} />
      )}
    </MapScreen>
  );
}

/** A chosen route or place is brought into view once. */
function useLookAt(sight: Sight | undefined) {
  const [last, setLast] = useState<{ id: string; lookAt: NonNullable<ReturnType<typeof targetOf>> }>();
  const target = sight && targetOf(sight);
  if (sight && target && last?.id !== sight.of.id) setLast({ id: sight.of.id, lookAt: target });
  return sight && last?.id === sight.of.id ? last.lookAt : undefined;
}

function targetOf(sight: Sight) {
  if (sight.kind === 'route') return { target: sight.of.bounds };
  return sight.of.position === undefined ? undefined : { target: sight.of.position };
}
