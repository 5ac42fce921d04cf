import { ArrowRight } from 'lucide-react';
import { Button } from '../../design/button';
import { Field } from '../../design/field';
import { PageHeading } from '../../design/heading';
import { useLanguage } from '../language';
import { PlainScreen } from '../parts/screen-layout';
import { useNavigation, useOpinionWriting, useVisitOpinion } from '../visit-context';
import { Ended } from './ended';
import { letterKindOf } from './letter-kind';
import type { StepProps } from './opinion-screen';
import styles from './opinions.module.css';

/** Name and address, only for whoever wants the city's reasoned answer. */
export function AnswerWish({ plan, about }: StepProps) {
  const { t } = useLanguage();
  const navigation = useNavigation();
  const writing = useOpinionWriting();
  const { draft } = useVisitOpinion();
  return (
    <PlainScreen label={t('opinions.detailsTitle')} writes>
      <PageHeading
        title={t('opinions.detailsTitle')}
        lead={t(`opinions.whyAddress_${letterKindOf(about)}`)}
      />
      {!about.isOpen && <Ended about={about} />}
      <Field
        label={t('opinions.who_name')}
        value={draft.name}
        onChange={name => writing.tell({ name })}
        maxLength={120}
      />
      <Field
        label={t('opinions.who_address')}
        value={draft.address}
        onChange={address => writing.tell({ address })}
        maxLength={240}
      />
      <div className={styles.actions}>
        <Button
          kind="primary"
          icon={ArrowRight}
          wide
          onPress={() => navigation.open({ screen: 'opinion', plan: plan.id, step: 'ready' })}
        >
          {t('opinions.make')}
        </Button>
      </div>
    </PlainScreen>
  );
}
