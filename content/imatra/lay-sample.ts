import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { parse } from 'yaml';

import { withEnglishKeys } from '#content/model/keys';
import { planFile } from '#content/model/plan-file';

import { baseMapFiles } from './generate/base-map';
import { fillDates } from './generate/dates';
import { planDocument } from './generate/documents/plan-documents';
import { planGeoJson } from './generate/plan-geojson';
import type { SamplePlan } from './generate/plans/sample-plan';
import { samplePlans } from './generate/plans/sample-plans';
import { createRegister } from './generate/register';

/** The hand-written part of the share, with dates like {today+16}. */
export const shareTemplates = fileURLToPath(new URL('./share', import.meta.url));

/**
 * Lays the whole sample share of Imatra into `directory`, with dates relative to `today` by the clock of Helsinki:
 * the templates of content/imatra/share with their dates filled in, and the maps and PDFs that they name. The same
 * day gives the same bytes. Files that are already there are overwritten; others are left alone.
 */
export async function laySample({ directory, today }: { directory: string; today: Date }): Promise<void> {
  const write = async (name: string, content: string | Uint8Array) => {
    const target = path.join(directory, name);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, content);
  };
  for (const name of await templateNames()) {
    const template = await readFile(path.join(shareTemplates, name), 'utf8');
    await write(name, fillDates(template, today));
  }
  const register = createRegister(samplePlans);
  for (const [name, content] of Object.entries(await baseMapFiles(samplePlans, register))) {
    await write(path.join('kartta', name), content);
  }
  for (const plan of samplePlans) await layPlan(plan, { directory, today, write });
}

type Write = (name: string, content: string | Uint8Array) => Promise<void>;

async function layPlan(
  plan: SamplePlan,
  { directory, today, write }: { directory: string; today: Date; write: Write },
): Promise<void> {
  const folder = path.join('kaavat', plan.folder);
  const text = await readFile(path.join(directory, folder, 'kaava.yaml'), 'utf8');
  const file = planFile.parse(withEnglishKeys(parse(text)));
  for (const name of file.mapFiles ?? []) {
    await write(path.join(folder, name), planGeoJson(file.name.fi, plan.drawing.features, plan.regulations));
  }
  for (const document of file.documents ?? []) {
    await write(
      path.join(folder, document.file),
      await planDocument({ plan, file, today }, document.role ?? 'attachment'),
    );
  }
}

/** The templates of the share by their paths in it. */
export async function templateNames(): Promise<string[]> {
  const entries = await readdir(shareTemplates, { recursive: true, withFileTypes: true });
  const names = entries
    .filter(entry => entry.isFile())
    .map(entry => path.relative(shareTemplates, path.join(entry.parentPath, entry.name)));
  return names.sort();
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

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  await fromCommandLine();
