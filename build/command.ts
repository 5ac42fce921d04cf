import { spawn, type SpawnOptions } from 'node:child_process';

export interface CommandOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Hard limit; the program is ended when it passes, and the result says so. */
  limitMs?: number;
  /** Also show what the program prints, on our standard error. */
  echo?: boolean;
}

export interface CommandResult {
  /** Exit code; -1 when the program could not be started or was ended by a signal. */
  code: number;
  /** Standard output and standard error in the order they came. */
  output: string;
  /** Standard output alone. */
  stdout: string;
}

/** Runs a program to its end and tells what it printed; never throws for a program that fails or is missing. */
export function command(
  program: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  return new Promise(resolve => {
    const child = spawn(program, args, spawnOptions(options));
    let output = '';
    let stdout = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      output += text;
      if (options.echo) process.stderr.write(text);
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (options.echo) process.stderr.write(text);
    });
    child.on('error', error => resolve({ code: -1, output: `${output}${error.message}\n`, stdout }));
    child.on('close', code => resolve({ code: code ?? -1, output, stdout }));
  });
}

function spawnOptions({ cwd, env, limitMs }: CommandOptions): SpawnOptions {
  return {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(cwd === undefined ? {} : { cwd }),
    ...(env === undefined ? {} : { env }),
    ...(limitMs === undefined ? {} : { timeout: limitMs, killSignal: 'SIGKILL' }),
  };
}
