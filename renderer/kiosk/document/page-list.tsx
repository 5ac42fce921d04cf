import { useEffect, useRef } from 'react';
import type { PagesHandle } from '../../engines/plan-pages/plan-pages';
import { useLanguage } from '../language';
import styles from './page-list.module.css';

export interface PageListProps {
  handle: PagesHandle;
  page: number;
}

/** The pages as small pictures; the one in view is marked and kept in sight. */
export function PageList({ handle, page }: PageListProps) {
  const { t } = useLanguage();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const current = list.current?.querySelector('[aria-current]');
    current?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'smooth' });
  }, [page]);
  return (
    <nav className={styles.pages} aria-label={t('pages.pageList')}>
      <ul ref={list} className={styles.list}>
        {handle.pages.map(entry => (
          <li key={entry.number}>
            <button
              type="button"
              className={styles.page}
              aria-label={t('pages.openPage', { page: entry.number })}
              aria-current={entry.number === page ? 'page' : undefined}
              onClick={() => handle.showPage(entry.number)}
            >
              <span className={styles.sheet} style={{ aspectRatio: `${entry.widthPt} / ${entry.heightPt}` }}>
                {entry.thumbnailUrl !== undefined && <img src={entry.thumbnailUrl} alt="" loading="lazy" />}
              </span>
              <span className={styles.number}>{entry.number}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
