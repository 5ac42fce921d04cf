import { useEffect, useMemo, useState } from 'react';
import { createTranslate } from '#content/locales/index';
import { textIn } from '#content/model/text';
import type { Language } from '#content/model/text';
import { createFormat } from '../design/format';
import { Notice } from '../design/notice';
import { Segmented } from '../design/segmented';
import { useConnection, useLive } from '../hub/hub-provider';
import { PlanTable } from './plan-table';
import { ShareSection } from './share-section';
import { SpeechContext, useSpeech } from './speech';
import { SystemSection } from './system-section';
import styles from './staff.module.css';

const DEFAULT_TIME_ZONE = 'Europe/Helsinki';

/** The desk PC's page: whether all that planners laid is on the screens, and what to mend when not. */
export function StaffPage() {
  const [language, setLanguage] = useState<Language>('fi');
  const city = useLive(['city.get'], (hub, signal) => hub.city.get(undefined, { signal }));
  const timeZone = ('value' in city ? city.value?.timeZone : undefined) ?? DEFAULT_TIME_ZONE;
  const speech = useMemo(
    () => ({
      t: createTranslate(language),
      format: createFormat(language, timeZone),
      plain: (local: Parameters<typeof textIn>[0]) => textIn(local, language).text,
    }),
    [language, timeZone],
  );
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = speech.t('staff.title');
  }, [language, speech]);
  return (
    <SpeechContext value={speech}>
      <div className={styles.page}>
        <header className={styles.head}>
          <h1>{speech.t('staff.title')}</h1>
          <Segmented<Language>
            label={speech.t('staff.language')}
            options={[
              { value: 'fi', label: 'Suomi', lang: 'fi' },
              { value: 'en', label: 'English', lang: 'en' },
            ]}
            value={language}
            onChange={setLanguage}
          />
        </header>
        <LostNotice />
        <main className={styles.sections}>
          <ShareSection />
          <PlanTable />
          <SystemSection />
        </main>
      </div>
    </SpeechContext>
  );
}

function LostNotice() {
  const { t } = useSpeech();
  const connection = useConnection();
  if (connection.state !== 'lost') return null;
  return (
    <Notice kind="offline">
      <b>{t('staff.noConnection')}.</b> {t('staff.noConnectionDetail')}
    </Notice>
  );
}
