import type { FormField } from './contract';

type Content = Extract<FormField['value'], { kind: 'text' }>['content'];

/** What a field is for, in the words of the forms of Finnish cities; the first that fits says it. */
const byWords: readonly (readonly [RegExp, Content])[] = [
  [/henkil[öo]tunnus|hetu\b|personal identity|personbeteckning/i, 'personal-identity-code'],
  [/kiinteist[öo]tunnus|property identifier|fastighetsbeteckning/i, 'property-identifier'],
  [/s[äa]hk[öo]posti|e-?mail|e-post/i, 'email'],
  [/puhelin|\bpuh\b|\bphone|telefon/i, 'phone'],
  [/p[äa]iv[äa]m[äa][äa]r[äa]|\bpvm\b|\bdate\b|\bdatum\b/i, 'date'],
];

/**
 * What is written in a text field: by the format that the form itself gives, else by its label and name. Place and
 * date in one field ("Paikka ja päivämäärä") is neither.
 */
export function contentOf(label: string, name: string, format: string): Content {
  if (/AFDate_/.test(format)) return 'date';
  if (/AFNumber_|AFPercent_/.test(format)) return 'number';
  const words = `${label} ${name}`;
  const found = byWords.find(([pattern]) => pattern.test(words))?.[1] ?? 'any';
  return /\b(ja|tai|and|or|och|eller)\b|[/,]/i.test(label) ? 'any' : found;
}
