import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { z } from 'zod';
import { bookingFile, bookingWays } from './model/booking-file';
import { cityFile } from './model/city-file';
import {
  boardSides,
  displaysFile,
  doorStates,
  scheduledModes,
  scheduledWeekdays,
} from './model/displays-file';
import { formsFile } from './model/forms-file';
import { withEnglishKeys } from './model/keys';
import { lotStatuses, lotsFile } from './model/lots-file';
import { mapFile } from './model/map-file';
import { ordersFile } from './model/orders-file';
import { planFile } from './model/plan-file';
import { documentRoles, notationSets, planKinds, planPhases, remedies } from './model/plan-terms';
import { matterColours, queueFile } from './model/queue-file';
import { reportIcons, reportsFile } from './model/reports-file';
import { servicesFile } from './model/services-file';
import { tourismFile } from './model/tourism-file';

const guide = readFileSync(new URL('planners-guide.fi.md', import.meta.url), 'utf8');
const examples = new Map(
  [...guide.matchAll(/```yaml\n# (\S+)\n([\s\S]*?)```/g)].map(([, file = '', yaml = '']) => [file, yaml]),
);

const schemas: Readonly<Record<string, z.ZodType>> = {
  'aula.yaml': cityFile,
  'kaava.yaml': planFile,
  'tontit.yaml': lotsFile,
  'lomakkeet.yaml': formsFile,
  'matkailu.yaml': tourismFile,
  'palvelut.yaml': servicesFile,
  'jono.yaml': queueFile,
  'ajanvaraus.yaml': bookingFile,
  'tilaukset.yaml': ordersFile,
  'viat.yaml': reportsFile,
  'naytot.yaml': displaysFile,
  'kartta.yaml': mapFile,
};

test.each(Object.entries(schemas))('the guide shows a valid %s', (file, schema) => {
  const result = schema.safeParse(withEnglishKeys(parse(examples.get(file) ?? '')));
  expect(result.error?.issues).toBeUndefined();
});

test('the guide names every choice by its Finnish word', () => {
  const rows = [
    ...[planKinds, planPhases, documentRoles, notationSets, remedies, lotStatuses],
    ...[bookingWays, reportIcons, matterColours, scheduledModes, boardSides, doorStates, scheduledWeekdays],
  ].flatMap(choices => Object.values<readonly string[]>(choices.rows).map(([first]) => first ?? ''));
  expect(rows.filter(word => !guide.includes(word))).toEqual([]);
});
