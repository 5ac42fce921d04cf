import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readConfig, type HubConfig } from '#hub/config';
import { consoleTranslate, exitCodes, sentenceOf } from '#hub/program';
import { buildAll } from './build-all';
import { hasDisplay } from './display';
import { electronRuntime, type ElectronRuntime } from './electron-runtime';
import { inProject, projectDirectory, say } from './project';
import { prepareSystemPackages } from './system-packages';

const t = consoleTranslate(process.env);
const args = process.argv.slice(2);
const environment = withWorkFolder(process.env);

process.exitCode = await start();

/** Prepares what is missing, builds, and runs the kiosk, or the hub alone where there is no display. */
async function start(): Promise<number> {
  const config = await configuration();
  if (!config) return exitCodes.wrongValue;
  const runtime = config.headless ? undefined : await windowRuntime();
  await buildAll();
  return runtime ? keepRunning(electronCommand(runtime)) : keepRunning(headlessCommand());
}

/** The configuration, with the sample city laid where no share is named; undefined after a wrong value was told. */
async function configuration(): Promise<HubConfig | undefined> {
  const program = { version: '', pagesDirectory: '' };
  let result = readConfig({ args, environment, program });
  if (!result.ok && result.problem.key === 'program.shareNotNamed') {
    environment.AULA_SHARE = await sampleShare();
    result = readConfig({ args, environment, program });
  }
  if (result.ok) return result.config;
  say(sentenceOf(result.problem, t));
  return undefined;
}

/** On a clone everything that the program writes stays in the clone's own `work` folder, unless told otherwise. */
function withWorkFolder(given: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const isTold = given.AULA_CONFIG ?? args.find(arg => arg.startsWith('--config'));
  return { AULA_SUPERVISED: '1', ...(isTold ? {} : { AULA_DATA: inProject('work', 'data') }), ...given };
}

async function sampleShare(): Promise<string> {
  const directory = inProject('work', 'share');
  if (!existsSync(path.join(directory, 'aula.yaml'))) {
    const { laySample } = await import('#content/imatra/lay-sample');
    await laySample({ directory, today: new Date() });
  }
  say(t('program.sampleLaid', { folder: directory }));
  return directory;
}

/** Electron where it can be had and seen; undefined, with the reason said, where the hub must run alone. */
async function windowRuntime(): Promise<ElectronRuntime | undefined> {
  if (!hasDisplay()) {
    say(t('program.noDisplay'));
    return undefined;
  }
  await prepareSystemPackages('window');
  try {
    return await electronRuntime();
  } catch (error) {
    say(`${error instanceof Error ? error.message : String(error)} ${t('program.withoutWindow')}`);
    return undefined;
  }
}

type Command = [program: string, args: string[]];

function electronCommand({ executable }: ElectronRuntime): Command {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) say(t('program.noSandbox'));
  return [executable, [...(isRoot ? ['--no-sandbox'] : []), projectDirectory, ...args]];
}

function headlessCommand(): Command {
  return [process.execPath, [inProject('dist', 'program', 'headless.cjs'), ...args]];
}

const restartAfterMs = [500, 2_000, 10_000];
const steadyMs = 60_000;

/** Runs the program and starts it again when it says so or was killed; resolves with its last exit code. */
async function keepRunning([program, programArgs]: Command): Promise<number> {
  let restarts = 0;
  for (;;) {
    const startedMs = performance.now();
    const { code, wasAsked } = await once(program, programArgs);
    const mayHelp = code === null || code === exitCodes.startAgain || code === exitCodes.crashed;
    if (wasAsked || !mayHelp) return code ?? 0;
    if (performance.now() - startedMs > steadyMs) restarts = 0;
    const delayMs = restartAfterMs[restarts];
    if (delayMs === undefined) return code ?? exitCodes.crashed;
    restarts += 1;
    await wait(delayMs);
  }
}

function once(program: string, programArgs: string[]): Promise<{ code: number | null; wasAsked: boolean }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, programArgs, { stdio: 'inherit', env: environment, cwd: projectDirectory });
    let wasAsked = false;
    const passOn = (signal: NodeJS.Signals) => {
      wasAsked = true;
      child.kill(signal);
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, passOn);
    child.once('error', reject);
    child.once('close', code => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, passOn);
      resolve({ code, wasAsked });
    });
  });
}
