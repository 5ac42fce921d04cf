import { command } from './command';
import { packageBin, projectDirectory } from './project';

interface Family {
  name: string;
  /** What is wrong, in words; empty when nothing is. */
  problems(): Promise<string>;
}

const layered = ['content', 'electron', 'renderer', 'build', 'tests'];

/** Every kind of mistake that a machine can find without running the program; all run, whatever the first ones say. */
const families: Family[] = [
  tool('types', 'tsc', ['-b', '--pretty', 'false']),
  tool('layers', 'depcruise', ['--config', 'build/dependency-cruiser.cjs', ...layered]),
  tool('lint', 'eslint', [
    '--config',
    'build/eslint.config.js',
    '--max-warnings',
    '0',
    ...cached('eslint'),
    '.',
  ]),
  tool('format', 'prettier', ['--check', '--log-level', 'warn', ...cached('prettier'), '.']),
  tool('dead code', 'knip', ['--config', 'build/knip.json', '--no-progress', '--no-config-hints']),
  tool('locales', 'vitest', ['run', '--config', 'build/vitest.config.ts', 'content/locales']),
  { name: 'sample share', problems: sampleProblems },
];

process.exitCode = await check(process.argv.slice(2));

/** Runs the named families, or all, printing one line for each; 0 when none found anything. */
async function check(names: string[]): Promise<number> {
  let failed = 0;
  for (const family of chosen(names)) {
    const startedMs = performance.now();
    const problems = await family.problems();
    const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
    console.log(`${problems ? 'FAILED' : 'ok    '} ${family.name.padEnd(12)} ${seconds} s`);
    if (problems) console.log(problems.trim().replaceAll(/^/gm, '       '));
    if (problems) failed += 1;
  }
  return failed === 0 ? 0 : 1;
}

function chosen(names: string[]): Family[] {
  const wanted = names.map(name => {
    const family = families.find(candidate => candidate.name.startsWith(name));
    if (!family)
      throw new Error(`There is no check "${name}"; there are ${families.map(f => f.name).join(', ')}.`);
    return family;
  });
  return wanted.length > 0 ? wanted : families;
}

function tool(name: string, program: string, args: string[]): Family {
  const problems = async () => {
    const result = await command(packageBin(program), args, { cwd: projectDirectory });
    return result.code === 0 ? '' : result.output || `${program} ended with ${result.code}`;
  };
  return { name, problems };
}

async function sampleProblems(): Promise<string> {
  const { checkSample } = await import('#content/imatra/check-sample');
  return (await checkSample()).join('\n');
}

function cached(program: string): string[] {
  return ['--cache', '--cache-location', `.cache/${program}/`];
}
