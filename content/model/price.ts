import type { Language } from './text';

/** A price in euros and cents: `12,50 €`, `€12.50`. */
export function euros(cents: number, language: Language): string {
  const locale = language === 'fi' ? 'fi-FI' : 'en-IE';
  return new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }).format(cents / 100);
}
