import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inProject } from '../project';

/** What the bundler says of a package that it has taken in. */
interface Licensed {
  readonly name: string;
  readonly version: string;
  readonly identifier?: string;
  readonly text?: string;
}

/** Written by both builds beside what they make. */
const LICENCES = 'licences.json';
const FILE = 'THIRD-PARTY-NOTICES.txt';

/** What a licence asks to be said beside its text. */
const remarks: Readonly<Record<string, string>> = {
  'date-holidays':
    'The data on public holidays is used unchanged under CC-BY-3.0 (Creative Commons Attribution 3.0); it comes from the\n' +
    'date-holidays project, https://github.com/commenthol/date-holidays, with the attributions in its licence below.',
  'ical.js':
    'Used unchanged under the Mozilla Public License 2.0. Its source: https://github.com/kewisch/ical.js and the npm package\n' +
    'ical.js of the version named above.',
};

/** Writes `dist/THIRD-PARTY-NOTICES.txt`: every package in the bundles and beside them, with its licence. */
export async function writeNotices(besideBundles: readonly string[]): Promise<void> {
  const builds = ['pages', 'program'].map(name => inProject('dist', name, LICENCES));
  const bundled = await Promise.all(
    builds.map(async file => JSON.parse(await readFile(file, 'utf8')) as Licensed[]),
  );
  const beside = await Promise.all(besideBundles.map(licenceOf));
  const all = new Map([...bundled.flat(), ...beside].map(one => [`${one.name}@${one.version}`, one]));
  const sections = [...all.values()].sort((one, other) => (one.name < other.name ? -1 : 1)).map(sectionOf);
  await writeFile(inProject('dist', FILE), [opening, ...sections].join(`\n${'-'.repeat(80)}\n\n`));
  for (const file of builds) await rm(file);
}

const opening = 'Aula contains the following packages, each under its own licence.\n';

function sectionOf({ name, version, identifier = 'see below', text }: Licensed): string {
  const said = [`${name} ${version}\nLicence: ${identifier}`, remarks[name], text];
  return `${said.filter(part => part !== undefined).join('\n\n')}\n`;
}

async function licenceOf(name: string): Promise<Licensed> {
  const folder = inProject('node_modules', name);
  const { version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as {
    version: string;
    license?: string;
  };
  const file = (await readdir(folder)).find(one => /^(licen[cs]e|copying)/i.test(one));
  return {
    ...{ name, version },
    ...(license === undefined ? {} : { identifier: license }),
    ...(file === undefined ? {} : { text: (await readFile(path.join(folder, file), 'utf8')).trim() }),
  };
}
