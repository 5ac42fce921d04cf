import { type ChildProcess, spawn } from 'node:child_process';
import { electronRuntime } from '../../../build/electron-runtime';
import { projectDirectory } from '../../../build/project';
import type { VirtualDisplay } from '../../../build/display';
import { programEnvironment, rootSwitches, startHeadless } from './lobby';

/** How a program ended, and what it said. */
export interface Ended {
  code: number | null;
  stdout: string;
  /** Without Electron's own lines about the machine. */
  stderr: string;
}

/** Runs the headless hub until it ends by itself. */
export function runHeadless(options: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return ended(startHeadless(options, environment));
}

/** Runs the Electron program on a display until it ends by itself. */
export async function runElectron(
  options: readonly string[],
  display: VirtualDisplay | undefined,
): Promise<Ended> {
  const { executable } = await electronRuntime();
  const args = [...rootSwitches(), projectDirectory, ...options];
  return ended(
    spawn(executable, args, { env: programEnvironment(display), stdio: ['ignore', 'pipe', 'pipe'] }),
  );
}

/** Waits for a process to end and collects what it says meanwhile. */
export function ended(process: ChildProcess): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  process.stdout?.on('data', data => (stdout += String(data)));
  process.stderr?.on('data', data => (stderr += String(data)));
  return new Promise(resolve => {
    process.once('close', code => resolve({ code, stdout, stderr: withoutChromiumsOwn(stderr) }));
  });
}

/** Chromium begins its own lines with `[process:date/time:LEVEL:file]`. */
function withoutChromiumsOwn(text: string): string {
  return text
    .split('\n')
    .filter(line => !/^\[\d+:\d+\/|^\s*$/.test(line))
    .join('\n');
}
