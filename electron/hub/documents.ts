import { z } from 'zod';
import { localText } from '#content/model/text';

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A file that a visitor can open, by its hash: `/content/<sha256>` and `/pages/<sha256>/…`. */
export const publishedFile = z.object({
  sha256,
  mediaType: z.string(),
  bytes: z.number(),
  title: localText,
});
export type PublishedFile = z.infer<typeof publishedFile>;
