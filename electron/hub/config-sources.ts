import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { type SettingName, optionOf, settings, variableOf } from './config-settings';

/** One sentence for whoever started the program: a text of the locales and what stands in its gaps. */
export interface ConfigProblem {
  key:
    | 'program.unknownOption'
    | 'program.missingValue'
    | 'program.wrongValue'
    | 'program.unknownKey'
    | 'program.missingFile'
    | 'program.unreadableFile'
    | 'program.shareNotNamed'
    | 'program.shareMissing'
    | 'program.notADirectory'
    | 'program.dataNotWritable'
    | 'program.foldersOverlap'
    | 'program.certificateHalf'
    | 'program.calendarHalf'
    | 'program.mailHalf';
  values: Readonly<Record<string, string>>;
}

/** A value before it is looked at, and the place that gave it: `--port`, `AULA_PORT` or `port (file)`. */
export interface RawValue {
  value: unknown;
  source: string;
}

/** Thrown inside the reading of the configuration only; `readConfig` turns it into its result. */
export class ConfigMistake extends Error {
  constructor(readonly problem: ConfigProblem) {
    super(problem.key);
  }
}

export const mistake = (key: ConfigProblem['key'], values: Record<string, string> = {}): ConfigMistake =>
  new ConfigMistake({ key, values });

const names = Object.keys(settings) as SettingName[];
const configOption = '--config';

/** What the command line gives; throws for an option that does not exist or lacks its value. */
export function fromCommandLine(args: readonly string[]): Map<string, RawValue> {
  const given = new Map<string, RawValue>();
  for (let index = 0; index < args.length; index += 1) {
    const [option = '', inline] = splitOnce(args[index] ?? '', '=');
    const key = option === configOption ? 'config' : names.find(name => optionOf(name) === option);
    if (key === undefined) throw mistake('program.unknownOption', { option, known: knownOptions() });
    const standsAlone = key === 'headless' && inline === undefined;
    const value = inline ?? (standsAlone ? true : args[(index += 1)]);
    if (value === undefined || (inline === undefined && String(value).startsWith('--')))
      throw mistake('program.missingValue', { option });
    given.set(key, { value, source: option });
  }
  return given;
}

export function fromEnvironment(environment: NodeJS.ProcessEnv): Map<string, RawValue> {
  const given = new Map<string, RawValue>();
  for (const name of ['config', ...names]) {
    const value = environment[variableOf(name)];
    if (value !== undefined) given.set(name, { value, source: variableOf(name) });
  }
  return given;
}

/** What a configuration file gives; an absent file gives nothing unless somebody named it. */
export function fromFile(file: string, isNamed: boolean): Map<string, RawValue> {
  if (!existsSync(file)) {
    if (isNamed) throw mistake('program.missingFile', { file });
    return new Map();
  }
  const given = new Map<string, RawValue>();
  for (const [key, value] of Object.entries(contents(file))) {
    if (!names.includes(key as SettingName))
      throw mistake('program.unknownKey', { key, file, known: names.join(', ') });
    given.set(key, { value: fromFolderOf(file, key, value), source: `${key} (${file})` });
  }
  return given;
}

function contents(file: string): Record<string, unknown> {
  let parsed: unknown;
  try {
    parsed = parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw mistake('program.unreadableFile', { file, reason: firstLine(error) });
  }
  if (parsed === null) return {};
  if (typeof parsed === 'object' && !Array.isArray(parsed)) return parsed as Record<string, unknown>;
  throw mistake('program.unreadableFile', { file, reason: 'key: value' });
}

const pathKeys: ReadonlySet<string> = new Set(['share', 'data', 'certificateFile', 'certificateKeyFile']);

/** Folders and files in a file are meant from where the file is, not from where the program happens to be started. */
function fromFolderOf(file: string, key: string, value: unknown): unknown {
  const isPath = pathKeys.has(key);
  return isPath && typeof value === 'string' ? path.resolve(path.dirname(file), value) : value;
}

function firstLine(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
}

function knownOptions(): string {
  return [...names.map(optionOf), configOption].join(' ');
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
