import type { PlanFile } from '#content/model/plan-file';

import { siteDay } from '../dates';
import type { SamplePlan } from '../plans/sample-plan';
import type { Property } from '../register';

/** What a document's author needs: the plan on the ground, the plan as published, and the day. */
export interface DocumentTask {
  readonly plan: SamplePlan;
  readonly file: PlanFile;
  readonly today: Date;
  /** What the plan map's base map shows. */
  readonly register: readonly Property[];
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
