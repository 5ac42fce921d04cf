import { accessSync, constants, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  type ScreenMode,
  type Setting,
  type SettingName,
  settingDefaults,
  settings,
} from './config-settings';
import {
  ConfigMistake,
  type ConfigProblem,
  fromCommandLine,
  fromEnvironment,
  fromFile,
  mistake,
  type RawValue,
} from './config-sources';
import type { LanSettings } from './web/lan-door';

/** All that the hub and the shell are told from outside, read once. */
export interface HubConfig {
  /** The planners' shared folder, absolute. It may be away. */
  shareDirectory: string;
  /** State, content, pages and logs of this machine, absolute; exists and can be written. */
  dataDirectory: string;
  /** Port of the browser door on 127.0.0.1; 0 takes any free one. */
  port: number;
  /** How the network reaches the hub; absent, it does not. */
  lan?: LanSettings | undefined;
  site: string;
  display: string;
  mode: ScreenMode;
  headless: boolean;
  sharePollMs: number;
  /** Address of the PostgreSQL that several hubs share; without it the lobby's state is this machine's own. */
  database?: string;
  /** Address of this screen's ticket printer, `tcp://host:9100` or a device file. */
  printer?: string;
  /** `ipp://host:631/printers/name` for letters and forms. */
  documentPrinter?: string;
  documentTray?: string;
  /** The CalDAV server of the experts' calendars. */
  calendar?: { readonly url: string; readonly user: string; readonly password: string };
  mail?: { readonly server: string; readonly from: string };
  /** Open311 GeoReport v2. */
  reports?: { readonly url: string; readonly key?: string };
  /** Where what is received leaves to, absolute. */
  outboxDirectory: string;
  keepContentBytes: number;
  keepLogBytes: number;
  /** The built pages: `kiosk/index.html`, `board/index.html`, `staff/index.html`, `screen/index.html` and `assets/`. */
  pagesDirectory: string;
  version: string;
}

/** What the program knows about itself. */
export interface ProgramFacts {
  pagesDirectory: string;
  version: string;
}

export interface ConfigInput {
  /** The options, without the program's own name. */
  args: readonly string[];
  environment: NodeJS.ProcessEnv;
  program: ProgramFacts;
}

export type ConfigResult = { ok: true; config: HubConfig } | { ok: false; problem: ConfigProblem };

/**
 * Reads options, then environment variables, then the file `aula.config.yaml` of the data folder (or the one named by
 * `--config`), then defaults. A wrong value is a problem with one clear sentence in the locales; nothing is guessed.
 * Makes the data folder when it is absent.
 */
export function readConfig({ args, environment, program }: ConfigInput): ConfigResult {
  try {
    const values = collect(args, environment);
    return { ok: true, config: checkFolders({ ...parse(values), ...program }) };
  } catch (error) {
    if (error instanceof ConfigMistake) return { ok: false, problem: error.problem };
    throw error;
  }
}

function collect(args: readonly string[], environment: NodeJS.ProcessEnv): Map<string, RawValue> {
  const given = new Map([...fromEnvironment(environment), ...fromCommandLine(args)]);
  const named = given.get('config');
  const data = String(given.get('data')?.value ?? defaultDataDirectory(environment));
  const file = named ? String(named.value) : path.join(data, 'aula.config.yaml');
  return new Map([
    ...fromFile(path.resolve(file), named !== undefined),
    ...given,
    ['defaultData', raw(data)],
  ]);
}

type Parsed = Omit<HubConfig, keyof ProgramFacts>;

function parse(values: Map<string, RawValue>): Parsed {
  const share = values.get('share');
  if (!share) throw mistake('program.shareNotNamed');
  return {
    shareDirectory: path.resolve(valueOf(values, 'share', '')),
    dataDirectory: path.resolve(valueOf(values, 'data', String(values.get('defaultData')?.value))),
    port: valueOf(values, 'port', settingDefaults.port),
    lan: lanSettings(values),
    site: valueOf(values, 'site', settingDefaults.site),
    display: valueOf(values, 'display', settingDefaults.display),
    mode: valueOf(values, 'mode', settingDefaults.mode),
    headless: valueOf(values, 'headless', settingDefaults.headless),
    sharePollMs: valueOf(values, 'sharePollMs', settingDefaults.sharePollMs),
    ...(values.has('database') ? { database: valueOf(values, 'database', '') } : {}),
    ...(values.has('printer') ? { printer: valueOf(values, 'printer', '') } : {}),
    ...errandSettings(values),
    keepContentBytes: valueOf(values, 'keepContentBytes', settingDefaults.keepContentBytes),
    keepLogBytes: valueOf(values, 'keepLogBytes', settingDefaults.keepLogBytes),
  };
}

