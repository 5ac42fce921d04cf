import styles from './contours.module.css';

const LINES = [0, 1, 2, 3, 4, 5, 6, 7];

/** The contour lines of no place in particular, where there is no map. */
export function Contours() {
  return (
    <svg
      className={styles.contours}
      viewBox="0 0 1000 1000"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      {LINES.map(line => (
        <ellipse
          key={line}
          cx={600}
          cy={520}
          rx={70 + line * 105}
          ry={46 + line * 70}
          transform={`rotate(${-24 + line * 4} 600 520)`}
        />
      ))}
    </svg>
  );
}
