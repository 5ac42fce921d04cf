import { z } from 'zod';
import { choice } from './choice';
import { writtenText } from './text';

/** What a fault is shown as. */
export const reportIcons = choice({
  'street-light': ['katuvalo'],
  snow: ['lumi', 'liukkaus'],
  hole: ['kuoppa', 'tie'],
  litter: ['roska', 'roskat'],
  tree: ['puu'],
  playground: ['leikkipaikka'],
  water: ['vesi', 'viemäri'],
  other: ['muu'],
});
export type ReportIcon = z.infer<typeof reportIcons.value>;

const kind = z.strictObject({
  id: z.string().trim().min(1).max(60),
  name: writtenText,
  summary: writtenText.optional(),
  icon: reportIcons.written.default('other'),
  /** `service_code` of the city's Open311 service; the id when left out. */
  serviceCode: z.coerce.string().trim().min(1).max(60).optional(),
});
export type ReportKind = z.infer<typeof kind>;

/** `viat/viat.yaml`: the faults in public areas that can be told here. */
export const reportsFile = z.strictObject({
  kinds: z.array(kind).min(1),
  /** What to do when there is danger now. */
  danger: writtenText.optional(),
  /** So long a contact is kept, and so long after a report was closed its words. */
  keepDays: z.number().int().min(0).max(3650).default(90),
});
export type ReportsFile = z.infer<typeof reportsFile>;
