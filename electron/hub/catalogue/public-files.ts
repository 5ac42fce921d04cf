import type { DerivedFile } from './derived-store';
import type { ReadForms } from './items/read-forms';
import type { ReadLots } from './items/read-lots';
import type { ReadMap } from './items/read-map';
import type { ReadPlan } from './items/read-plan';
import type { ReadTourism } from './items/read-tourism';

/** A file that pages may fetch by its hash. */
export interface PublicFile {
  readonly mediaType: string;
  readonly bytes: number;
  /** Made by the catalogue, not laid by a planner: lies in the derived store. */
  readonly isDerived: boolean;
  /** Epoch milliseconds from which it may no longer be fetched; absent for ever. */
  readonly until: number | undefined;
}

interface Contents {
  readonly map: ReadMap | undefined;
  readonly plans: readonly ReadPlan[];
  readonly lots: ReadLots | undefined;
  readonly forms: ReadForms | undefined;
  readonly tourism: ReadTourism | undefined;
}

type Entry = readonly [sha256: string, file: PublicFile];

/**
 * Every published file. A notice may be fetched only until its display ends (`endOf`), because it holds personal
 * data that the Local Government Act 410/2015 § 108 takes off then; a file published twice stays for the longer.
 */
export function publicFiles(
  contents: Contents,
  endOf: (plan: ReadPlan) => number | undefined,
): ReadonlyMap<string, PublicFile> {
  const files = new Map<string, PublicFile>();
  for (const [sha256, file] of entriesOf(contents, endOf)) {
    const known = files.get(sha256);
    if (known === undefined || lasts(file) > lasts(known)) files.set(sha256, file);
  }
  return files;
}

function lasts({ until }: PublicFile): number {
  return until ?? Infinity;
}

function entriesOf(
  { map, plans, lots, forms, tourism }: Contents,
  endOf: (plan: ReadPlan) => number | undefined,
): Entry[] {
  return [
    ...(map === undefined ? [] : mapEntries(map)),
    ...plans.flatMap(plan => planEntries(plan, endOf(plan))),
    ...(lots?.lots ?? []).flatMap(({ images }) => images.map(laid)),
    ...(lots?.placed?.drawn === undefined ? [] : [derived(lots.placed.drawn.file)]),
    ...(forms?.forms ?? []).map(({ file }) => laid(file)),
    ...(tourism?.places ?? []).flatMap(({ images }) => images.map(laid)),
    ...(tourism?.routes ?? []).map(({ line }) => derived(line)),
  ];
}

function planEntries({ documents, images, map }: ReadPlan, end: number | undefined): Entry[] {
  const shown = documents.map((document): Entry => {
    const [sha256, file] = laid(document);
    return [sha256, document.role === 'notice' ? { ...file, until: end } : file];
  });
  return [...shown, ...images.map(laid), ...(map === undefined ? [] : [derived(map.drawn.file)])];
}

function mapEntries({ municipality, layers, tiles }: ReadMap): Entry[] {
  const base = tiles === undefined ? [] : [laid({ ...tiles, mediaType: 'application/vnd.pmtiles' })];
  return [derived(municipality), ...Object.values(layers).map(derived), ...base];
}

function laid({ sha256, mediaType, bytes }: DerivedFile): Entry {
  return [sha256, { mediaType, bytes, isDerived: false, until: undefined }];
}

function derived({ sha256, mediaType, bytes }: DerivedFile): Entry {
  return [sha256, { mediaType, bytes, isDerived: true, until: undefined }];
}
