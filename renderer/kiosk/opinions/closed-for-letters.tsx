import { PageHeading } from '../../design/heading';
import { Notice } from '../../design/notice';
import { useLanguage } from '../language';
import { PlainScreen } from '../parts/screen-layout';
import type { StepProps } from './opinion-screen';

/** Why nothing can be given on the plan now. */
export function ClosedForLetters({ plan, about: { remedy, until, now } }: StepProps) {
  const { t, text, format } = useLanguage();
  const when = until === undefined ? '' : format.dayAndClock(until);
  return (
    <PlainScreen label={t('opinions.closed')}>
      <PageHeading title={t('opinions.closed')} lead={text(plan.name)} />
      <Notice kind="info" size="page">
        {remedy === 'appeal'
          ? t('opinions.closedAppeal')
          : remedy === 'none' || until === undefined
            ? t('opinions.closedNone')
            : until <= now
              ? t('opinions.closedEnded', { when })
              : t('opinions.closedNotYet')}
      </Notice>
    </PlainScreen>
  );
}
