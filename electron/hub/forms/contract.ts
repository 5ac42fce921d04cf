import { z } from 'zod';
import { localText } from '#content/model/text';
import { callFor, everyone } from '../call';
import { publishedFile } from '../documents';

export const form = z.object({
  id: z.string(),
  title: localText,
  group: z.string(),
  need: localText,
  returnTo: localText.optional(),
  website: z.string().optional(),
  /** Whether the PDF has fields; absent while the file is still being read. */
  hasFields: z.boolean().optional(),
  file: publishedFile,
});
export type Form = z.infer<typeof form>;

export const formsContract = {
  list: callFor(...everyone).output(
    z.object({ groups: z.array(z.object({ id: z.string(), name: localText })), forms: z.array(form) }),
  ),
};
