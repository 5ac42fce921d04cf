import { createContext, useContext } from 'react';
import type { Translate } from '#content/locales/index';
import type { Language, LocalText } from '#content/model/text';
import type { Format } from '../design/format';

/** The language that the desk reads. */
export interface Speech {
  language: Language;
  t: Translate;
  format: Format;
  plain: (local: LocalText) => string;
}

export const SpeechContext = createContext<Speech | null>(null);

/** The language that the desk reads; throws outside the staff page. */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('A part of the staff page stands outside it.');
  return speech;
}
