import type { ReactNode } from 'react';
import { useSpeech } from '../speech';
import page from '../staff.module.css';
import styles from './day.module.css';

export interface ChartFigureProps {
  title: string;
  /** What the chart shows, in one sentence. */
  says: string;
  series: readonly string[];
  rowName: string;
  rows: readonly { name: string; cells: readonly string[] }[];
  children: ReactNode;
}

/** A chart with its title, its key, what it says, and the same figures as a table. */
export function ChartFigure({ title, says, series, rowName, rows, children }: ChartFigureProps) {
  return (
    <figure className={styles.figure}>
      <figcaption>
        <h3>{title}</h3>
        <p className={page.soft}>{says}</p>
        <ul className={styles.key} aria-hidden="true">
          {series.map((name, index) => (
            <li key={name} data-series={index}>
              {name}
            </li>
          ))}
        </ul>
      </figcaption>
      {children}
      <AsTable {...{ title, series, rowName, rows }} />
    </figure>
  );
}

function AsTable({ title, series, rowName, rows }: Omit<ChartFigureProps, 'says' | 'children'>) {
  const { t } = useSpeech();
  return (
    <details className={styles.asTable}>
      <summary>{t('statistics.asTable')}</summary>
      <table aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{rowName}</th>
            {series.map(name => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              {row.cells.map((cell, index) => (
                <td key={series[index]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
