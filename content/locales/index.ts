import type { Language } from '../model/text';
import { common as enCommon } from './en/common';
import { frame as enFrame } from './en/frame';
import { visit as enVisit } from './en/visit';
import { home as enHome } from './en/home';
import { plans as enPlans } from './en/plans';
import { map as enMap } from './en/map';
import { notation as enNotation } from './en/notation';
import { pages as enPages } from './en/pages';
import { lots as enLots } from './en/lots';
import { forms as enForms } from './en/forms';
import { tourism as enTourism } from './en/tourism';
import { services as enServices } from './en/services';
import { search as enSearch } from './en/search';
import { queue as enQueue } from './en/queue';
import { concerning as enConcerning } from './en/concerning';
import { audit as enAudit } from './en/audit';
import { people as enPeople } from './en/people';
import { staff as enStaff } from './en/staff';
import { help as enHelp } from './en/help';
import { desk as enDesk } from './en/desk';
import { board as enBoard } from './en/board';
import { problems as enProblems } from './en/problems';
import { status as enStatus } from './en/status';
import { statistics as enStatistics } from './en/statistics';
import { program as enProgram } from './en/program';
import { screen as enScreen } from './en/screen';
import { displays as enDisplays } from './en/displays';
import { ticket as enTicket } from './en/ticket';
import { booking as enBooking } from './en/booking';
import { bookings as enBookings } from './en/bookings';
import { orders as enOrders } from './en/orders';
import { opinions as enOpinions } from './en/opinions';
import { reports as enReports } from './en/reports';
import { outbox as enOutbox } from './en/outbox';
import { prints as enPrints } from './en/prints';
import { common as fiCommon } from './fi/common';
import { frame as fiFrame } from './fi/frame';
import { visit as fiVisit } from './fi/visit';
import { home as fiHome } from './fi/home';
import { plans as fiPlans } from './fi/plans';
import { map as fiMap } from './fi/map';
import { notation as fiNotation } from './fi/notation';
import { pages as fiPages } from './fi/pages';
import { lots as fiLots } from './fi/lots';
import { forms as fiForms } from './fi/forms';
import { tourism as fiTourism } from './fi/tourism';
import { services as fiServices } from './fi/services';
import { search as fiSearch } from './fi/search';
import { queue as fiQueue } from './fi/queue';
import { concerning as fiConcerning } from './fi/concerning';
import { audit as fiAudit } from './fi/audit';
import { people as fiPeople } from './fi/people';
import { staff as fiStaff } from './fi/staff';
import { help as fiHelp } from './fi/help';
import { desk as fiDesk } from './fi/desk';
import { board as fiBoard } from './fi/board';
import { problems as fiProblems } from './fi/problems';
import { status as fiStatus } from './fi/status';
import { statistics as fiStatistics } from './fi/statistics';
import { program as fiProgram } from './fi/program';
import { screen as fiScreen } from './fi/screen';
import { displays as fiDisplays } from './fi/displays';
import { ticket as fiTicket } from './fi/ticket';
import { booking as fiBooking } from './fi/booking';
import { bookings as fiBookings } from './fi/bookings';
import { orders as fiOrders } from './fi/orders';
import { opinions as fiOpinions } from './fi/opinions';
import { reports as fiReports } from './fi/reports';
import { outbox as fiOutbox } from './fi/outbox';
import { prints as fiPrints } from './fi/prints';

const fi = {
  common: fiCommon,
  frame: fiFrame,
  visit: fiVisit,
  home: fiHome,
  plans: fiPlans,
  map: fiMap,
  notation: fiNotation,
  pages: fiPages,
  lots: fiLots,
  forms: fiForms,
  tourism: fiTourism,
  services: fiServices,
  search: fiSearch,
  queue: fiQueue,
  concerning: fiConcerning,
  staff: fiStaff,
  help: fiHelp,
  desk: fiDesk,
  people: fiPeople,
  audit: fiAudit,
  board: fiBoard,
  problems: fiProblems,
  status: fiStatus,
  statistics: fiStatistics,
  program: fiProgram,
  screen: fiScreen,
  displays: fiDisplays,
  ticket: fiTicket,
  booking: fiBooking,
  bookings: fiBookings,
  orders: fiOrders,
  opinions: fiOpinions,
  reports: fiReports,
  outbox: fiOutbox,
  prints: fiPrints,
} as const;
const en = {
  common: enCommon,
  frame: enFrame,
  visit: enVisit,
  home: enHome,
  plans: enPlans,
  map: enMap,
  notation: enNotation,
  pages: enPages,
  lots: enLots,
  forms: enForms,
  tourism: enTourism,
  services: enServices,
  search: enSearch,
  queue: enQueue,
  concerning: enConcerning,
  staff: enStaff,
  help: enHelp,
  desk: enDesk,
  people: enPeople,
  audit: enAudit,
  board: enBoard,
  problems: enProblems,
  status: enStatus,
  statistics: enStatistics,
  program: enProgram,
  screen: enScreen,
  displays: enDisplays,
  ticket: enTicket,
  booking: enBooking,
  bookings: enBookings,
  orders: enOrders,
  opinions: enOpinions,
  reports: enReports,
  outbox: enOutbox,
  prints: enPrints,
} as const;

type Areas = typeof fi;
/** Every text of the program: `area.key`. */
export type TextKey = { [Area in keyof Areas]: `${Area}.${Extract<keyof Areas[Area], string>}` }[keyof Areas];
export type TextValues = Readonly<Record<string, string | number>>;

/**
 * The text in the language chosen, with `{value}` filled in. A key `x` with a sibling `x_one` is counted:
 * `values.count` decides by the language's own plural rule. An unknown key is a bug and throws.
 */
export type Translate = (key: TextKey, values?: TextValues) => string;

/** All areas of both languages, for checks of gaps. */
export const locales: Readonly<Record<Language, Readonly<Record<string, Readonly<Record<string, string>>>>>> =
  { fi, en };

/** The translate function of a language. */
export function createTranslate(language: Language): Translate {
  const plural = new Intl.PluralRules(language === 'fi' ? 'fi-FI' : 'en-GB');
  const texts = locales[language];
  return (key, values = {}) => {
    const [area = '', ...rest] = key.split('.');
    const name = rest.join('.');
    const one = typeof values['count'] === 'number' && plural.select(values['count']) === 'one';
    const pattern = (one ? texts[area]?.[`${name}_one`] : undefined) ?? texts[area]?.[name];
    if (pattern === undefined) throw new Error(`no text for ${key} in ${language}`);
    return filled(pattern, values);
  };
}

/** Whether the locales hold such a text; for keys that come from data (problem codes). */
export function isTextKey(key: string): key is TextKey {
  const [area = '', ...rest] = key.split('.');
  return locales.fi[area]?.[rest.join('.')] !== undefined;
}

function filled(pattern: string, values: TextValues): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
