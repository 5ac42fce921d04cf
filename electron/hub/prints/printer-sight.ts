import type { PrintState, PrintTrouble } from './contract';
import type { IppAnswer } from './ipp/message';

const STOPPED = 5;

/** Reasons of RFC 8011 and PWG 5100, the gravest first. */
const reasons: readonly (readonly [RegExp, PrintState])[] = [
  [/^media-jam/, 'jammed'],
  [/^(cover|door|interlock|input-tray-missing|output-tray-missing)/, 'cover-open'],
  [/^media-(empty|needed)/, 'paper-out'],
  [/^(connecting-to-device|timed-out|offline|cups-remote-pending-held)/, 'unreachable'],
  [/^(paused|moving-to-paused|shutdown|marker-supply-empty|toner-empty|spool-area-full|stopp)/, 'stopped'],
  [/^media-low/, 'paper-low'],
];

/** What a printer says of itself, in one word. */
export function stateIn({ attributes }: IppAnswer): PrintState {
  const said = (attributes.get('printer-state-reasons') ?? []).map(String);
  const found = reasons.find(([pattern]) => said.some(reason => pattern.test(reason)))?.[1];
  if (found !== undefined && found !== 'paper-low') return found;
  if (attributes.get('printer-is-accepting-jobs')?.[0] === false) return 'refused';
  if (attributes.get('printer-state')?.[0] === STOPPED) return 'stopped';
  return found ?? 'ready';
}

/** The trouble in a state; undefined where papers come out. */
export function troubleIn(state: PrintState): PrintTrouble | undefined {
  return state === 'ready' || state === 'paper-low' ? undefined : state;
}

/**
 * Why no paper is sent at all: the printer has stopped or takes no jobs. One that is idle is tried whatever else it says:
 * CUPS goes on telling the trouble of the last job until it has another.
 */
export function standstillIn(answer: IppAnswer): PrintTrouble | undefined {
  const { attributes } = answer;
  const stands = attributes.get('printer-state')?.[0] === STOPPED;
  const takesNone = attributes.get('printer-is-accepting-jobs')?.[0] === false;
  return stands || takesNone ? troubleIn(stateIn(answer)) : undefined;
}

/** Where a job is, by its `job-state`. */
export function jobStageIn({ attributes }: IppAnswer): 'under-way' | 'out' | 'given-up' {
  const state = attributes.get('job-state')?.[0];
  if (state === 9) return 'out';
  return state === 7 || state === 8 ? 'given-up' : 'under-way';
}
