import { useId } from 'react';
import { currentPath, forestPath, rapakiviOvoids } from './scenery';
import styles from './landscape.module.css';

const WIDTH = 1600;
const FAR_FOREST = forestPath({ seed: 11, width: WIDTH, ground: 84, height: 30, spacing: 10 });
const NEAR_FOREST = forestPath({ seed: 29, width: WIDTH, ground: 122, height: 64, spacing: 21 });
/** Where the far shore meets the water. */
const SHORE = 150;
const CURRENTS = [
  { seed: 2, y: 155, width: 1.5 },
  { seed: 5, y: 163, width: 3 },
];
const NEAR_CURRENTS = [
  { seed: 13, y: 60, width: 12 },
  { seed: 17, y: 170, width: 20 },
  { seed: 23, y: 330, width: 32 },
  { seed: 31, y: 540, width: 46 },
  { seed: 37, y: 800, width: 62 },
];

/** A far shore of spruce under an evening sky, water before it. Fills its parent's width; text stands on it at 7:1. */
export function Shore() {
  const sky = useId();
  return (
    <svg
      className={styles.fill}
      viewBox={`0 22 ${WIDTH} 148`}
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
    >
      <defs>
        <linearGradient id={sky} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" className={styles.skyTop} />
          <stop offset="0.75" className={styles.skyLow} />
        </linearGradient>
      </defs>
      <g className={styles.scene}>
        <rect width={WIDTH} height="216" fill={`url(#${sky})`} />
        <path d={FAR_FOREST} className={styles.far} />
        <path d={NEAR_FOREST} className={styles.near} />
        <rect y={SHORE} width={WIDTH} height="66" className={styles.water} />
        <Currents currents={CURRENTS} />
      </g>
    </svg>
  );
}

/** The whole view: the shore above, wide water below it down to one's feet. Fills its parent. */
export function Landscape() {
  return (
    <div className={styles.landscape} aria-hidden="true">
      <div className={styles.shore}>
        <Shore />
      </div>
      <div className={styles.lake}>
        <svg className={styles.fill} viewBox={`0 0 ${WIDTH} 1000`} preserveAspectRatio="xMidYMin slice">
          <g className={styles.scene}>
            <rect width={WIDTH} height="1000" className={styles.water} />
            <Currents currents={NEAR_CURRENTS} />
          </g>
        </svg>
      </div>
    </div>
  );
}

function Currents({ currents }: { currents: readonly { seed: number; y: number; width: number }[] }) {
  return (
    <g className={styles.currents}>
      {currents.map(({ seed, y, width }) => (
        <path key={seed} d={currentPath(seed, WIDTH, y, width * 0.9 + 3)} strokeWidth={width} />
      ))}
    </g>
  );
}

const TILE = 240;
const OVOIDS = rapakiviOvoids(41, TILE, 60);

/** Polished rapakivi granite: round feldspars with pale rims in a dark matrix; fills its parent. */
export function Rapakivi() {
  const pattern = useId();
  return (
    <svg className={styles.fill} aria-hidden="true">
      <defs>
        <pattern
          id={pattern}
          width={TILE}
          height={TILE}
          patternUnits="userSpaceOnUse"
          patternTransform="scale(0.56)"
        >
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
              strokeWidth={radius * 0.3}
            />
          ))}
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${pattern})`} className={styles.scene} />
    </svg>
  );
}
