import { useCallback, useState } from 'react';
import type { Plan } from '#hub/plans/contract';
import type { PlanFeatureCollection, PlanMapEvent } from '../../engines/plan-map/scene';
import { useMapGround } from '../map/map-ground';
import { MapView } from '../map/map-view';
import { PlanPicture } from '../picture/plan-picture';
import { AreaCard } from './area-card';
import { Legend } from './legend';
import { areaOf, explainable } from './plan-areas';
import type { AreaChoice } from './area-choice';
import { usePlanScene } from './plan-scene';

export interface PlanMapPanelProps {
  plan: Plan;
  areas: PlanFeatureCollection | undefined;
  choice: AreaChoice | undefined;
  onChoose: (choice: AreaChoice | undefined) => void;
}

/** The plan's map: its areas over the ground, a card for the one that was touched, and the legend of what is in view. */
export function PlanMapPanel({ plan, areas, choice, onChoose }: PlanMapPanelProps) {
  const ground = useMapGround();
  const scene = usePlanScene(plan, ground);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const onEvent = useCallback(
    (event: PlanMapEvent, { widthPx }: { widthPx: number }) => {
      if (event.kind === 'visibleCodes') setCodes(event.codes);
      if (event.kind === 'touchedNothing') onChoose(undefined);
      if (event.kind === 'touched' && event.layer === 'areas') onChoose(choiceOf(event, areas, widthPx));
    },
    [areas, onChoose],
  );
  return (
    <MapView
      scene={scene}
      selectedId={choice?.id}
      onEvent={onEvent}
      hasPlan
      attribution={ground?.attribution}
      picture={<PlanPicture plan={plan} />}
      legend={!choice && plan.map && <Legend codes={codes} notation={plan.map.notation} />}
      onDismiss={() => onChoose(undefined)}
    >
      {choice && plan.map && (
        <AreaCard
          properties={choice.properties}
          notation={plan.map.notation}
          side={choice.side}
          onClose={() => onChoose(undefined)}
        />
      )}
    </MapView>
  );
}

function choiceOf(
  event: Extract<PlanMapEvent, { kind: 'touched' }>,
  areas: PlanFeatureCollection | undefined,
  widthPx: number,
): AreaChoice | undefined {
  const known = areas && areaOf(areas, event.id);
  const properties = (known ?? event.feature).properties as AreaChoice['properties'] | null;
  if (!properties || !explainable(properties)) return undefined;
  return { id: event.id, properties, side: event.point.x > widthPx / 2 ? 'left' : 'right' };
}
