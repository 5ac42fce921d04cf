import { mkdir, rm } from 'node:fs/promises';
import { buildAll } from './build-all';
import { command } from './command';
import { electronRuntime } from './electron-runtime';
import { inProject, packageBin, projectDirectory, say } from './project';
import { prepareSystemPackages } from './system-packages';
import { closingLine, sum, tallyOf, tallyOfPlaywright, tallyOfVitest, type Tally } from './testing/tally';

const reports = inProject('.cache', 'reports');
const failure: Tally = { passed: 0, failed: 1, skipped: 0 };

/** The runs by name: `npm test -- unit` runs one of them. */
const runs = { unit: unitTests, journeys };

const tally = await test(process.argv.slice(2));
console.log(closingLine(tally));
process.exitCode = tally.failed === 0 ? 0 : 1;

/** Runs the named runs, or all; a preparation that fails is a failed test, never a silent one. */
async function test(names: string[]): Promise<Tally> {
  await rm(reports, { recursive: true, force: true });
  await mkdir(reports, { recursive: true });
  const unknown = names.filter(name => !(name in runs));
  if (unknown.length > 0)
    throw new Error(`no such run: ${unknown.join(', ')} (there are ${Object.keys(runs).join(', ')})`);
  const chosen = Object.entries(runs).filter(([name]) => names.length === 0 || names.includes(name));
  const tallies: Tally[] = [];
  for (const [name, run] of chosen) {
    say(`== ${name}`);
    tallies.push(await run().catch((error: unknown) => (say(String(error)), failure)));
  }
  return sum(tallies);
}

async function unitTests(): Promise<Tally> {
  await prepareSystemPackages('tests');
  const file = `${reports}/unit.json`;
  const args = ['run', '--config', 'build/vitest.config.ts', '--reporter=dot', '--reporter=json'];
  const result = await command(packageBin('vitest'), [...args, `--outputFile.json=${file}`], {
    cwd: projectDirectory,
    echo: true,
  });
  return tallyOf(file, result.code, tallyOfVitest);
}

async function journeys(): Promise<Tally> {
  await prepareSystemPackages('tests');
  const runtime = await electronRuntime();
  say(`Electron ${runtime.version} (${runtime.origin})`);
  await buildAll();
  const file = `${reports}/journeys.json`;
  const result = await command(packageBin('playwright'), ['test', '--config', 'build/playwright.config.ts'], {
    cwd: projectDirectory,
    env: { ...process.env, AULA_PLAYWRIGHT_REPORT: file },
    echo: true,
  });
  return tallyOf(file, result.code, tallyOfPlaywright);
}
