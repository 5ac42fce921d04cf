import { PageHeading } from '../../design/heading';
import { Notice } from '../../design/notice';
import { useLanguage } from '../language';
import { PlainScreen } from '../parts/screen-layout';
import { closedWords } from './closed-words';
import type { StepProps } from './opinion-screen';
import { RegistryLine } from './registry-line';

/** Why nothing can be given on the plan now, and where what comes late can still be brought. */
export function ClosedForLetters({ plan, about }: StepProps) {
  const { t, text, format } = useLanguage();
  const words = closedWords(plan, about);
  const when = about.until === undefined ? '' : format.dayAndClock(about.until);
  return (
    <PlainScreen label={t('opinions.closed')}>
      <PageHeading title={t('opinions.closed')} lead={text(plan.name)} />
      <Notice kind="info" size="page">
        {t(words, { when })}
      </Notice>
      {words === 'opinions.closedButWelcome' && <RegistryLine registry={about.registry} />}
    </PlainScreen>
  );
}
