import { scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import styles from './day.module.css';

/** A value beside the greatest of its kind, as a length; the number itself stands beside it. */
export function ShareBar({ value, most }: { value: number; most: number }) {
  const along = scaleLinear({ domain: [0, Math.max(1, most)], range: [0, 100] });
  return (
    <svg className={styles.shareBar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <Bar x={0} y={0} width={along(value)} height={10} data-series={0} className={styles.bar ?? ''} />
    </svg>
  );
}
