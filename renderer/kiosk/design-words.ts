import { useMemo } from 'react';
import type { DesignWords } from '../design/design-provider';
import { useLanguage } from './language';

/** The components' own words in the visitor's language. */
export function useDesignWords(): DesignWords {
  const { t } = useLanguage();
  return useMemo(
    () => ({
      close: t('common.close'),
      moreBelow: t('common.moreBelow'),
      scrollUp: t('common.scrollUp'),
      scrollDown: t('common.scrollDown'),
      loading: t('common.loading'),
      keyboard: t('common.keyboard'),
      keyboardDone: t('common.keyboardDone'),
      keyboardErase: t('common.keyboardErase'),
      keyboardSpace: t('common.keyboardSpace'),
      keyboardShift: t('common.keyboardShift'),
      clearField: t('common.clearField'),
      stepDone: t('common.stepDone'),
      stepCurrent: t('common.stepCurrent'),
      stepAhead: t('common.stepAhead'),
    }),
    [t],
  );
}
