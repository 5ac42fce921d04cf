import { queueFile, type Counter, type Matter, type QueueFile } from '#content/model/queue-file';
import { finding, type Finding } from '../finding';
import { readFolderYaml } from './folder-yaml';
import { fileNamed, type ItemReader } from './item-reader';
import { repeated } from './left-out';
import type { Reading } from './read-yaml';

export interface ReadQueue {
  readonly kind: 'queue';
  /** Ids are unique, counters name known matters only, and matters of one letter have one band of numbers. */
  readonly file: QueueFile;
  /** SHA-256 of the picture on the paper ticket: `logo.png` or `logo.jpg` of the folder. */
  readonly logo?: string;
}

/** Reads `jono/jono.yaml`. */
export async function readQueue(reader: ItemReader): Promise<Reading<ReadQueue>> {
  const { value: file, findings } = await readFolderYaml(reader, 'jono', queueFile);
  if (file === undefined) return { findings };
  const once = repeated(file.matters, ({ id }) => id);
  const bands = withOneBandALetter(once.once);
  const places = repeated(file.counters, ({ id }) => id);
  const served = places.once.map(counter => withKnownMatters(counter, once.once));
  const counters = served.map(({ counter }) => counter);
  return {
    findings: [
      ...[...findings, ...once.findings, ...bands.findings, ...places.findings],
      ...[...served.flatMap(one => one.findings), ...servedNowhere(bands.matters, counters)],
    ],
    value: { kind: 'queue', file: { ...file, matters: bands.matters, counters }, ...logoOf(reader) },
  };
}

function logoOf(reader: ItemReader): Pick<ReadQueue, 'logo'> {
  const found = fileNamed(reader, 'logo.png') ?? fileNamed(reader, 'logo.jpg');
  return found === undefined ? {} : { logo: found.sha256 };
}

/** Matters of one letter share a row of numbers, so the first band that is written for it holds for all of them. */
function withOneBandALetter(matters: readonly Matter[]): { matters: Matter[]; findings: Finding[] } {
  const first = new Map<string, Matter>();
  for (const matter of matters) {
    if (matter.numbers !== undefined && !first.has(matter.prefix)) first.set(matter.prefix, matter);
  }
  const findings = matters.flatMap(({ name, prefix, numbers }) => {
    const other = first.get(prefix);
    if (numbers === undefined || other?.numbers === undefined || sameBand(numbers, other.numbers)) return [];
    const names = { prefix, name: name.fi, other: other.name.fi };
    return [finding('leaves-out', 'catalogue.two-bands', undefined, { ...names, ...other.numbers })];
  });
  return { matters: matters.map(matter => ({ ...matter, ...bandOf(first.get(matter.prefix)) })), findings };
}

function bandOf(matter: Matter | undefined): Pick<Matter, 'numbers'> {
  return matter?.numbers === undefined ? {} : { numbers: matter.numbers };
}

type Band = NonNullable<Matter['numbers']>;

function sameBand(one: Band, other: Band): boolean {
  return one.first === other.first && one.last === other.last;
}

function withKnownMatters(
  counter: Counter,
  matters: readonly Matter[],
): { counter: Counter; findings: Finding[] } {
  if (counter.matters === undefined) return { counter, findings: [] };
  const known = new Set(matters.map(({ id }) => id));
  const unknown = counter.matters.filter(id => !known.has(id));
  return {
    counter: { ...counter, matters: counter.matters.filter(id => known.has(id)) },
    findings: unknown.map(matter =>
      finding('leaves-out', 'catalogue.unknown-matter', undefined, { counter: counter.name.fi, matter }),
    ),
  };
}

/** Whoever takes a number for such a matter is never called. */
function servedNowhere(matters: readonly Matter[], counters: readonly Counter[]): Finding[] {
  return matters
    .filter(({ id }) => !counters.some(counter => counter.matters?.includes(id) ?? true))
    .map(({ name }) => finding('notes', 'catalogue.matter-nowhere', undefined, { name: name.fi }));
}
