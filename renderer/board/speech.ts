import { createContext, useContext } from 'react';
import type { Translate } from '#content/locales/index';
import type { LocalText } from '#content/model/text';
import type { Format } from '../design/format';

/** The language of this turn. */
export interface Speech {
  t: Translate;
  format: Format;
  plain: (local: LocalText) => string;
  /** IANA name. */
  timeZone: string;
}

export const SpeechContext = createContext<Speech | null>(null);

/** The language of this turn; throws outside the board. */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('A part of the board stands outside it.');
  return speech;
}