/** Ways by which something leaves: each whole or not at all. */
function errandSettings(values: Map<string, RawValue>) {
  const given = (name: SettingName) => values.has(name);
  const text = (
    name: 'documentPrinter' | 'documentTray' | 'calendarServer' | 'calendarUser' | 'reportServer',
  ) => valueOf(values, name, '');
  const share = path.resolve(valueOf(values, 'share', ''));
  if (
    given('calendarServer') !== given('calendarUser') ||
    given('calendarUser') !== given('calendarPassword')
  )
    throw mistake('program.calendarHalf');
  if (given('mailServer') !== given('mailFrom')) throw mistake('program.mailHalf');
  return {
    ...(given('documentPrinter') ? { documentPrinter: text('documentPrinter') } : {}),
    ...(given('documentTray') ? { documentTray: text('documentTray') } : {}),
    ...(given('calendarServer')
      ? {
          calendar: {
            url: text('calendarServer'),
            user: text('calendarUser'),
            password: valueOf(values, 'calendarPassword', ''),
          },
        }
      : {}),
    ...(given('mailServer')
      ? { mail: { server: valueOf(values, 'mailServer', ''), from: valueOf(values, 'mailFrom', '') } }
      : {}),
    ...(given('reportServer')
      ? {
          reports: {
            url: text('reportServer'),
            ...(given('reportKey') ? { key: valueOf(values, 'reportKey', '') } : {}),
          },
        }
      : {}),
    outboxDirectory: given('outboxFolder')
      ? path.resolve(valueOf(values, 'outboxFolder', ''))
      : path.join(share, '_aula', 'lahtevat'),
  };
}

function lanSettings(values: Map<string, RawValue>): LanSettings | undefined {
  if (!values.has('lanPort')) return undefined;
  const [file, keyFile] = [values.get('certificateFile'), values.get('certificateKeyFile')];
  if ((file === undefined) !== (keyFile === undefined)) throw mistake('program.certificateHalf');
  const absolute = (name: 'certificateFile' | 'certificateKeyFile') =>
    path.resolve(valueOf(values, name, ''));
  return {
    port: valueOf(values, 'lanPort', 0),
    address: valueOf(values, 'lanAddress', settingDefaults.lanAddress),
    hostNames: valueOf(values, 'hostNames', []),
    ...(file === undefined
      ? {}
      : { certificate: { certificate: absolute('certificateFile'), key: absolute('certificateKeyFile') } }),
  };
}

type ValueOf<Name extends SettingName> = ReturnType<(typeof settings)[Name]['schema']['parse']>;

function valueOf<Name extends SettingName>(
  values: Map<string, RawValue>,
  name: Name,
  otherwise: ValueOf<Name>,
): ValueOf<Name> {
  const given = values.get(name);
  if (!given) return otherwise;
  const result = settings[name].schema.safeParse(given.value);
  if (result.success) return result.data as ValueOf<Name>;
  const { expects, isSecret = false }: Setting<unknown> = settings[name];
  const value = isSecret ? '…' : String(given.value);
  throw mistake('program.wrongValue', { source: given.source, value, expects });
}

/**
 * The share may be away (the last good content plays on), but a folder that has never been there on a machine that
 * has no content yet is a misspelt name.
 */
function checkFolders(config: HubConfig): HubConfig {
  const { shareDirectory: share, dataDirectory: data } = config;
  if (existsSync(share) && !statSync(share).isDirectory())
    throw mistake('program.notADirectory', { folder: share });
  if (!existsSync(share) && !existsSync(path.join(data, 'state.sqlite')))
    throw mistake('program.shareMissing', { folder: share });
  // Looked at by name first, so that nothing is ever made inside the planners' folder.
  if (overlap(share, data)) throw mistake('program.foldersOverlap', { share, data });
  makeWritable(data);
  if (existsSync(share) && overlap(realpathSync(share), realpathSync(data)))
    throw mistake('program.foldersOverlap', { share, data });
  return config;
}

function makeWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw mistake('program.dataNotWritable', { folder, reason: (error as NodeJS.ErrnoException).code ?? '' });
  }
}

/** Copying a folder into itself has no end. */
function overlap(one: string, other: string): boolean {
  const holds = (outer: string, inner: string) => `${inner}${path.sep}`.startsWith(`${outer}${path.sep}`);
  return holds(one, other) || holds(other, one);
}

function defaultDataDirectory(environment: NodeJS.ProcessEnv): string {
  if (process.platform === 'win32')
    return path.join(environment.LOCALAPPDATA ?? path.join(os.homedir(), 'AppData', 'Local'), 'aula');
  if (process.platform === 'darwin')
    return path.join(os.homedir(), 'Library', 'Application Support', 'aula-data');
  return path.join(environment.XDG_DATA_HOME ?? path.join(os.homedir(), '.local', 'share'), 'aula');
}

function raw(value: unknown): RawValue {
  return { value, source: '' };
}
