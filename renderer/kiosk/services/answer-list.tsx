import { ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { Answer } from '#hub/services/contract';
import { Icon } from '../../design/icon';
import { usePress } from '../../design/press';
import { useLanguage } from '../language';
import styles from './answer-list.module.css';

export interface AnswerListProps {
  answers: readonly Answer[];
  /** Opened from the start: what a search led to. */
  openId?: string | undefined;
}

/** Questions that open to their answers; one touch each, several may stay open. */
export function AnswerList({ answers, openId }: AnswerListProps) {
  return (
    <ul className={styles.list}>
      {answers.map(answer => (
        <AnswerItem key={answer.id} answer={answer} opened={answer.id === openId} />
      ))}
    </ul>
  );
}

function AnswerItem({ answer, opened }: { answer: Answer; opened: boolean }) {
  const { text } = useLanguage();
  const [open, setOpen] = useState(opened);
  const press = usePress(() => setOpen(!open));
  const id = useId();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (opened) item.current?.scrollIntoView({ block: 'start' });
  }, [opened]);
  return (
    <li ref={item} className={styles.item}>
      <button
        type="button"
        className={styles.question}
        aria-expanded={open}
        aria-controls={id}
        onClick={press}
      >
        <span className={styles.words}>{text(answer.question)}</span>
        <Icon icon={open ? ChevronUp : ChevronDown} />
      </button>
      <div id={id} hidden={!open} className={styles.answer}>
        <p>{text(answer.answer)}</p>
      </div>
    </li>
  );
}
