import { readFile } from 'node:fs/promises';

import { ZodError } from 'zod';
import type { ZodType } from 'zod';

import { bookingFile } from '#content/model/booking-file';
import { cityFile } from '#content/model/city-file';
import { displaysFile } from '#content/model/displays-file';
import { formsFile } from '#content/model/forms-file';
import { lotsFile } from '#content/model/lots-file';
import { mapFile } from '#content/model/map-file';
import { ordersFile } from '#content/model/orders-file';
import { planFile } from '#content/model/plan-file';
import { queueFile } from '#content/model/queue-file';
import { reportsFile } from '#content/model/reports-file';
import { servicesFile } from '#content/model/services-file';
import { tourismFile } from '#content/model/tourism-file';

import { formDefinitions } from './generate/documents/form-definitions';
import { samplePlans } from './generate/plans/sample-plans';
import { createRegister } from './generate/register';
import { lengthKm, routeLines } from './generate/routes';
import { readYaml, shareText, templateNames } from './share-file';

const schemas: readonly (readonly [RegExp, ZodType])[] = [
  [/^aula\.yaml$/, cityFile],
  [/^kaavat\/[^/]+\/kaava\.yaml$/, planFile],
  [/^tontit\/tontit\.yaml$/, lotsFile],
  [/^lomakkeet\/lomakkeet\.yaml$/, formsFile],
  [/^matkailu\/matkailu\.yaml$/, tourismFile],
  [/^palvelut\/palvelut\.yaml$/, servicesFile],
  [/^jono\/jono\.yaml$/, queueFile],
  [/^ajanvaraus\/ajanvaraus\.yaml$/, bookingFile],
  [/^tilaukset\/tilaukset\.yaml$/, ordersFile],
  [/^viat\/viat\.yaml$/, reportsFile],
  [/^naytot\/naytot\.yaml$/, displaysFile],
  [/^kartta\/kartta\.yaml$/, mapFile],
];
const planTemplate = new URL('./template/kaava.yaml', import.meta.url);

/** What is wrong with the sample share, a sentence each; empty when every file is valid and they agree. */
export async function checkSample(): Promise<readonly string[]> {
  const today = new Date();
  const names = await templateNames();
  const shape = await Promise.all(names.map(async name => shapeProblems(name, await shareText(name, today))));
  const template = problemsOf('template/kaava.yaml', planFile, await readFile(planTemplate, 'utf8'));
  const problems = [...shape.flat(), ...template, ...planFolderProblems(names)];
  return problems.length > 0 ? problems : agreementProblems(today);
}

function shapeProblems(name: string, text: string): string[] {
  const schema = schemas.find(([pattern]) => pattern.test(name))?.[1];
  return schema === undefined
    ? [`${name}: no part of a share has a file of this name`]
    : problemsOf(name, schema, text);
}

function problemsOf(name: string, schema: ZodType, text: string): string[] {
  try {
    return withoutEnglish(name, readYaml(schema, text));
  } catch (error) {
    if (error instanceof ZodError) {
      return error.issues.map(issue => `${name}: ${issue.path.join(' › ')}: ${issue.message}`);
    }
    throw error;
  }
}

/** The sample is shown in both languages: every text needs its English, except addresses, which are names. */
function withoutEnglish(name: string, value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (at.endsWith('/address')) return [];
  if ('fi' in value && !('en' in value)) return [`${name}: ${at} has no English`];
  return Object.entries(value).flatMap(([key, inner]) => withoutEnglish(name, inner, `${at}/${key}`));
}

function planFolderProblems(names: readonly string[]): string[] {
  const drawn = new Set(samplePlans.map(plan => `kaavat/${plan.folder}/kaava.yaml`));
  const written = new Set(names.filter(name => name.startsWith('kaavat/')));
  return [
    ...[...written].filter(name => !drawn.has(name)).map(name => `${name}: no drawing in generate/plans`),
    ...[...drawn].filter(name => !written.has(name)).map(name => `${name}: is missing`),
  ];
}

async function agreementProblems(today: Date): Promise<string[]> {
  const read = async <Schema extends ZodType>(name: string, schema: Schema) =>
    readYaml(schema, await shareText(name, today));
  const { lots } = await read('tontit/tontit.yaml', lotsFile);
  const { forms, groups } = await read('lomakkeet/lomakkeet.yaml', formsFile);
  const { routes } = await read('matkailu/matkailu.yaml', tourismFile);
  const { services, answers } = await read('palvelut/palvelut.yaml', servicesFile);
  const { matters, counters } = await read('jono/jono.yaml', queueFile);
  const { screens, schedule } = await read('naytot/naytot.yaml', displaysFile);
  const register = createRegister(samplePlans);
  const known = (ids: readonly { id: string }[], id: string) => ids.some(candidate => candidate.id === id);
  return [
    ...lots.flatMap(({ propertyIdentifier, areaM2 }) => {
      const drawn = register.find(property => property.identifier === propertyIdentifier)?.areaM2;
      return drawn === areaM2
        ? []
        : [`tontit: ${propertyIdentifier} is ${areaM2} m² here and ${drawn} m² on the map`];
    }),
    ...forms.flatMap(({ id, file, group }) => [
      ...(file in formDefinitions ? [] : [`lomakkeet: ${id} has no definition for ${file}`]),
      ...(known(groups, group) ? [] : [`lomakkeet: ${id} is in the unknown group ${group}`]),
    ]),
    ...routes.flatMap(({ id, file, lengthKm: told }) => {
      const drawn = lengthKm(routeLines[file] ?? []);
      return drawn === told ? [] : [`matkailu: ${id} is ${told} km here and ${drawn} km on the map`];
    }),
    ...services.flatMap(({ id, forms: used }) =>
      used.filter(form => !known(forms, form)).map(form => `palvelut: ${id} names the unknown form ${form}`),
    ),
    ...answers.flatMap(({ id, services: used }) =>
      used
        .filter(service => !known(services, service))
        .map(service => `palvelut: ${id} names the unknown service ${service}`),
    ),
    ...matters
      .filter(({ service }) => service !== undefined && !known(services, service))
      .map(({ id, service }) => `jono: ${id} names the unknown service ${service}`),
    ...counters.flatMap(({ id, matters: served = [] }) =>
      served
        .filter(matter => !known(matters, matter))
        .map(matter => `jono: ${id} names the unknown matter ${matter}`),
    ),
    ...schedule
      .flatMap(rule => rule.screens ?? [])
      .filter(screen => !known(screens, screen))
      .map(screen => `naytot: the schedule names the unknown screen ${screen}`),
  ];
}
