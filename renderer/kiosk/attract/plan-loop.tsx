import { Hand } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { phaseKey } from '#content/model/deadline-words';
import { onDisplayAt } from '#content/model/display-period';
import type { Language } from '#content/model/text';
import { textIn } from '#content/model/text';
import type { PlanCard } from '#hub/plans/contract';
import { Icon } from '../../design/icon';
import { Landscape } from '../../design/landscape';
import { useConnection, useLive } from '../../hub/hub-provider';
import { useNow } from '../clock';
import { CityLine } from '../home/city-line';
import { LanguageProvider, useLanguage } from '../language';
import type { Route } from '../navigation';
import { useSiteTimeZone } from '../parts/site';
import { PlanPicture } from '../picture/plan-picture';
import { useChangeSettings, useNavigation } from '../visit-context';
import type { VisitControl } from '../visit/create-visit';
import { languageOptions } from '../frame/language-options';
import { DeadlineStrip } from './deadline-strip';
import { readingMs } from './reading-time';
import styles from './plan-loop.module.css';

/**
 * The plan display: plans on display by turns, each as long as there is to read, first all in Finnish, then in English.
 * A touch opens the plan in view, in the language in which it stood there.
 */
export function PlanLoop({ visit }: { visit: VisitControl }) {
  const now = useNow();
  const city = useLive(['city.get'], (hub, signal) => hub.city.get(undefined, { signal }));
  const answer = useLive(['plans.list'], (hub, signal) => hub.plans.list(undefined, { signal }));
  const plans = onDisplayAt('value' in answer ? answer.value.plans : [], now);
  const languages = ('value' in city ? city.value?.languages : undefined) ?? ['fi'];
  const { index, language } = useTurns(plans, languages);
  const begin = useBegin(visit);
  const plan = plans[index];
  const timeZone = useSiteTimeZone();
  return (
    <LanguageProvider language={language} timeZone={timeZone}>
      <Loop>
        <div className={styles.head}>
          <Landscape />
          <CityLine />
        </div>
        {plan ? (
          <PlanSheet
            key={`${plan.id} ${language}`}
            plan={plan}
            page={index + 1}
            count={plans.length}
            onTouch={() => begin({ screen: 'plan', id: plan.id }, language)}
          />
        ) : (
          <Nothing isKnown={'value' in answer} onTouch={() => begin({ screen: 'plans' }, language)} />
        )}
        <NotCurrent />
        <Foot
          onLanguage={chosen => begin(plan ? { screen: 'plan', id: plan.id } : { screen: 'plans' }, chosen)}
        />
      </Loop>
    </LanguageProvider>
  );
}

function Loop({ children }: { children: ReactNode }) {
  const { t, language } = useLanguage();
  return (
    <section className={styles.loop} lang={language} aria-label={t('screen.plansOnDisplay')}>
      {children}
    </section>
  );
}

function useBegin(visit: VisitControl): (route: Route, language: Language) => void {
  const navigation = useNavigation();
  const change = useChangeSettings();
  return (route, language) => {
    change({ language });
    navigation.open(route);
    visit.dispatch({ type: 'begun', at: visit.now() });
  };
}

/** Goes on by itself when the plan in view has been read. */
function useTurns(plans: readonly PlanCard[], languages: readonly Language[]) {
  const [turn, setTurn] = useState(0);
  const count = Math.max(1, plans.length);
  const index = turn % count;
  const language = languages[Math.floor(turn / count) % languages.length] ?? 'fi';
  const plan = plans[index];
  const ms = readingMs(plan ? textsOf(plan, language) : []);
  useEffect(() => {
    const timer = setTimeout(() => setTurn(last => last + 1), ms);
    return () => clearTimeout(timer);
  }, [turn, ms]);
  return { index, language };
}

function textsOf({ name, summary, place }: PlanCard, language: Language): string[] {
  return [name, summary, place].flatMap(text => (text === undefined ? [] : [textIn(text, language).text]));
}

interface PlanSheetProps {
  plan: PlanCard;
  page: number;
  count: number;
  onTouch: () => void;
}

function PlanSheet({ plan, page, count, onTouch }: PlanSheetProps) {
  const { t, text } = useLanguage();
  return (
    <button type="button" className={styles.sheet} onClick={onTouch}>
      <span className={styles.picture}>
        <PlanPicture plan={plan} />
      </span>
      <span className={styles.words}>
        <span className={styles.kicker}>
          <span>{t('screen.plansOnDisplay')}</span>
          {count > 1 && <span className={styles.count}>{t('screen.planPage', { page, count })}</span>}
        </span>
        <span className={styles.title}>{text(plan.name)}</span>
        <span className={styles.kind}>
          {t(`plans.kind_${plan.kind}`)} · {t(phaseKey(plan)).toLowerCase()}
          {plan.place && <> · {text(plan.place)}</>}
        </span>
        {plan.summary && <span className={styles.summary}>{text(plan.summary)}</span>}
        <DeadlineStrip plan={plan} />
        <span className={styles.touch}>
          <span className={styles.hand}>
            <Icon icon={Hand} />
          </span>
          {t('screen.touchPlan')}
        </span>
      </span>
    </button>
  );
}

function Nothing({ isKnown, onTouch }: { isKnown: boolean; onTouch: () => void }) {
  const { t } = useLanguage();
  return (
    <button type="button" className={styles.nothing} onClick={onTouch}>
      <span className={styles.title}>{t(isKnown ? 'screen.noPlans' : 'screen.starting')}</span>
      {isKnown && <span className={styles.summary}>{t('screen.noPlansDetail')}</span>}
    </button>
  );
}

/** A deadline is a legal matter: when the hub is away, what stands here may have changed. */
function NotCurrent() {
  const { t } = useLanguage();
  const connection = useConnection();
  if (connection.state !== 'lost') return null;
  return (
    <p className={styles.lost} role="status">
      {t('screen.notCurrent')}
    </p>
  );
}

function Foot({ onLanguage }: { onLanguage: (language: Language) => void }) {
  return (
    <div className={styles.foot}>
      {languageOptions.map(({ value, label, lang }) => (
        <button
          key={value}
          type="button"
          lang={lang}
          className={styles.language}
          onClick={() => onLanguage(value)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
