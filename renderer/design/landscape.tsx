import { useId } from 'react';
import { currentPath, forestPath, rapakiviOvoids } from './scenery';
import styles from './landscape.module.css';

const WIDTH = 1600;
const FAR_FOREST = forestPath({ seed: 11, width: WIDTH, ground: 262, height: 44, spacing: 13 });
const NEAR_FOREST = forestPath({ seed: 29, width: WIDTH, ground: 300, height: 92, spacing: 30 });
const CURRENTS = [
  { seed: 2, y: 352, width: 2 },
  { seed: 5, y: 374, width: 5 },
  { seed: 7, y: 404, width: 9 },
  { seed: 13, y: 440, width: 14 },
  { seed: 17, y: 486, width: 20 },
  { seed: 23, y: 540, width: 28 },
];

/**
 * Water, spruce and sky, drawn from numbers: the ground of headers and of the attract loop. `view` shows its middle
 * strip ('strip') or the whole scene ('whole'). Text stands on it at 7:1 anywhere.
 */
export function Landscape({ view }: { view: 'strip' | 'whole' }) {
  const sky = useId();
  return (
    <svg
      className={styles.landscape}
      viewBox={view === 'strip' ? `0 150 ${WIDTH} 260` : `0 0 ${WIDTH} 600`}
      preserveAspectRatio={view === 'strip' ? 'xMidYMax slice' : 'xMidYMax slice'}
      aria-hidden="true"
    >
      <defs>
        <linearGradient id={sky} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" className={styles.skyTop} />
          <stop offset="1" className={styles.skyLow} />
        </linearGradient>
      </defs>
      <rect width={WIDTH} height="600" fill={`url(#${sky})`} />
      <path d={FAR_FOREST} className={styles.far} />
      <path d={NEAR_FOREST} className={styles.near} />
      <rect y="338" width={WIDTH} height="262" className={styles.water} />
      <g className={styles.currents}>
        {CURRENTS.map(({ seed, y, width }) => (
          <path key={seed} d={currentPath(seed, WIDTH, y, width * 0.8 + 3)} strokeWidth={width} />
        ))}
      </g>
    </svg>
  );
}

const TILE = 240;
const OVOIDS = rapakiviOvoids(41, TILE, 46);

/** Polished rapakivi granite: round feldspars with pale rims in a dark matrix; fills its parent. */
export function Rapakivi() {
  const pattern = useId();
  return (
    <svg className={styles.granite} aria-hidden="true">
      <defs>
        <pattern id={pattern} width={TILE} height={TILE} patternUnits="userSpaceOnUse">
          <rect width={TILE} height={TILE} className={styles.matrix} />
          {OVOIDS.map(({ x, y, radius, flatness, turn }) => (
            <ellipse
              key={`${x} ${y}`}
              cx={x}
              cy={y}
              rx={radius}
              ry={radius * flatness}
              transform={`rotate(${turn} ${x} ${y})`}
              className={styles.ovoid}
              strokeWidth={radius * 0.26}
            />
          ))}
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${pattern})`} />
    </svg>
  );
}
