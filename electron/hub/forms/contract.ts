import { z } from 'zod';
import { language, localText } from '#content/model/text';
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

/** A field of a PDF form as a visitor fills it in. */
export const formField = z.object({
  /** The field's full name in the PDF. */
  name: z.string(),
  /** What the form says it is for: its tooltip, else its name. */
  label: z.string(),
  page: z.number().int(),
  /** Left, top, right, bottom as shares of the page. */
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  isRequired: z.boolean(),
  value: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('text'),
      isMultiline: z.boolean(),
      mostLetters: z.number().int().optional(),
      /** What is written in it, judged by its own format or its name. */
      content: z.enum([
        'any',
        'date',
        'number',
        'email',
        'phone',
        'property-identifier',
        'personal-identity-code',
      ]),
    }),
    z.object({ kind: z.literal('tick') }),
    z.object({
      kind: z.literal('choice'),
      options: z.array(z.object({ value: z.string(), label: z.string() })),
    }),
  ]),
});
export type FormField = z.infer<typeof formField>;

export const formValues = z.record(z.string().max(200), z.union([z.string().max(4000), z.boolean()]));
export type FormValues = z.infer<typeof formValues>;

export const fieldFaults = [
  'required',
  'too-long',
  'not-a-date',
  'not-a-number',
  'not-an-email',
  'not-a-phone',
  'not-a-property-identifier',
  'not-a-personal-identity-code',
  'letter-not-in-font',
] as const;
export type FieldFault = (typeof fieldFaults)[number];

export const formsContract = {
  list: callFor(...everyone).output(
    z.object({ groups: z.array(z.object({ id: z.string(), name: localText })), forms: z.array(form) }),
  ),
  /** The fields in reading order. */
  fields: callFor('visitor', 'staff')
    .input(z.strictObject({ id: z.string().max(60) }))
    .output(z.object({ fields: z.array(formField) }))
    .errors({ NOT_FOUND: { status: 404 }, UNREADABLE: { status: 422 } }),
  /** Makes the filled form as a paper of this visit (`prints`); what is wrong is told by field and nothing is made. */
  fill: callFor('visitor')
    .input(z.strictObject({ id: z.string().max(60), values: formValues, language }))
    .output(
      z.object({
        token: z.string(),
        pages: z.number().int(),
        /** What was written, for a phone without any network; absent when it is too long. */
        qr: z.string().optional(),
      }),
    )
    .errors({
      NOT_FOUND: { status: 404 },
      UNREADABLE: { status: 422 },
      WRONG_FIELDS: { status: 422, data: z.object({ faults: z.record(z.string(), z.enum(fieldFaults)) }) },
    }),
};
