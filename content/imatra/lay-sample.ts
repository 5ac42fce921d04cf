import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { formsFile } from '#content/model/forms-file';
import { lotsFile } from '#content/model/lots-file';
import { ordersFile } from '#content/model/orders-file';
import { planFile } from '#content/model/plan-file';

import { baseMapFiles } from './generate/base-map';
import { formDocument } from './generate/documents/form';
import { formDefinitions } from './generate/documents/form-definitions';
import { orderPaper, orderedPlot } from './generate/documents/order-paper';
import { planDocument } from './generate/documents/plan-documents';
import { lotShapes } from './generate/lot-shapes';
import { planGeoJson } from './generate/plan-geojson';
import type { SamplePlan } from './generate/plans/sample-plan';
import { samplePlans } from './generate/plans/sample-plans';
import { createRegister } from './generate/register';
import type { Property } from './generate/register';
import { routeFiles } from './generate/routes';
import { readYaml, shareText, templateNames } from './share-file';

/**
 * Lays the whole sample share of Imatra into `directory`, with dates relative to `today` by the clock of Helsinki:
 * the hand-written files of content/imatra/share, and the maps and PDFs that they name. The same day gives the same
 * bytes. Files that are already there are overwritten; others are left alone. A plan's kaava.yaml comes last into its
 * folder, as the planner's guide asks.
 */
export async function laySample({ directory, today }: { directory: string; today: Date }): Promise<void> {
  const write: Write = async (name, content) => {
    const target = path.join(directory, name);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, content);
  };
  const register = createRegister(samplePlans);
  await layMaps(register, today, write);
  await layForms(today, write);
  await layOrderPapers(today, write);
  for (const plan of samplePlans) await layPlan(plan, register, today, write);
  for (const name of await templateNames()) await write(name, await shareText(name, today));
}

type Write = (name: string, content: string | Uint8Array) => Promise<void>;

async function layMaps(register: readonly Property[], today: Date, write: Write): Promise<void> {
  const lots = readYaml(lotsFile, await shareText('tontit/tontit.yaml', today));
  await write('tontit/tontit.geojson', lotShapes(lots, register));
  for (const [name, content] of Object.entries(routeFiles())) await write(`matkailu/${name}`, content);
  const base = await baseMapFiles(samplePlans, register);
  for (const [name, content] of Object.entries(base)) await write(`kartta/${name}`, content);
}

async function layForms(today: Date, write: Write): Promise<void> {
  const { forms } = readYaml(formsFile, await shareText('lomakkeet/lomakkeet.yaml', today));
  for (const { file } of forms) {
    const definition = formDefinitions[file];
    if (definition === undefined) throw new Error(`no definition for the form ${file}`);
    await write(`lomakkeet/${file}`, await formDocument(definition, today));
  }
}

async function layOrderPapers(today: Date, write: Write): Promise<void> {
  const { papers } = readYaml(ordersFile, await shareText('tilaukset/tilaukset.yaml', today));
  for (const paper of papers) {
    if (paper.file !== undefined)
      await write(`tilaukset/${orderedPlot}/${paper.file}`, await orderPaper(paper, today));
  }
}

async function layPlan(
  plan: SamplePlan,
  register: readonly Property[],
  today: Date,
  write: Write,
): Promise<void> {
  const folder = `kaavat/${plan.folder}`;
  const file = readYaml(planFile, await shareText(`${folder}/kaava.yaml`, today));
  for (const name of file.mapFiles ?? []) {
    await write(`${folder}/${name}`, planGeoJson(file.name.fi, plan.drawing.features, plan.regulations));
  }
  for (const document of file.documents ?? []) {
    const bytes = await planDocument({ plan, file, today, register }, document.role ?? 'attachment');
    await write(`${folder}/${document.file}`, bytes);
  }
}

async function fromCommandLine(): Promise<void> {
  const directory = process.argv[2];
  if (directory === undefined) {
    process.stderr.write('Usage: npm run sample -- DIR\n');
    process.exitCode = 2;
    return;
  }
  await laySample({ directory: path.resolve(directory), today: new Date() });
  process.stdout.write(`sample share laid in ${path.resolve(directory)}\n`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await fromCommandLine();
}
