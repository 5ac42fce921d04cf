import { createTranslate } from '#content/locales/index';
import { textIn, type Language } from '#content/model/text';
import type { BoardCall } from '../queue/contract';

/** What is said of a call, in a language: "Vuoronumero A 12. Palvelupiste 2." */
export function announcementOf({ label, counter }: BoardCall, language: Language): string {
  const t = createTranslate(language);
  const [, prefix = '', number = label] = /^(\D*)(\d+)$/.exec(label) ?? [];
  return t('board.say', { prefix, number, counter: textIn(counter.name, language).text });
}
