import { Notice } from '../../design/notice';
import { useLanguage } from '../language';

/** The time has come while the visitor was writing: said at once, with what is still possible. */
export function Ended({ endedAt }: { endedAt: number | undefined }) {
  const { t, format } = useLanguage();
  return (
    <Notice kind="error">
      {t('opinions.endedWhileWriting', { when: endedAt === undefined ? '' : format.dayAndClock(endedAt) })}
    </Notice>
  );
}
