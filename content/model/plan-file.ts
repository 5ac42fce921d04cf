import { z } from 'zod';
import { writtenContact } from './contact';
import { documentRoles, notationSets, planKinds, planPhases, remedies } from './plan-terms';
import { writtenClock, writtenDate } from './site-time';
import { writtenText } from './text';
import { writtenYesNo } from './yes-no';

/** A display period as the planner typed it; the clock of the deadline is never computed. Source: plan-domain 1.3. */
const displayPeriod = z
  .strictObject({
    starts: writtenDate,
    clock: writtenClock,
    ends: writtenDate,
    place: writtenText.optional(),
  })
  .refine(({ starts, ends }) => starts <= ends, { params: { expected: 'period' }, path: ['ends'] });

const phaseOfHistory = z.strictObject({
  phase: planPhases.written,
  date: writtenDate.optional(),
  starts: writtenDate.optional(),
  ends: writtenDate.optional(),
  note: writtenText.optional(),
});

const listedDocument = z.strictObject({
  file: z.string().trim().min(1),
  role: documentRoles.written.optional(),
  name: writtenText.optional(),
  scale: z.string().optional(),
});

/** `kaavat/<name>/kaava.yaml`. Files that are not listed are found by their names (see `roleFromFileName`). */
export const planFile = z.strictObject({
  id: z.coerce.string().trim().min(1),
  name: writtenText,
  kind: planKinds.written,
  phase: planPhases.written,
  minorEffect: writtenYesNo.default(false),
  place: writtenText.optional(),
  aim: writtenText.optional(),
  summary: writtenText.optional(),
  phases: z.array(phaseOfHistory).default([]),
  display: displayPeriod.optional(),
  participation: z
    .strictObject({ kind: remedies.written.optional(), instructions: writtenText.optional() })
    .optional(),
  contact: writtenContact.optional(),
  notation: notationSets.written.default('311/2024'),
  coordinateSystem: z.union([z.string(), z.number()]).optional(),
  website: z.string().optional(),
  noticeWebsite: z.string().optional(),
  decidedBy: writtenText.optional(),
  documents: z.array(listedDocument).optional(),
  mapFiles: z.array(z.string()).optional(),
  images: z.array(z.string()).optional(),
  properties: z.array(z.string()).default([]),
});
export type PlanFile = z.infer<typeof planFile>;

const roleByBeginning: readonly (readonly [RegExp, z.infer<typeof documentRoles.value>])[] = [
  [/kuulutus/i, 'notice'],
  [/kaavakartta|tonttijakokartta|kaavaehdotuskartta/i, 'plan-map'],
  [/selostus/i, 'description'],
  [/\boas\b|osallistumis/i, 'participation-scheme'],
  [/valitusosoitus/i, 'appeal'],
  [/p[äa]{1,2}t[öo]s/i, 'decision'],
];

/** The role that a file's name tells ("Kuulutus 10.11.pdf" is the notice); anything else is an attachment. */
export function roleFromFileName(fileName: string): z.infer<typeof documentRoles.value> {
  const name = fileName.normalize('NFC').replace(/[_-]/g, ' ');
  return roleByBeginning.find(([pattern]) => pattern.test(name))?.[1] ?? 'attachment';
}
