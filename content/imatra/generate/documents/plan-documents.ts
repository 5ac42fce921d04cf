import { finnishDate } from '../dates';
import { planMapSheet } from '../pdf/map-sheet';
import { appealInstructions, decision } from './decision';
import { description } from './description';
import { documentDate, kindInFinnish, phaseInFinnish, type DocumentTask } from './document-task';
import { notice } from './notice';
import { participationScheme } from './participation-scheme';

const makers: Readonly<Record<string, (task: DocumentTask) => Promise<Uint8Array>>> = {
  notice,
  'plan-map': planMap,
  description,
  'participation-scheme': participationScheme,
  decision,
  appeal: appealInstructions,
};

/** Makes the PDF for one of the plan's listed documents by its role. */
export async function planDocument(task: DocumentTask, role: string): Promise<Uint8Array> {
  const make = makers[role];
  if (make === undefined) throw new Error(`no sample document can be made for the role ${role}`);
  return make(task);
}

function planMap({ plan, file, today, register }: DocumentTask): Promise<Uint8Array> {
  const text = {
    title: file.name.fi,
    id: file.id,
    kind: kindInFinnish(file),
    phase: phaseInFinnish(file),
    place: file.place?.fi ?? plan.district.name,
    date: finnishDate(documentDate(file, today)),
    planner: `${file.contact?.name ?? ''}, ${file.contact?.jobTitle?.fi ?? ''}`,
    notation: file.notation,
  };
  return planMapSheet(plan, text, { register, today });
}
