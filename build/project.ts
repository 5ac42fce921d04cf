import path from 'node:path';

/** The project's folder: every tool works from here, wherever it was started. */
export const projectDirectory = path.resolve(import.meta.dirname, '..');

/** A path inside the project. */
export const inProject = (...parts: string[]): string => path.join(projectDirectory, ...parts);

/** A program that came with the project's packages, started by its script with our own Node. */
export const packageBin = (name: string): string => inProject('node_modules', '.bin', name);

/** One line to whoever typed the command; standard output stays free for results. */
export const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};
