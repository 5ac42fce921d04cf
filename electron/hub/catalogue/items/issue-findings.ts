import type { z } from 'zod';
import { bookingWays } from '#content/model/booking-file';
import { boardSides, doorStates, scheduledModes, scheduledWeekdays } from '#content/model/displays-file';
import { finnishKey } from '#content/model/keys';
import { lotStatuses, priceBases } from '#content/model/lots-file';
import { documentRoles, notationSets, planKinds, planPhases, remedies } from '#content/model/plan-terms';
import { matterColours } from '#content/model/queue-file';
import { placeCategories, routeKinds } from '#content/model/tourism-file';
import { finding, type Finding, type Severity } from '../finding';

type Issue = z.core.$ZodIssue;

interface Place {
  readonly document: unknown;
  readonly file: string;
  readonly severity: Severity;
}

/** What a schema's own checks expected, and the sentence that says so. */
const customCodes: Readonly<Record<string, string>> = {
  date: 'catalogue.bad-date',
  clock: 'catalogue.bad-clock',
  'open-stretch': 'catalogue.bad-hours',
  period: 'catalogue.bad-period',
  'property-identifier': 'catalogue.bad-property',
  'one-letter': 'catalogue.bad-letter',
  'number-band': 'catalogue.bad-number-band',
  'traffic-light': 'catalogue.bad-traffic-light',
  'five-minutes': 'catalogue.bad-five-minutes',
  'calendar-path': 'catalogue.bad-calendar-path',
};

const tooSmallCodes: Readonly<Record<string, string>> = {
  string: 'catalogue.empty-field',
  array: 'catalogue.empty-list',
};

/** The schema's complaints as sentences for the planner, fields named by the Finnish words of the guide. */
export function issueFindings(issues: readonly Issue[], place: Place): Finding[] {
  return issues.flatMap(issue => findingsOf(issue, [], place));
}

function findingsOf(issue: Issue, above: readonly PropertyKey[], place: Place): Finding[] {
  const path = [...above, ...issue.path];
  const field = fieldName(place.document, path);
  const value = shortText(valueAt(place.document, path));
  const tell = (code: string, more: Record<string, string | number> = {}) => [
    finding(place.severity, code, place.file, { field, ...more }),
  ];
  if (issue.code === 'unrecognized_keys') return issue.keys.flatMap(key => unknownKey(key, path, place));
  if (value === undefined) return tell('catalogue.missing-field');
  switch (issue.code) {
    case 'invalid_type':
      return tell(typeCode(issue.expected), { value });
    case 'invalid_value':
      return tell('catalogue.unknown-choice', {
        value,
        choices: choiceWords(issue.values).join(', '),
      });
    case 'invalid_union':
      return unionFindings(issue.errors, path, place) ?? tell('catalogue.bad-value', { value });
    case 'too_small':
      return tell(tooSmallCodes[issue.origin] ?? 'catalogue.too-small', { value });
    case 'too_big':
      return issue.origin === 'number' || issue.origin === 'int'
        ? tell('catalogue.too-big', { value, most: Number(issue.maximum) })
        : tell('catalogue.bad-value', { value });
    case 'custom':
      return tell(customCodes[String(issue.params?.['expected'])] ?? 'catalogue.bad-value', {
        value,
      });
    default:
      return tell('catalogue.bad-value', { value });
  }
}

/** Of the ways in which a value could be written, the one that came furthest tells best what is wrong. */
function unionFindings(
  errors: readonly Issue[][],
  path: readonly PropertyKey[],
  place: Place,
): Finding[] | undefined {
  const [best] = errors
    .filter(([first]) => first !== undefined && (first.code === 'custom' || first.path.length > 0))
    .sort((a, b) => (b[0]?.path.length ?? 0) - (a[0]?.path.length ?? 0));
  return best?.flatMap(issue => findingsOf(issue, path, place));
}

function unknownKey(
  key: string,
  path: readonly PropertyKey[],
  { document, file, severity }: Place,
): Finding[] {
  const where = fieldName(document, path);
  return [
    finding(severity, 'catalogue.unknown-key', file, {
      key: finnishKey(key),
      where: where === '' ? file : where,
    }),
  ];
}

function typeCode(expected: string): string {
  if (expected === 'number' || expected === 'int') return 'catalogue.not-number';
  if (expected === 'boolean') return 'catalogue.not-yes-no';
  return expected === 'array' || expected === 'tuple' ? 'catalogue.not-list' : 'catalogue.bad-value';
}

/** `nähtävillä › päättyy`; an entry of a list is named by its own name or number. */
function fieldName(document: unknown, path: readonly PropertyKey[]): string {
  const words = path.map((step, index) => {
    if (typeof step !== 'number') return finnishKey(String(step));
    const entry = valueAt(document, path.slice(0, index + 1));
    return entryName(entry) ?? String(step + 1);
  });
  return words.join(' › ');
}

function entryName(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const { name, id, propertyIdentifier, file, question } = entry as Record<string, unknown>;
  const named = [name, propertyIdentifier, id, file, question].find(one => one !== undefined && one !== null);
  const text = typeof named === 'object' ? (named as { fi?: unknown }).fi : named;
  return text === undefined ? undefined : shortText(text);
}

function valueAt(document: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    document,
  );
}

function shortText(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

const choices = [
  ...[planKinds, planPhases, documentRoles, notationSets, remedies, lotStatuses, priceBases],
  ...[placeCategories, routeKinds, matterColours],
  ...[scheduledModes, boardSides, doorStates, scheduledWeekdays, bookingWays],
].map(({ rows }): Readonly<Record<string, readonly string[]>> => rows);

/** The values of a choice as planners write them; the same value may have another word in another choice. */
function choiceWords(values: readonly unknown[]): string[] {
  const names = values.map(String);
  const rows = choices.find(
    each => Object.keys(each).length === names.length && names.every(name => name in each),
  );
  return names.map(name => rows?.[name]?.[0] ?? name);
}
