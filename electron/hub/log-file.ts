import { appendFileSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

const kept = 5;
const current = 'aula.log';
const older = (age: number) => `aula.${age}.log`;

export interface LogFileOptions {
  /** Made when it is absent. */
  directory: string;
  /** All log files together stay under this size. */
  keepBytes: number;
}

/**
 * Appends lines to `aula.log` in the folder, beginning a new file when a fifth of the budget is full and dropping the
 * oldest. A line that cannot be written (disk full) is lost: logging never stops the program.
 */
export function createLogFile({ directory, keepBytes }: LogFileOptions): (line: string) => void {
  mkdirSync(directory, { recursive: true });
  const file = path.join(directory, current);
  const limit = Math.floor(keepBytes / kept);
  let bytes = sizeOf(file);
  return line => {
    const text = `${line}\n`;
    try {
      if (bytes > 0 && bytes + Buffer.byteLength(text) > limit) {
        moveAway(directory);
        bytes = 0;
      }
      appendFileSync(file, text);
      bytes += Buffer.byteLength(text);
    } catch (error) {
      process.stderr.write(`log: ${(error as NodeJS.ErrnoException).code ?? String(error)} ${text}`);
    }
  };
}

function moveAway(directory: string): void {
  const has = new Set(readdirSync(directory));
  rmSync(path.join(directory, older(kept - 1)), { force: true });
  for (let age = kept - 2; age >= 0; age -= 1) {
    const name = age === 0 ? current : older(age);
    if (has.has(name)) renameSync(path.join(directory, name), path.join(directory, older(age + 1)));
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
