import { AxisBottom, AxisLeft } from '@visx/axis';
import { GridRows } from '@visx/grid';
import { useParentSize } from '@visx/responsive';
import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import { useSpeech } from '../speech';
import styles from './day.module.css';

export interface BarChartProps {
  /** From left to right, each with a value for every series; undefined where nothing was measured. */
  bands: readonly { name: string; values: readonly (number | undefined)[] }[];
  /** What it shows, for those who do not see it. */
  says: string;
}

const HEIGHT = 230;
const margin = { top: 22, right: 4, bottom: 28, left: 34 };
/** Below this a bar has no room for its number. */
const LEAST_FOR_NUMBER = 17;
/** "10–11" in the axis' letters. */
const LEAST_FOR_RANGE = 54;

/** Bars side by side in bands, as wide as there is room. */
export function BarChart({ bands, says }: BarChartProps) {
  const { parentRef, width } = useParentSize({ debounceTime: 50 });
  return (
    <div ref={parentRef} className={styles.chart}>
      {width > 0 && (
        <svg width={width} height={HEIGHT} role="img" aria-label={says}>
          <Plot bands={bands} width={width} />
        </svg>
      )}
    </div>
  );
}

function Plot({ bands, width }: Pick<BarChartProps, 'bands'> & { width: number }) {
  const { format } = useSpeech();
  const right = width - margin.right;
  const bottom = HEIGHT - margin.bottom;
  const most = Math.max(1, ...bands.flatMap(({ values }) => values.map(value => value ?? 0)));
  const names = bands.map(({ name }) => name);
  const across = scaleBand({
    domain: names,
    range: [margin.left, right],
    paddingInner: 0.28,
    paddingOuter: 0.14,
  });
  const up = scaleLinear({ domain: [0, most], range: [bottom, margin.top], nice: true });
  const within = scaleBand({ domain: [0, 1], range: [0, across.bandwidth()], paddingInner: 0.08 });
  const ticks = up.ticks(4).filter(Number.isInteger);
  return (
    <>
      <GridRows
        scale={up}
        tickValues={ticks}
        left={margin.left}
        width={right - margin.left}
        className={styles.grid ?? ''}
      />
      {bands.map(({ name, values }) =>
        values.map((value, series) => (
          <ValueBar
            key={`${name} ${series}`}
            series={series}
            left={(across(name) ?? 0) + (within(series) ?? 0)}
            width={within.bandwidth()}
            top={up(value ?? 0)}
            bottom={bottom}
            text={value === undefined ? '' : format.number(value, value < 10 ? 1 : 0)}
          />
        )),
      )}
      <AxisBottom
        scale={across}
        top={bottom}
        hideTicks
        axisLineClassName={styles.axis ?? ''}
        tickFormat={name => (across.step() < LEAST_FOR_RANGE ? name.replace(/–.*/, '') : name)}
        tickComponent={({ x, y, formattedValue }) => (
          <text x={x} y={y + 10} textAnchor="middle" className={styles.tick}>
            {formattedValue}
          </text>
        )}
      />
      <AxisLeft
        scale={up}
        left={margin.left}
        tickValues={ticks}
        hideTicks
        hideAxisLine
        tickFormat={value => format.number(Number(value))}
        tickComponent={({ x, y, formattedValue }) => (
          <text x={x} y={y + 4} textAnchor="end" className={styles.tick}>
            {formattedValue}
          </text>
        )}
      />
    </>
  );
}

interface ValueBarProps {
  series: number;
  left: number;
  width: number;
  top: number;
  bottom: number;
  text: string;
}

function ValueBar({ series, left, width, top, bottom, text }: ValueBarProps) {
  return (
    <>
      <Bar
        x={left}
        y={top}
        width={width}
        height={bottom - top}
        data-series={series}
        className={styles.bar ?? ''}
      />
      {width >= LEAST_FOR_NUMBER && text !== '' && (
        <text x={left + width / 2} y={top - 6} textAnchor="middle" className={styles.value}>
          {text}
        </text>
      )}
    </>
  );
}
