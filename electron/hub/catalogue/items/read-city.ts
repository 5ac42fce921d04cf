import { cityFile, type CityFile } from '#content/model/city-file';
import { finding } from '../finding';
import type { ItemReader } from './item-reader';
import { readStrict, type Reading } from './read-yaml';

export interface ReadCity {
  readonly kind: 'city';
  readonly file: CityFile;
}

/** Reads `aula.yaml`. */
export async function readCity(reader: ItemReader): Promise<Reading<ReadCity>> {
  const [yaml] = reader.files;
  if (yaml === undefined)
    return { findings: [finding('stops', 'catalogue.no-yaml', undefined, { name: 'aula.yaml' })] };
  const { value, findings } = readStrict(cityFile, await reader.read(yaml.path), yaml.path);
  if (value === undefined) return { findings };
  if (!isTimeZone(value.timeZone)) {
    return { findings: [finding('stops', 'catalogue.bad-time-zone', yaml.path, { value: value.timeZone })] };
  }
  return { value: { kind: 'city', file: value }, findings };
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
