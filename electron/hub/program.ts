import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createTranslate, type Translate } from '#content/locales/index';
import type { Clock } from '#content/model/clock';
import { type HubConfig, type ProgramFacts, readConfig } from './config';
import type { ConfigProblem } from './config-sources';
import type { Hub } from './create-hub';
import { createLog, type Log } from './log';
import { createLogFile } from './log-file';
import { LobbyAway } from './storage/lobby/lobby';
import { BadCertificate } from './web/certificate';
import type { LanDoorFacts } from './web/lan-door';

/** How the program ends, for whoever started it. */
export const exitCodes = {
  /** Something that it was told cannot be right; starting it again will not help. */
  wrongValue: 2,
  /** A bug; the supervisor starts it again. */
  crashed: 70,
  /** It could not get its window back on screen by itself; the supervisor starts it again. */
  startAgain: 75,
} as const;

/** One sentence on standard error for whoever started the program. */
export function sayOnConsole(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/** Finnish for a Finnish terminal, else English. */
export function consoleTranslate(environment: NodeJS.ProcessEnv): Translate {
  const wanted = environment.LC_ALL ?? environment.LC_MESSAGES ?? environment.LANG ?? '';
  return createTranslate(wanted.startsWith('fi') ? 'fi' : 'en');
}

/** The sentence of a problem of the configuration. */
export function sentenceOf({ key, values }: ConfigProblem, t: Translate): string {
  const { expects } = values;
  if (expects === undefined) return t(key, values);
  return t(key, { ...values, expects: t(`program.expects_${expects as 'port'}`) });
}

/** The sentence for a door that could not be opened, when a setting is to blame; undefined for any other error. */
export function sentenceOfDoor(error: unknown, config: HubConfig, t: Translate): string | undefined {
  if (error instanceof BadCertificate) return t('program.certificateBad', { reason: error.message });
  const port = (error as { port?: number }).port ?? config.port;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'EADDRINUSE') return t('program.portTaken', { port });
  if (code === 'EACCES') return t('program.portRefused', { port, reason: code });
  return undefined;
}

/** Where the built program stands tells where its pages and its package.json are. */
export function programFacts(builtDirectory: string): ProgramFacts {
  const description = readFileSync(path.join(builtDirectory, '../../package.json'), 'utf8');
  const { version } = JSON.parse(description) as { version: string };
  return { version, pagesDirectory: path.join(builtDirectory, '../pages') };
}

/** The built worker of that name, beside the built program. */
export function workerFileIn(builtDirectory: string): (name: string) => string {
  return name => path.join(builtDirectory, `${name}-worker.cjs`);
}

export interface Program {
  config: HubConfig;
  clock: Clock;
  log: Log;
}

/** Reads the configuration and opens the log; undefined after a wrong value, whose sentence has been said. */
export function openProgram(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  facts: ProgramFacts,
): Program | undefined {
  const result = readConfig({ args, environment, program: facts });
  if (!result.ok) {
    sayOnConsole(sentenceOf(result.problem, consoleTranslate(environment)));
    return undefined;
  }
  const { config } = result;
  const clock: Clock = { now: () => Date.now() };
  const directory = path.join(config.dataDirectory, 'logs');
  const write = createLogFile({ directory, keepBytes: config.keepLogBytes });
  return { config, clock, log: createLog(write, clock.now) };
}

/** The one line on standard output: the program is ready, and where a browser finds its pages. */
export function readyLine(doorUrl: string): string {
  const page = (name: string) => new URL(`/${name}/`, doorUrl).href;
  return `aula ready kiosk=${page('kiosk')} board=${page('board')} staff=${page('staff')}`;
}

/**
 * Opens the browser doors and says where they are once the hub is ready, with the set-up code while nobody has an
 * account; resolves with the way to close the door on this machine (the hub closes the other).
 */
export async function openDoor(
  hub: Hub,
  config: HubConfig,
  log: Log,
): Promise<{ close(): void | Promise<void> }> {
  const door = await hub.listen(config.port);
  const lan = await hub.listenOnLan();
  await hub.ready;
  log.info('program.ready', { door: door.url, version: config.version, display: config.display });
  process.stdout.write(`${readyLine(door.url)}\n`);
  await sayWhereStaffGo(hub, { door: door.url, lan });
  return door;
}

async function sayWhereStaffGo(
  hub: Hub,
  { door, lan }: { door: string; lan: LanDoorFacts | undefined },
): Promise<void> {
  const t = consoleTranslate(process.env);
  const address = new URL('/staff/', lan?.url ?? door).href;
  if (lan !== undefined) sayOnConsole(t('program.lanDoor', { address, fingerprint: lan.fingerprint }));
  const code = await hub.setUpCode().catch(unlessAway);
  if (code !== undefined) sayOnConsole(t('program.setUpCode', { address, code }));
}

/** Whether there are accounts is not known while the common state is away; the kiosk's service screen tells later. */
function unlessAway(error: unknown): undefined {
  if (!(error instanceof LobbyAway)) throw error;
}
