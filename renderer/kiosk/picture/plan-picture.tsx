import { useMemo } from 'react';
import type { PlanCard } from '#hub/plans/contract';
import type { BaseMap } from '#hub/city/contract';
import { useLive } from '../../hub/hub-provider';
import { createProjection, groundPaths, planLabels, planShapes } from './map-shapes';
import type { Projection } from './map-shapes';
import { useProportion } from './use-proportion';
import { useGeoJson } from './use-geojson';
import styles from './plan-picture.module.css';

export interface PlanPictureProps {
  plan: Pick<PlanCard, 'map'>;
  /** Letter codes on the areas: where the picture is large. */
  labelled?: boolean;
}

/** A small map of a plan: its own areas in their notation's colours over water, woods and streets. An ornament, not read aloud. */
export function PlanPicture({ plan, labelled = false }: PlanPictureProps) {
  const { place, proportion } = useProportion();
  return (
    <span ref={place} className={styles.place}>
      {proportion !== undefined && <Drawn map={plan.map} proportion={proportion} labelled={labelled} />}
    </span>
  );
}

function Drawn({
  map,
  proportion,
  labelled,
}: {
  map: PlanCard['map'];
  proportion: number;
  labelled: boolean;
}) {
  const to = useMemo(
    () => (map ? createProjection(map.bounds, 0.12, proportion) : undefined),
    [map, proportion],
  );
  if (!map || !to) return <NoMap proportion={proportion} />;
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${to.width} ${to.height}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <rect width={to.width} height={to.height} className={styles.land} />
      <Ground to={to} />
      {map.features.kind === 'geojson' && (
        <Areas sha256={map.features.sha256} notation={map.notation} to={to} labelled={labelled} />
      )}
    </svg>
  );
}

function usePlainBase(): Extract<BaseMap['layers'], { kind: 'plain' }> | undefined {
  const base = useLive(['city.baseMap'], (hub, signal) => hub.city.baseMap(undefined, { signal }));
  const layers = 'value' in base ? base.value?.layers : undefined;
  return layers?.kind === 'plain' ? layers : undefined;
}

function Ground({ to }: { to: Projection }) {
  const base = usePlainBase();
  return (
    <>
      <Layer sha256={base?.greens} to={to} className={styles.greens} />
      <Layer sha256={base?.water} to={to} className={styles.water} />
      <Layer sha256={base?.streets} to={to} className={styles.streets} />
    </>
  );
}

function Layer({
  sha256,
  to,
  className,
}: {
  sha256: string | undefined;
  to: Projection;
  className: string | undefined;
}) {
  const ground = useGeoJson(sha256);
  const path = useMemo(() => (ground ? groundPaths(ground, to).join('') : ''), [ground, to]);
  return path === '' ? null : <path d={path} className={className} />;
}

interface AreasProps {
  sha256: string;
  notation: 'opas12' | '311/2024';
  to: Projection;
  labelled: boolean;
}

function Areas({ sha256, notation, to, labelled }: AreasProps) {
  const plan = useGeoJson(sha256);
  const shapes = useMemo(() => (plan ? planShapes(plan, notation, to) : []), [plan, notation, to]);
  const labels = useMemo(() => (plan && labelled ? planLabels(plan, to) : []), [plan, labelled, to]);
  return (
    <g className={styles.areas}>
      {shapes.map((shape, index) => (
        <path key={index} d={shape.path} className={styles[shape.kind]} fill={shape.fill ?? 'none'} />
      ))}
      {labels.map(({ text, x, y }) => (
        <text key={`${text} ${x}`} x={x} y={y} className={styles.label}>
          {text}
        </text>
      ))}
    </g>
  );
}

/** A plan without map data: the contour lines of no place in particular. */
function NoMap({ proportion }: { proportion: number }) {
  const width = 1000 * proportion;
  const lines = [0, 1, 2, 3, 4, 5, 6];
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${width} 1000`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <rect width={width} height={1000} className={styles.land} />
      {lines.map(line => (
        <ellipse
          key={line}
          cx={width * 0.62}
          cy={540}
          rx={90 + line * 130}
          ry={60 + line * 84}
          transform={`rotate(${-18 + line * 3} ${width * 0.62} 540)`}
          className={styles.contour}
        />
      ))}
    </svg>
  );
}
