import { useEffect } from 'react';
import type { Plan } from '#hub/plans/contract';
import { PageHeading } from '../../design/heading';
import { Notice } from '../../design/notice';
import type { HubClient } from '../../hub/client';
import { useLive } from '../../hub/hub-provider';
import { useLanguage } from '../language';
import type { RouteOf } from '../navigation';
import { LiveContent, knownValue } from '../parts/live-content';
import { PlainScreen } from '../parts/screen-layout';
import { useOpinionWriting, useVisitOpinion } from '../visit-context';
import { AnswerWish } from './answer-wish';
import { ClosedForLetters } from './closed-for-letters';
import { LetterReady } from './letter-ready';
import { LetterReceived } from './letter-received';
import { LetterWords } from './letter-words';
import { PlaceOfLetter } from './place-of-letter';

export type About = Awaited<ReturnType<HubClient['opinions']['about']>>;

/** Saying something on a plan: one's own words, a place, an address for the answer; then paper, phone or the registry. */
export function OpinionScreen({ route }: { route: RouteOf<'opinion'> }) {
  const { t } = useLanguage();
  const writing = useOpinionWriting();
  const { course } = useVisitOpinion();
  const plans = useLive(['plans.get', route.plan], (hub, signal) =>
    hub.plans.get({ id: route.plan }, { signal }),
  );
  const rules = useLive(['opinions.about', route.plan], (hub, signal) =>
    hub.opinions.about({ plan: route.plan }, { signal }),
  );
  useEffect(() => {
    if (route.step === undefined) writing.begin(route.plan);
    // Again once a sending of another plan's letter has ended.
  }, [writing, route, course.step]);
  const [plan, about] = [knownValue(plans)?.plan, knownValue(rules)];
  if (course.step === 'received')
    return <LetterReceived received={course.received} isPrinting={course.isPrinting} about={about} />;
  if (course.step === 'handing' && route.step !== 'ready') return <Handing />;
  if (plan !== undefined && about !== undefined) return <Step route={route} plan={plan} about={about} />;
  return (
    <PlainScreen label={t('opinions.title')}>
      <PageHeading title={t('opinions.title')} />
      <LiveContent live={rules} shape="page" failed="plans.failed" notFound="plans.notFound">
        {() => <Notice kind="loading">{t('opinions.loading')}</Notice>}
      </LiveContent>
    </PlainScreen>
  );
}

/** Gone elsewhere while it is being sent: that is said there as well. */
function Handing() {
  const { t } = useLanguage();
  return (
    <PlainScreen label={t('opinions.title')}>
      <PageHeading title={t('opinions.title')} />
      <Notice kind="loading">{t('opinions.handing')}</Notice>
    </PlainScreen>
  );
}

export interface StepProps {
  plan: Plan;
  about: About;
}

function Step({ route: { step }, ...given }: StepProps & { route: RouteOf<'opinion'> }) {
  const { draft } = useVisitOpinion();
  const hasWords = draft.plan === given.plan.id && draft.words.trim() !== '';
  if (!given.about.isOpen && !hasWords) return <ClosedForLetters {...given} />;
  if (step === undefined || !hasWords) return <LetterWords {...given} />;
  switch (step) {
    case 'place':
      return <PlaceOfLetter {...given} />;
    case 'answer':
      return <AnswerWish {...given} />;
    case 'ready':
      return <LetterReady {...given} />;
  }
}
