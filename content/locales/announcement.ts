import { textIn, type Language, type LocalText } from '../model/text';
import { createTranslate } from './index';

/** A call as it is spoken. */
export interface SpokenCall {
  /** As on the ticket: "A12". */
  readonly label: string;
  readonly counter: { readonly name: LocalText };
}

/** What is said of a call, in a language: "Vuoronumero A 12. Palvelupiste 2." */
export function announcementOf({ label, counter }: SpokenCall, language: Language): string {
  const [, prefix = '', number = label] = /^(\D*)(\d+)$/.exec(label) ?? [];
  const name = textIn(counter.name, language).text;
  return createTranslate(language)('board.say', { prefix, number, counter: name });
}
