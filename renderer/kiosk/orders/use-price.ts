import { euros } from '#content/model/price';
import { useLanguage } from '../language';

/** Prices in the visitor's words; what costs nothing says so. */
export function usePrice(): (cents: number) => string {
  const { t, language } = useLanguage();
  return cents => (cents === 0 ? t('orders.free') : euros(cents, language));
}
