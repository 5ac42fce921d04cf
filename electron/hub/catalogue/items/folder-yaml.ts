import type { z } from 'zod';
import { finding } from '../finding';
import { fileNamed, type ItemReader } from './item-reader';
import { readLenient, type Reading } from './read-yaml';

/** Reads the YAML file of a lenient folder (`tontit/tontit.yaml`); a folder without it shows nothing. */
export async function readFolderYaml<S extends z.ZodType>(
  reader: ItemReader,
  name: string,
  schema: S,
): Promise<Reading<z.infer<S>>> {
  const yaml = fileNamed(reader, `${name}.yaml`) ?? fileNamed(reader, `${name}.yml`);
  if (yaml === undefined)
    return { findings: [finding('stops', 'catalogue.no-yaml', undefined, { name: `${name}.yaml` })] };
  return readLenient(schema, await reader.read(yaml.path), yaml.path);
}
