import { servicesFile, type ServicesFile } from '#content/model/services-file';
import { readFolderYaml } from './folder-yaml';
import type { ItemReader } from './item-reader';
import { repeated } from './left-out';
import type { Reading } from './read-yaml';

export interface ReadServices {
  readonly kind: 'services';
  readonly file: ServicesFile;
}

/** Reads `palvelut/palvelut.yaml`. */
export async function readServices(reader: ItemReader): Promise<Reading<ReadServices>> {
  const { value: file, findings } = await readFolderYaml(reader, 'palvelut', servicesFile);
  if (file === undefined) return { findings };
  const services = repeated(file.services, ({ id }) => id);
  const answers = repeated(file.answers, ({ id }) => id);
  return {
    findings: [...findings, ...services.findings, ...answers.findings],
    value: { kind: 'services', file: { ...file, services: services.once, answers: answers.once } },
  };
}
