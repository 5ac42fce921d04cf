import { choice } from './choice';

/** Plan types; Finnish words first as the guide writes them. Source: plan-domain 1.2 (RY_Kaavalaji). */
export const planKinds = choice({
  'local-detailed-plan': ['asemakaava'],
  'local-detailed-plan-change': ['asemakaavan muutos', 'asemakaavamuutos'],
  'shore-plan': ['ranta-asemakaava', 'ranta-asemakaavan muutos'],
  'local-master-plan': ['yleiskaava', 'osayleiskaava', 'yleiskaavan muutos'],
  'regional-plan': ['maakuntakaava'],
  'plot-division': ['tonttijako', 'erillinen tonttijako', 'tonttijaon muutos'],
  'street-plan': ['katusuunnitelma'],
  'planning-review': ['kaavoituskatsaus'],
  other: ['muu'],
});
export type PlanKind = (typeof planKinds.value)['_output'];

/** Phases of a plan. Source: plan-domain 1.3 and 3.2 (kaavaelinkaari). */
export const planPhases = choice({
  initiated: ['vireille', 'vireilletulo', 'vireillä'],
  'participation-scheme': ['oas', 'osallistumis- ja arviointisuunnitelma'],
  draft: ['luonnos', 'kaavaluonnos', 'valmisteluaineisto'],
  proposal: ['ehdotus', 'kaavaehdotus', 'tonttijakoehdotus'],
  'changed-proposal': ['uusi ehdotus', 'muutettu ehdotus', 'uudelleen nähtävillä'],
  approved: ['hyväksytty', 'hyväksyminen'],
  'in-force': ['voimassa', 'voimaan', 'lainvoimainen', 'voimaantulo'],
  lapsed: ['rauennut', 'kumoutunut', 'keskeytetty', 'hylätty'],
});
export type PlanPhase = (typeof planPhases.value)['_output'];

/** What a document is for; it decides where it stands and what happens to it when the display ends. */
export const documentRoles = choice({
  notice: ['kuulutus'],
  'plan-map': ['kaavakartta', 'tonttijakokartta'],
  description: ['selostus', 'kaavaselostus'],
  'participation-scheme': ['oas', 'osallistumis- ja arviointisuunnitelma'],
  decision: ['päätös'],
  appeal: ['valitusosoitus'],
  attachment: ['liite'],
});

/** The two sets of plan notation that live side by side. Source: plan-domain 2.1 (YMa 311/2024, Opas 12). */
export const notationSets = choice({
  opas12: ['vanha', 'opas 12', '2000'],
  '311/2024': ['uusi', '2024', 'ymA 311/2024'],
});
export type NotationSet = (typeof notationSets.value)['_output'];

/** What a person may do during a display, in the words of the law; the two Finnish words are legal terms. */
export const remedies = choice({
  none: ['ei mitään', 'tiedoksi'],
  feedback: ['palaute'],
  opinion: ['mielipide'],
  objection: ['muistutus'],
  appeal: ['valitus'],
});
export type Remedy = (typeof remedies.value)['_output'];
