import type { Language } from '#content/model/text';
import type { FormField, FormValues } from './contract';
import { isEmpty } from './field-checks';

/** What a QR code that a phone still reads from a screen holds, in bytes. */
const MOST_BYTES = 700;
const yes: Readonly<Record<Language, string>> = { fi: 'kyllä', en: 'yes' };

/** What was written as plain text for a QR code, "label: value" a line; undefined when it is too long or empty. */
export function writtenWords(
  title: string,
  { fields, values, language }: { fields: readonly FormField[]; values: FormValues; language: Language },
): string | undefined {
  const lines = fields.flatMap(({ name, label, value }) => {
    const written = values[name];
    if (written === undefined || isEmpty(written)) return [];
    const said =
      written === true
        ? yes[language]
        : value.kind === 'choice'
          ? (value.options.find(option => option.value === written)?.label ?? '')
          : String(written).trim();
    return [`${label}: ${said}`];
  });
  const text = [title, ...lines].join('\n');
  return lines.length === 0 || Buffer.byteLength(text) > MOST_BYTES ? undefined : text;
}
