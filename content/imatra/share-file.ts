import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { parse } from 'yaml';
import type { output, ZodType } from 'zod';

import { withEnglishKeys } from '#content/model/keys';

import { fillDates } from './generate/dates';

/** The hand-written part of the share, with dates like {today+16}. */
const templatesFolder = fileURLToPath(new URL('./share', import.meta.url));

/** The hand-written files of the share by their paths in it, in order. */
export async function templateNames(): Promise<string[]> {
  const entries = await readdir(templatesFolder, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile())
    .map(entry => path.relative(templatesFolder, path.join(entry.parentPath, entry.name)))
    .sort();
}

/** One hand-written file of the share with the dates of `today`. */
export async function shareText(name: string, today: Date): Promise<string> {
  return fillDates(await readFile(path.join(templatesFolder, name), 'utf8'), today);
}

/** A share's YAML text read with its schema; keys may be Finnish. Throws what the schema throws. */
export function readYaml<Schema extends ZodType>(schema: Schema, text: string): output<Schema> {
  return schema.parse(withEnglishKeys(parse(text)));
}
