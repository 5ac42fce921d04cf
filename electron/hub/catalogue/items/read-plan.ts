import { planFile, type PlanFile } from '#content/model/plan-file';
import { leastDisplayDays } from '#content/model/plan-rules';
import { daysBetween } from '#content/model/site-time';
import type { PublishedFile } from '../../documents';
import type { PlanDocument } from '../../plans/contract';
import { finding, stops, type Finding } from '../finding';
import type { PlacedPlan } from '../geometry/place-jobs';
import { unreadMapCode } from '../geometry/unread-formats';
import { planDocuments } from './documents';
import { extensionOf, fileNamed, type ItemReader, type ReadingContext } from './item-reader';
import { imageType, isMapFile } from './media-types';
import { listedImages, titleFromName } from './published-files';
import { readStrict, type Reading } from './read-yaml';

/** A plan as read from its folder, before time has its say. */
export interface ReadPlan {
  readonly kind: 'plan';
  readonly file: PlanFile;
  readonly map?: NonNullable<PlacedPlan['map']>;
  readonly documents: readonly PlanDocument[];
  readonly images: readonly PublishedFile[];
  /** Newest change of any file, epoch milliseconds by the share. */
  readonly updatedAt: number;
}

/** Reads `kaavat/<name>/`: the whole plan or the reasons why not. */
export async function readPlan(reader: ItemReader, context: ReadingContext): Promise<Reading<ReadPlan>> {
  const yaml = fileNamed(reader, 'kaava.yaml') ?? fileNamed(reader, 'kaava.yml');
  if (yaml === undefined)
    return { findings: [finding('stops', 'catalogue.no-yaml', undefined, { name: 'kaava.yaml' })] };
  const { value: file, findings } = readStrict(planFile, await reader.read(yaml.path), yaml.path);
  if (file === undefined) return { findings };
  const { documents, findings: ofDocuments } = planDocuments(reader, file.documents ?? []);
  const pictures =
    file.images === undefined ? foundImages(reader, documents) : listedImages(reader, file.images);
  const placed = await placedMap(reader, file, context);
  const all = [...ofDocuments, ...pictures.findings, ...placed.findings, ...periodFindings(file, yaml.path)];
  if (stops(all)) return { findings: all };
  const map = placed.map === undefined ? {} : { map: placed.map };
  const updatedAt = Math.round(Math.max(...reader.files.map(({ modifiedMs }) => modifiedMs)));
  return {
    findings: all,
    value: { kind: 'plan', file, documents, images: pictures.files, updatedAt, ...map },
  };
}

async function placedMap(reader: ItemReader, file: PlanFile, context: ReadingContext): Promise<PlacedPlan> {
  const written = file.mapFiles ?? reader.files.map(({ path }) => path).filter(isMapFile);
  const files = written.map(name => ({ name, file: fileNamed(reader, name) }));
  const missing = files.filter(one => one.file === undefined);
  if (missing.length > 0) {
    return {
      findings: missing.map(({ name }) => finding('stops', 'catalogue.file-missing', undefined, { name })),
    };
  }
  const paths = files
    .flatMap(one => (one.file === undefined ? [] : [one.file.path]))
    .filter(path => unreadMapCode(path) === undefined);
  if (paths.length === 0) return { findings: [finding('notes', 'catalogue.no-map')] };
  const maps = await Promise.all(paths.map(async name => ({ name, bytes: await reader.read(name) })));
  const ungated = context.gate === undefined ? [finding('notes', 'catalogue.no-municipality')] : [];
  const placed = await context.place('plan', {
    maps,
    options: { coordinateSystem: file.coordinateSystem, gate: context.gate, rule: 'within' },
    derivedDirectory: context.derivedDirectory,
  });
  const ofMaps = file.mapFiles === undefined ? placed.findings.map(asBeside) : placed.findings;
  const unmapped = placed.map === undefined && !stops(ofMaps) ? [finding('notes', 'catalogue.no-map')] : [];
  return { ...placed, findings: [...ofMaps, ...unmapped, ...ungated] };
}

/** A .json that nobody called a map and that is none lies beside the plan and costs nothing. */
function asBeside(one: Finding): Finding {
  const isBeside = one.code === 'catalogue.other-json' && extensionOf(one.file ?? '') === 'json';
  return isBeside ? { ...one, severity: 'notes' } : one;
}

function foundImages(reader: ItemReader, documents: readonly PlanDocument[]) {
  const listed = new Set(documents.map(({ sha256 }) => sha256));
  const files = reader.files.flatMap(({ path, sha256, bytes }): PublishedFile[] => {
    const mediaType = imageType(path);
    if (mediaType === undefined || listed.has(sha256)) return [];
    return [{ sha256, mediaType, bytes, title: titleFromName(path) }];
  });
  return { files, findings: [] };
}

/** A period shorter than the rules ask for is the planner's to decide, and worth a word. Source: plan-domain 1.3. */
function periodFindings({ kind, phase, minorEffect, display }: PlanFile, yaml: string): Finding[] {
  if (display === undefined) return [];
  const least = leastDisplayDays({ kind, phase, minorEffect }, display.starts);
  const days = daysBetween(display.starts, display.ends);
  return least === undefined || days >= least
    ? []
    : [finding('notes', 'catalogue.short-period', yaml, { days, least })];
}
