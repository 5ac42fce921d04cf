import type { DayFigures } from '#hub/statistics/contract';
import { useSpeech } from '../speech';
import page from '../staff.module.css';
import styles from './day.module.css';
import { ShareBar } from './share-bar';
import { pageWords } from './words';

/** Which screens of the kiosk were opened, the most opened first. */
export function PageTable({ pages }: Pick<DayFigures, 'pages'>) {
  const { t, format } = useSpeech();
  const [first] = pages;
  if (first === undefined) return null;
  const says = t('statistics.pagesSays', { page: pageWords(first.page, t), count: first.opened });
  return (
    <figure className={styles.figure}>
      <figcaption>
        <h3>{t('statistics.pages')}</h3>
        <p className={page.soft}>
          {says} {t('statistics.pagesNote')}
        </p>
      </figcaption>
      <table className={styles.figures} aria-label={t('statistics.pages')}>
        <thead>
          <tr>
            <th scope="col">{t('statistics.page')}</th>
            <th scope="col">{t('statistics.opened')}</th>
          </tr>
        </thead>
        <tbody>
          {pages.map(one => (
            <tr key={one.page}>
              <th scope="row">{pageWords(one.page, t)}</th>
              <td className={styles.withBar}>
                <ShareBar value={one.opened} most={first.opened} />
                {format.number(one.opened)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
