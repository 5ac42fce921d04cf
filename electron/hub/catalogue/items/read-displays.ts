import {
  displaysFile,
  scheduledModes,
  type DisplaysFile,
  type ScheduleRule,
} from '#content/model/displays-file';
import { finding, type Finding } from '../finding';
import { readFolderYaml } from './folder-yaml';
import type { ItemReader } from './item-reader';
import { repeated } from './left-out';
import type { Reading } from './read-yaml';

export interface ReadDisplays {
  readonly kind: 'displays';
  /** Ids of screens are unique; every line of the schedule names known screens only and holds at some time. */
  readonly file: DisplaysFile;
}

/** Reads `naytot/naytot.yaml`. */
export async function readDisplays(reader: ItemReader): Promise<Reading<ReadDisplays>> {
  const { value: file, findings } = await readFolderYaml(reader, 'naytot', displaysFile);
  if (file === undefined) return { findings };
  const { once: screens, findings: twice } = repeated(file.screens, ({ id }) => id);
  const known = new Set(screens.map(({ id }) => id));
  const looked = file.schedule.map(rule => lookAt(rule, known));
  return {
    findings: [...findings, ...twice, ...looked.flatMap(one => one.findings)],
    value: {
      kind: 'displays',
      file: { screens, schedule: looked.flatMap(({ rule }) => (rule === undefined ? [] : [rule])) },
    },
  };
}

/** The line of the schedule as it can be used, if at all. */
function lookAt(
  rule: ScheduleRule,
  known: ReadonlySet<string>,
): { rule?: ScheduleRule; findings: Finding[] } {
  if (rule.from !== undefined && rule.from === rule.until) {
    const values = { rule: wordsOf(rule), clock: finnishClock(rule.from) };
    return { findings: [finding('leaves-out', 'catalogue.rule-without-length', undefined, values)] };
  }
  if (rule.screens === undefined) return { rule, findings: [] };
  const screens = rule.screens.filter(id => known.has(id));
  const findings = rule.screens
    .filter(id => !known.has(id))
    .map(screen =>
      finding('leaves-out', 'catalogue.unknown-screen', undefined, { rule: wordsOf(rule), screen }),
    );
  return screens.length === 0 ? { findings } : { rule: { ...rule, screens }, findings };
}

/** A line of the schedule by which a planner knows it again: "kaavanäyttö, 9.00–16.00". */
function wordsOf({ mode, from, until }: ScheduleRule): string {
  const [word = mode] = scheduledModes.rows[mode];
  if (from === undefined && until === undefined) return word;
  return `${word}, ${from === undefined ? '' : finnishClock(from)}–${until === undefined ? '' : finnishClock(until)}`;
}

function finnishClock(clock: string): string {
  return clock.replace(/^0/, '').replace(':', '.');
}
