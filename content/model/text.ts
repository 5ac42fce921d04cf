import { z } from 'zod';

/** A text for visitors: Finnish always, English where the planner wrote it. */
export const localText = z.object({ fi: z.string().trim().min(1), en: z.string().trim().min(1).optional() });
export type LocalText = z.infer<typeof localText>;

/** As a planner writes it: a Finnish string, or `{ fi, en }`. */
export const writtenText = z.preprocess(
  written => (typeof written === 'string' || typeof written === 'number' ? { fi: String(written) } : written),
  z.strictObject({ fi: z.string().trim().min(1), en: z.string().trim().min(1).optional() }),
);

export const language = z.enum(['fi', 'en']);
export type Language = z.infer<typeof language>;

/** The text in the language asked for, else in Finnish; `language` tells which it became. */
export function textIn(text: LocalText, wanted: Language): { text: string; language: Language } {
  return wanted === 'en' && text.en !== undefined
    ? { text: text.en, language: 'en' }
    : { text: text.fi, language: 'fi' };
}
