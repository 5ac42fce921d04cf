import { useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { createTranslate } from '#content/locales/index';
import { textIn } from '#content/model/text';
import type { Language } from '#content/model/text';
import type { WhoAmI } from '#hub/people/contract';
import { createFormat } from '../design/format';
import { Notice } from '../design/notice';
import { Segmented } from '../design/segmented';
import { useConnection, useLive } from '../hub/hub-provider';
import { StaffFrame } from './frame/staff-frame';
import { FirstAccountForm } from './sign-in/first-account-form';
import { SignInForm } from './sign-in/sign-in-form';
import { SignInPage } from './sign-in/sign-in-page';
import { SpeechContext, useSpeech } from './speech';
import { useTimeZone } from './use-time-zone';
import { WhoContext } from './who';

/** The desk PC's page: signing in, then what the person's roles open. */
export function StaffPage() {
  const [language, setLanguage] = useState<Language>('fi');
  const timeZone = useTimeZone();
  const speech = useMemo(
    () => ({
      language,
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
      <Whoever languages={<Languages value={language} onChange={setLanguage} />} />
    </SpeechContext>
  );
}

/** What there is for whoever sits here; the hub says who that is. */
function Whoever({ languages }: { languages: ReactNode }) {
  const { t } = useSpeech();
  const me = useLive(['people.me'], (hub, signal) => hub.people.me(undefined, { signal }));
  if (!('value' in me)) return me.state === 'failed' ? <LostNotice isCertain /> : null;
  const { person, needsFirstAccount } = me.value;
  if (person !== undefined) return <SignedIn person={person} languages={languages} />;
  const first = needsFirstAccount ? { lead: t('people.firstLead') } : {};
  return (
    <SignInPage
      title={t(needsFirstAccount ? 'people.firstTitle' : 'people.signInTitle')}
      {...first}
      foot={languages}
    >
      <LostNotice />
      {needsFirstAccount ? <FirstAccountForm /> : <SignInForm />}
    </SignInPage>
  );
}

function SignedIn({ person, languages }: { person: NonNullable<WhoAmI['person']>; languages: ReactNode }) {
  return (
    <WhoContext value={person}>
      <StaffFrame notice={<LostNotice />} foot={languages} />
    </WhoContext>
  );
}

function Languages({ value, onChange }: { value: Language; onChange: (language: Language) => void }) {
  const { t } = useSpeech();
  return (
    <Segmented<Language>
      label={t('staff.language')}
      options={[
        { value: 'fi', label: 'Suomi', lang: 'fi' },
        { value: 'en', label: 'English', lang: 'en' },
      ]}
      value={value}
      onChange={onChange}
    />
  );
}

function LostNotice({ isCertain = false }: { isCertain?: boolean }) {
  const { t } = useSpeech();
  const connection = useConnection();
  if (connection.state !== 'lost' && !isCertain) return null;
  return (
    <Notice kind="offline">
      <b>{t('staff.noConnection')}.</b> {t('staff.noConnectionDetail')}
    </Notice>
  );
}
