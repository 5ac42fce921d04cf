import type { OwnWords } from '../form/failure-words';
import { useSpeech } from '../speech';

/** What the screens' own errors mean, in a sentence. */
export function useOwnWords(): OwnWords {
  const { t } = useSpeech();
  return {
    PAST: t('displays.past'),
    STATE_AWAY: t('displays.away'),
    INTERNAL_SERVER_ERROR: t('displays.unsaved'),
  };
}
