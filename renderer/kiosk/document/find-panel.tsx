import { Search, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../../design/button';
import { Field } from '../../design/field';
import { List, Row } from '../../design/list';
import { Notice } from '../../design/notice';
import { ScrollArea } from '../../design/scroll-area';
import type { PageHit, PagesHandle } from '../../engines/plan-pages/plan-pages';
import { useLanguage } from '../language';
import styles from './find-panel.module.css';

/** Long enough to finish a word, short enough to feel at once. */
const TYPING_PAUSE_MS = 250;
const LEAST_LETTERS = 2;

type Found =
  | { state: 'nothing-asked' }
  | { state: 'looking' }
  | { state: 'found'; hits: readonly PageHit[] }
  | { state: 'failed' };

export interface FindPanelProps {
  handle: PagesHandle;
  /** Index of the hit in view. */
  current: number | undefined;
  /** Words to begin with: those that led to this document. */
  words: string;
  onClose: () => void;
}

/** Finds words in the document's own text and goes to each place where they stand. */
export function FindPanel({ handle, current, words: given, onClose }: FindPanelProps) {
  const { t } = useLanguage();
  const [words, setWords] = useState(given);
  const found = useFound(handle, words);
  return (
    <div role="search" className={styles.panel} aria-label={t('pages.find')}>
      <div className={styles.head}>
        <div className={styles.field}>
          <Field
            label={t('pages.findField')}
            labelHidden
            placeholder={t('pages.findField')}
            icon={Search}
            value={words}
            onChange={setWords}
            focused={given === ''}
            maxLength={60}
          />
        </div>
        <Button icon={X} label={t('pages.closeFind')} onPress={onClose} />
      </div>
      <Results found={found} current={current} onShow={handle.showHit} />
    </div>
  );
}

interface ResultsProps {
  found: Found;
  current: number | undefined;
  onShow: (index: number) => void;
}

function Results({ found, current, onShow }: ResultsProps) {
  const { t } = useLanguage();
  switch (found.state) {
    case 'nothing-asked':
      return null;
    case 'looking':
      return <Notice kind="loading">{t('pages.finding')}</Notice>;
    case 'failed':
      return <Notice kind="error">{t('pages.findFailed')}</Notice>;
    case 'found':
      if (found.hits.length === 0) return <Notice kind="empty">{t('pages.findNone')}</Notice>;
      return (
        <div className={styles.hits}>
          <p role="status">{t('pages.hits', { count: found.hits.length })}</p>
          <div className={styles.scroll}>
            <ScrollArea label={t('pages.hits', { count: found.hits.length })} bleed>
              <List>
                {found.hits.map((hit, index) => (
                  <Row
                    key={index}
                    title={t('pages.onPage', { page: hit.page })}
                    detail={hit.excerpt}
                    current={index === current}
                    onPress={() => onShow(index)}
                  />
                ))}
              </List>
            </ScrollArea>
          </div>
        </div>
      );
  }
}

function useFound(handle: PagesHandle, words: string): Found {
  const [found, setFound] = useState<Found>({ state: 'nothing-asked' });
  useEffect(() => {
    const asked = words.trim();
    if (asked.length < LEAST_LETTERS) {
      setFound({ state: 'nothing-asked' });
      return undefined;
    }
    let left = false;
    const settle = (next: Found) => {
      if (!left) setFound(next);
    };
    const timer = setTimeout(() => {
      settle({ state: 'looking' });
      handle.search(asked).then(
        hits => settle({ state: 'found', hits }),
        () => settle({ state: 'failed' }),
      );
    }, TYPING_PAUSE_MS);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [handle, words]);
  return found;
}
