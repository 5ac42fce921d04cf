import type { PlanFile } from '#content/model/plan-file';

import { finnishDate } from '../dates';
import { phaseInFinnish } from './document-task';

const ways: Record<PlanFile['phase'], string> = {
  initiated: 'Seuraa työtä ja anna palautetta.',
  'participation-scheme': 'Palaute osallistumis- ja arviointisuunnitelmasta.',
  draft: 'Mielipide kirjallisesti tai suullisesti nähtävilläolon aikana.',
  proposal: 'Muistutus ennen nähtävilläolon päättymistä.',
  'changed-proposal': 'Muistutus ennen nähtävilläolon päättymistä.',
  approved: 'Valitus hallinto-oikeuteen valitusosoituksen mukaan.',
  'in-force': 'Tiedoksi.',
  lapsed: 'Tiedoksi.',
};

/** The phases of a plan as table rows: name, when, and what one can do. */
export function phaseRows({ phases }: PlanFile): string[][] {
  return phases.map(({ phase, date, starts, ends, note }) => {
    const period = [starts, ends].flatMap(day => (day === undefined ? [] : finnishDate(day))).join('–');
    const when = date === undefined ? period : finnishDate(date);
    return [
      phaseInFinnish({ phase }),
      [when, note?.fi ?? ''].filter(part => part !== '').join(', '),
      ways[phase],
    ];
  });
}
