import type { PlanFile } from '#content/model/plan-file';

import { finnishDate, siteDay } from '../dates';
import { planMapSheet } from '../pdf/map-sheet';
import type { SamplePlan } from '../plans/sample-plan';
import type { Property } from '../register';
import { appealInstructions, decision } from './decision';
import { description } from './description';
import { notice } from './notice';
import { participationScheme } from './participation-scheme';

/** What a document's author needs: the plan on the ground, the plan as published, and the day. */
export interface DocumentTask {
  readonly plan: SamplePlan;
  readonly file: PlanFile;
  readonly today: Date;
  /** What the plan map's base map shows. */
  readonly register: readonly Property[];
}

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

/** The day that documents of the plan carry: a fortnight before their display, or the latest phase's own day. */
export function documentDate(file: PlanFile, today: Date): string {
  const dated = file.phases
    .flatMap(({ date, starts }) => date ?? starts ?? [])
    .filter(day => day <= siteDay(today));
  return dated.sort().at(-1) ?? siteDay(today);
}

export function kindInFinnish({ kind }: PlanFile): string {
  const words: Partial<Record<PlanFile['kind'], string>> = {
    'local-detailed-plan': 'Asemakaava',
    'local-detailed-plan-change': 'Asemakaavan muutos',
    'shore-plan': 'Ranta-asemakaava',
    'local-master-plan': 'Osayleiskaava',
    'plot-division': 'Sitova tonttijako',
  };
  return words[kind] ?? 'Kaava';
}

export function phaseInFinnish({ phase }: Pick<PlanFile, 'phase'>): string {
  const words: Record<PlanFile['phase'], string> = {
    initiated: 'Vireilletulo',
    'participation-scheme': 'Osallistumis- ja arviointisuunnitelma',
    draft: 'Kaavaluonnos',
    proposal: 'Ehdotus',
    'changed-proposal': 'Muutettu ehdotus',
    approved: 'Hyväksytty',
    'in-force': 'Voimassa',
    lapsed: 'Rauennut',
  };
  return words[phase];
}
