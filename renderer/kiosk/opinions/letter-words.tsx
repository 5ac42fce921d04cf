import { ArrowRight, Hourglass, MapPin, Users } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../design/button';
import { Field } from '../../design/field';
import { PageHeading } from '../../design/heading';
import { Icon } from '../../design/icon';
import { Notice } from '../../design/notice';
import { useLanguage } from '../language';
import { PlainScreen } from '../parts/screen-layout';
import { useNavigation, useOpinionWriting, useVisitOpinion } from '../visit-context';
import { Ended } from './ended';
import { HandTroubled } from './hand-in';
import { letterKindOf } from './letter-kind';
import type { StepProps } from './opinion-screen';
import styles from './opinions.module.css';

/** As much as the registry's form of the contract takes. */
const MOST_WORDS = 6000;
/** From here on the room left is said. */
const SAID_BELOW = 500;

/** The first step: in one's own words. */
export function LetterWords({ plan, about }: StepProps) {
  const { t, text } = useLanguage();
  const navigation = useNavigation();
  const writing = useOpinionWriting();
  const { draft, trouble } = useVisitOpinion();
  const [isMissing, setMissing] = useState(false);
  const left = MOST_WORDS - draft.words.length;
  const goOn = (step: 'place' | 'answer') => {
    if (draft.words.trim() === '') return setMissing(true);
    return navigation.open({ screen: 'opinion', plan: plan.id, step });
  };
  return (
    <PlainScreen label={t('opinions.wordsTitle')} writes>
      <PageHeading title={t(`opinions.kind_${letterKindOf(about)}`)} lead={text(plan.name)} />
      <Rules about={about} />
      {trouble?.kind !== 'changed' && <HandTroubled about={about} />}
      <Field
        label={t('opinions.wordsTitle')}
        value={draft.words}
        onChange={words => {
          setMissing(false);
          writing.tell({ words });
        }}
        maxLength={MOST_WORDS}
        lines={7}
      />
      {left < SAID_BELOW && <p className={styles.soft}>{t('opinions.wordsLeft', { count: left })}</p>}
      {isMissing && <Notice kind="error">{t('opinions.wordsEmpty')}</Notice>}
      <div className={styles.actions}>
        <Button kind="primary" icon={ArrowRight} wide onPress={() => goOn('answer')}>
          {t('opinions.next')}
        </Button>
        {plan.map && (
          <Button icon={MapPin} wide onPress={() => goOn('place')}>
            {t('opinions.placeOnMap')}
          </Button>
        )}
      </div>
      <p className={styles.soft}>{t(about.receives ? 'opinions.takes' : 'opinions.helps')}</p>
    </PlainScreen>
  );
}

/** Until when, and by whom; both from the rules of the day. */
function Rules({ about }: Pick<StepProps, 'about'>) {
  const { t, text } = useLanguage();
  const { who, isOpen } = about;
  const time = useTimeWords(about);
  if (!isOpen) return <Ended about={about} />;
  return (
    <div className={styles.rules}>
      {time !== undefined && (
        <p className={styles.line} data-strong={about.throughout ? undefined : ''}>
          <Icon icon={Hourglass} />
          <span>{time}</span>
        </p>
      )}
      {who && (
        <p className={styles.line}>
          <Icon icon={Users} />
          <span>
            <b>{t('opinions.who')}:</b> {text(who)}. {t('opinions.noForm')}
          </span>
        </p>
      )}
    </div>
  );
}

/** Until when it must be with the city, or that there is time for as long as the plan is being prepared. */
function useTimeWords(about: StepProps['about']): string | undefined {
  const { t, format } = useLanguage();
  const { until, throughout } = about;
  const when = until === undefined ? undefined : format.dayAndClock(until);
  if (throughout)
    return when === undefined ? t('opinions.throughout') : t('opinions.throughoutUntil', { when });
  return when === undefined ? undefined : t(`opinions.until_${letterKindOf(about)}`, { when });
}
