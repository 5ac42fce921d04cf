import { z } from 'zod';

const file = z.object({
  name: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,120}$/u),
  mediaType: z.string(),
  base64: z.string(),
});

/** What each channel carries. */
export const parcel = z.discriminatedUnion('channel', [
  /** Files that arrive together, or none: a folder of their own within `folder` of the outbox. */
  z.object({
    channel: z.literal('folder'),
    folder: z.string().regex(/^[a-zåäö-]+$/),
    name: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,80}$/u),
    files: z.array(file).min(1),
  }),
  z.object({
    channel: z.literal('mail'),
    to: z.string(),
    subject: z.string(),
    text: z.string(),
    attachments: z.array(file).default([]),
  }),
  /**
   * An entry of an expert's calendar: written when `ics` is there; with `erasedAt` what the visitor asked is struck out of
   * it at that instant; else taken out.
   */
  z.object({
    channel: z.literal('calendar'),
    calendar: z.string(),
    uid: z.string(),
    ics: z.string().optional(),
    erasedAt: z.number().optional(),
  }),
  /** The fields of a GeoReport v2 `POST requests`. */
  z.object({ channel: z.literal('open311'), fields: z.record(z.string(), z.string()) }),
]);
export type Parcel = z.infer<typeof parcel>;
export type ParcelOf<Channel extends Parcel['channel']> = Extract<Parcel, { channel: Channel }>;
