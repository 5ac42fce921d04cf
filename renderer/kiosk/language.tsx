import { createContext, useContext, useMemo } from 'react';
import type { ReactNode } from 'react';
import { createTranslate } from '#content/locales/index';
import type { Translate } from '#content/locales/index';
import { textIn } from '#content/model/text';
import type { Language, LocalText } from '#content/model/text';
import { createFormat } from '../design/format';
import type { Format } from '../design/format';
import styles from './language.module.css';

/** Until the city has told its own. */
const DEFAULT_TIME_ZONE = 'Europe/Helsinki';

interface Speech {
  language: Language;
  t: Translate;
  format: Format;
  /** A text of the content for the eye: Finnish with its mark where there is no translation. */
  text: (local: LocalText) => ReactNode;
  /** The same as a plain string: for names read aloud and for sorting. */
  plain: (local: LocalText) => string;
}

const Context = createContext<Speech | null>(null);

export interface LanguageProviderProps {
  language: Language;
  /** IANA name, from the city. */
  timeZone?: string | undefined;
  children: ReactNode;
}

/** Speaks `language` below, with dates by the site's clock. */
export function LanguageProvider({
  language,
  timeZone = DEFAULT_TIME_ZONE,
  children,
}: LanguageProviderProps) {
  const speech = useMemo((): Speech => {
    const t = createTranslate(language);
    return {
      language,
      t,
      format: createFormat(language, timeZone),
      text: local => <ContentText local={local} wanted={language} mark={t('common.onlyInFinnish')} />,
      plain: local => textIn(local, language).text,
    };
  }, [language, timeZone]);
  return <Context value={speech}>{children}</Context>;
}

/** The language of the moment: `t` for our own words, `text` for the content's, `format` for dates and numbers. */
export function useLanguage(): Speech {
  const speech = useContext(Context);
  if (!speech) throw new Error('A screen stands outside LanguageProvider.');
  return speech;
}

function ContentText({ local, wanted, mark }: { local: LocalText; wanted: Language; mark: string }) {
  const { text, language } = textIn(local, wanted);
  if (language === wanted) return text;
  return (
    <>
      <span lang={language}>{text}</span> <span className={styles.mark}>{mark}</span>
    </>
  );
}
