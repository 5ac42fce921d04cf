import { Notice } from '../../design/notice';
import { useLanguage } from '../language';
import type { About } from './opinion-screen';

export interface EndedProps {
  about: Pick<About, 'late' | 'until'>;
  /** As the hub said it when the letter was handed in. */
  endedAt?: number | undefined;
}

/** The time has come while the visitor was writing: said at once, with what is still possible. */
export function Ended({ about: { late, until }, endedAt = until }: EndedProps) {
  const { t, format } = useLanguage();
  const words = late === 'refused' ? 'opinions.endedWhileWriting' : 'opinions.endedButWelcome';
  return (
    <Notice kind="error">
      {endedAt === undefined ? t('opinions.closed') : t(words, { when: format.dayAndClock(endedAt) })}
    </Notice>
  );
}
