import type { Clock } from '#content/model/clock';
import { dateAt } from '#content/model/site-time';
import type { Language } from '#content/model/text';
import type { Catalogue } from '../catalogue/catalogue';
import type { Log } from '../log';
import { isValidOn } from '../lots/rules';
import { eventEnd } from '../places/rules';
import type { HitTarget, SearchHit } from './contract';
import type { SearchEntry } from './entry';
import { excerptOf } from './excerpt';
import { itemEntries } from './item-entries';
import { createSearchIndex, wordMatcher, type Found } from './search-index';

const MOST_HITS = 40;
/** A text in the visitor's language stands before the same good match in the other. */
const OTHER_LANGUAGE_WEIGHT = 0.7;

/** Search over everything that is published. */
export interface Search {
  find(words: string, language: Language): { hits: SearchHit[]; more: boolean };
  /** Brings the index up to a catalogue; what did not change is not indexed again. */
  follow(catalogue: Catalogue): Promise<void>;
  /** Tells that more of a document is known. */
  documentRead(sha256: string): Promise<void>;
}

export interface SearchParts {
  readonly catalogue: () => Catalogue;
  readonly clock: Clock;
  readonly log: Log;
  /** The text of each page of a document; undefined until it has been read. */
  readonly documentText: (sha256: string) => Promise<readonly string[] | undefined>;
  readonly isPublic: (sha256: string, now: number) => boolean;
}

/** Creates the search; empty until the first `follow`. */
export function createSearch({ catalogue, clock, log, documentText, isPublic }: SearchParts): Search {
  const index = createSearchIndex();
  const ownerOf = createOwnerNames();
  const isShown = (target: HitTarget) =>
    isShownNow(target, { catalogue: catalogue(), now: clock.now(), isPublic });

  const addDocument = async (target: DocumentTarget, title: string) => {
    const owner = documentOwner(target);
    if (index.owners().has(owner)) return;
    const pages = await documentText(target.sha256);
    if (pages === undefined || index.owners().has(owner)) return;
    await index.add(
      owner,
      pages.map((text, page): SearchEntry => ({
        target: { ...target, page: page + 1 },
        language: 'fi',
        title,
        text,
      })),
    );
  };

  return {
    find(words, language) {
      const found = index.find(words).filter(({ entry }) => isShown(entry.target));
      const best = bestOfEach(found, language);
      const matches = wordMatcher(words);
      const hits = best.slice(0, MOST_HITS).map(({ entry }) => hitOf(entry, matches));
      return { hits, more: best.length > MOST_HITS };
    },
    async follow(next) {
      const documents = documentsOf(next);
      const wanted = new Map(
        [...next.readings.values()].flatMap(({ path, content }) =>
          content === undefined ? [] : [[path, content] as const],
        ),
      );
      const owners = new Map([...wanted].map(([path, content]) => [ownerOf(path, content), content]));
      const kept = new Set([...owners.keys(), ...documents.map(({ target }) => documentOwner(target))]);
      for (const owner of index.owners()) if (!kept.has(owner)) index.remove(owner);
      for (const [owner, content] of owners) {
        if (!index.owners().has(owner)) await index.add(owner, itemEntries(content));
      }
      for (const { target, title } of documents) await addDocument(target, title);
      log.info('search.followed', { owners: index.owners().size });
    },
    async documentRead(sha256) {
      for (const { target, title } of documentsOf(catalogue())) {
        if (target.sha256 === sha256) await addDocument(target, title);
      }
    },
  };
}

type DocumentTarget = Extract<HitTarget, { kind: 'document' }>;

function documentsOf({ plans, forms }: Catalogue): { target: DocumentTarget; title: string }[] {
  return [
    ...plans.flatMap(({ file, documents }) =>
      documents.map(({ sha256, title }) => ({
        target: { kind: 'document', sha256, planId: file.id, page: 1 } as const,
        title: `${title.fi} – ${file.name.fi}`,
      })),
    ),
    ...(forms?.forms ?? []).map(({ form, file: { sha256 } }) => ({
      target: { kind: 'document', sha256, formId: form.id, page: 1 } as const,
      title: form.name.fi,
    })),
  ];
}

function documentOwner({ sha256, planId, formId }: DocumentTarget): string {
  return `document ${sha256} ${planId ?? ''} ${formId ?? ''}`;
}

/** A content read anew is another owner than the one it replaces. */
function createOwnerNames(): (path: string, content: object) => string {
  const numbers = new WeakMap<object, number>();
  let last = 0;
  return (path, content) => {
    const number = numbers.get(content) ?? (last += 1);
    numbers.set(content, number);
    return `item ${path} ${number}`;
  };
}

interface Present {
  readonly catalogue: Catalogue;
  readonly now: number;
  readonly isPublic: SearchParts['isPublic'];
}

/** What time has taken away is not found either. */
function isShownNow(target: HitTarget, { catalogue, now, isPublic }: Present): boolean {
  const { timeZone, lots, tourism } = catalogue;
  switch (target.kind) {
    case 'document':
      return isPublic(target.sha256, now);
    case 'lot': {
      const lot = lots?.lots.find(one => one.lot.propertyIdentifier === target.id);
      return lot !== undefined && isValidOn(lot.lot, dateAt(now, timeZone));
    }
    case 'event': {
      const event = tourism?.events.find(one => one.event.id === target.id);
      return event !== undefined && eventEnd(event.event, timeZone) > now;
    }
    default:
      return true;
  }
}

/** One hit for each thing: its best text, its best page. */
function bestOfEach(found: readonly Found[], language: Language): Found[] {
  const weighted = found.map(({ entry, score }) => ({
    entry,
    score: entry.language === language ? score : score * OTHER_LANGUAGE_WEIGHT,
  }));
  const best = new Map<string, Found>();
  for (const one of weighted.sort((a, b) => b.score - a.score)) {
    const key = thingOf(one.entry.target);
    if (!best.has(key)) best.set(key, one);
  }
  return [...best.values()];
}

function thingOf(target: HitTarget): string {
  return target.kind === 'document' ? documentOwner(target) : `${target.kind} ${target.id}`;
}

function hitOf(
  { target, title, text, language }: SearchEntry,
  matches: (word: string) => boolean,
): SearchHit {
  return { target, title, language, ...excerptOf(text, matches) };
}
