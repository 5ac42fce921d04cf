import { locales, type TextKey } from '#content/locales/index';
import type { Language } from '#content/model/text';

/** The languages by their own names, as the switch shows them. */
export const languageNames = { fi: 'Suomi', en: 'English' } as const satisfies Record<Language, string>;
export type LanguageName = (typeof languageNames)[Language];

/** A text of the locales as a pattern, where each `{value}` may be anything; its `_one` form counts too. */
export function saying(key: TextKey, language: Language): RegExp {
  const [area = ''] = key.split('.');
  const name = key.slice(area.length + 1);
  const texts = locales[language][area] ?? {};
  const forms = [texts[name], texts[`${name}_one`]].filter(text => text !== undefined);
  if (forms.length === 0) throw new Error(`no text for ${key} in ${language}`);
  return new RegExp(forms.map(patternOf).join('|'));
}

function patternOf(text: string): string {
  return text
    .split(/\{\w+\}/)
    .map(part => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join('.*');
}
