import { Hand, Phone } from 'lucide-react';
import { openStateAt } from '#content/model/opening-hours';
import type { Language } from '#content/model/text';
import type { City } from '#hub/city/contract';
import { Icon } from '../../design/icon';
import { Landscape } from '../../design/landscape';
import { useLive } from '../../hub/hub-provider';
import { useNow } from '../clock';
import { HoursList } from '../hours/hours-list';
import { CityLine } from '../home/city-line';
import { LanguageProvider, useLanguage } from '../language';
import { useSiteTimeZone } from '../parts/site';
import { useChangeSettings, useNavigation } from '../visit-context';
import type { VisitControl } from '../visit/create-visit';
import styles from './closed-sign.module.css';

/** The desk is closed: when it opens, whom to call in an emergency, and that the screen still serves whoever touches it. */
export function ClosedSign({ visit }: { visit: VisitControl }) {
  const { t } = useLanguage();
  const city = useLive(['city.get'], (hub, signal) => hub.city.get(undefined, { signal }));
  const timeZone = useSiteTimeZone();
  const navigation = useNavigation();
  const change = useChangeSettings();
  const known = 'value' in city ? (city.value ?? undefined) : undefined;
  const begin = (language: Language) => {
    change({ language });
    navigation.open({ screen: 'home' });
    visit.dispatch({ type: 'begun', at: visit.now() });
  };
  return (
    <section className={styles.sign} aria-label={t('screen.closedTitle')}>
      <Landscape />
      <CityLine />
      <div className={styles.languages}>
        {(known?.languages ?? ['fi', 'en']).map(language => (
          <LanguageProvider key={language} language={language} timeZone={timeZone}>
            <InOneLanguage city={known} onBegin={() => begin(language)} />
          </LanguageProvider>
        ))}
      </div>
      {known && <Emergency city={known} />}
    </section>
  );
}

function InOneLanguage({ city, onBegin }: { city: City | undefined; onBegin: () => void }) {
  const { t, language } = useLanguage();
  const now = useNow();
  return (
    <div className={styles.sheet} lang={language}>
      <h1>{t('screen.closedTitle')}</h1>
      {city && <Opens city={city} now={now} />}
      {city && (
        <>
          <h2 className="spoken">{t('screen.closedHours')}</h2>
          <div className={styles.hours}>
            <HoursList
              hours={city.servicePoint.openingHours}
              now={now}
              flat
              daysAhead={7}
              mostExceptions={2}
            />
          </div>
        </>
      )}
      <button type="button" className={styles.begin} onClick={onBegin}>
        <span className={styles.hand}>
          <Icon icon={Hand} />
        </span>
        <span>
          <b>{t('screen.closedStill')}</b>
          <span className={styles.detail}>{t('screen.closedStillDetail')}</span>
        </span>
      </button>
    </div>
  );
}

/** By the hours themselves: staff may close the desk at a time when it would be open. */
function Opens({ city, now }: { city: City; now: number }) {
  const { t, format } = useLanguage();
  const { open, changesAt } = openStateAt(city.servicePoint.openingHours, now, city.timeZone);
  if (open || changesAt === undefined) return null;
  const when = `${format.nearDay(changesAt, now)} ${format.atClock(changesAt)}`;
  return <p className={styles.opens}>{t('screen.closedOpens', { when })}</p>;
}

/** In both languages: whoever needs it does not look for theirs. */
function Emergency({ city }: { city: City }) {
  const timeZone = useSiteTimeZone();
  if (city.emergency.length === 0) return null;
  return (
    <div className={styles.emergency}>
      <p className={styles.emergencyTitle}>
        {city.languages.map(language => (
          <LanguageProvider key={language} language={language} timeZone={timeZone}>
            <EmergencyWord />
          </LanguageProvider>
        ))}
      </p>
      <ul>
        {city.emergency.map(({ name, phone }) => (
          <li key={phone}>
            <span>
              {city.languages.map(language => (
                <LanguageProvider key={language} language={language} timeZone={timeZone}>
                  <EmergencyName name={name} />
                </LanguageProvider>
              ))}
            </span>
            <b className="number">
              <Icon icon={Phone} /> {phone}
            </b>
          </li>
        ))}
      </ul>
    </div>
  );
}

function EmergencyWord() {
  const { t, language } = useLanguage();
  return <span lang={language}>{t('screen.emergency')}</span>;
}

function EmergencyName({ name }: { name: City['emergency'][number]['name'] }) {
  const { plain, language } = useLanguage();
  return (
    <span lang={language} className={styles.name}>
      {plain(name)}
    </span>
  );
}
