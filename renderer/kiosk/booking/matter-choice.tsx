import { ChevronRight, Search } from 'lucide-react';
import { useState } from 'react';
import type { BookableMatter } from '#hub/booking/contract';
import { Field } from '../../design/field';
import { Icon } from '../../design/icon';
import { Notice } from '../../design/notice';
import { usePress } from '../../design/press';
import { useLanguage } from '../language';
import { useBookingWords } from './booking-words';
import { findMatters } from './offers';
import styles from './booking.module.css';

/** Fewer are seen at a glance without looking for one. */
const WORTH_SEARCHING = 5;

export interface MatterChoiceProps {
  matters: readonly BookableMatter[];
  now: number;
  onChoose: (matter: string) => void;
}

/** All that one can talk about, each with its next free time; words narrow them. */
export function MatterChoice({ matters, now, onChoose }: MatterChoiceProps) {
  const { t } = useLanguage();
  const [words, setWords] = useState('');
  const found = findMatters(matters, words);
  return (
    <>
      {matters.length >= WORTH_SEARCHING && (
        <Field
          label={t('booking.search')}
          labelHidden
          placeholder={t('booking.searchHint')}
          icon={Search}
          value={words}
          onChange={setWords}
          maxLength={60}
        />
      )}
      {found.length === 0 ? (
        <Notice kind="empty">{t('booking.noMatch')}</Notice>
      ) : (
        <ul className={styles.matters} aria-label={t('booking.matters')}>
          {found.map(matter => (
            <li key={matter.id}>
              <Matter matter={matter} now={now} onChoose={onChoose} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface MatterProps {
  matter: BookableMatter;
  now: number;
  onChoose: (matter: string) => void;
}

function Matter({ matter: { id, name, summary, nextFree }, now, onChoose }: MatterProps) {
  const { t, text } = useLanguage();
  const { near } = useBookingWords();
  const press = usePress(() => onChoose(id));
  return (
    <button type="button" className={styles.matter} onClick={press}>
      <span className={styles.words}>
        <span className={styles.name}>{text(name)}</span>
        {summary && <span className={styles.soft}>{text(summary)}</span>}
      </span>
      <span className={styles.next}>
        {nextFree === undefined ? (
          <span className={styles.soft}>{t('booking.noFree')}</span>
        ) : (
          <>
            <span className={styles.soft}>{t('booking.nextFree')}</span>
            <b>{near(nextFree, now)}</b>
          </>
        )}
      </span>
      <Icon icon={ChevronRight} />
    </button>
  );
}
