import MiniSearch, { type Query, type SearchOptions } from 'minisearch';
import type { Language } from '#content/model/text';
import { englishKeys } from './english-stems';
import type { SearchEntry } from './entry';
import { finnishKeys } from './finnish-stems';
import { wordsIn } from './plain-letters';

/** An entry that answers a question, the better the higher its score. */
export interface Found {
  readonly entry: SearchEntry;
  readonly score: number;
}

/** Texts that are found by any form of their words, with typing errors forgiven. */
export interface SearchIndex {
  /** Adds entries under an owner; work for a few milliseconds at a time, so that nobody waits. */
  add(owner: string, entries: readonly SearchEntry[]): Promise<void>;
  /** Forgets what an owner added. */
  remove(owner: string): void;
  owners(): ReadonlySet<string>;
  find(words: string): Found[];
}

interface Row {
  readonly id: number;
  readonly titleFi: string;
  readonly textFi: string;
  readonly titleEn: string;
  readonly textEn: string;
}

/** Marks a term that stands for all forms of a word; no word contains it. */
const KEY = '~';
const SLICE_MS = 8;
const MOST_KNOWN_WORDS = 20_000;
/** With fewer hits than this a typing error is likelier than a rare word. */
const FEW = 3;

/** Creates an empty index. */
export function createSearchIndex(): SearchIndex {
  const knownTerms = createTermMemory();
  const index = new MiniSearch<Row>({
    fields: ['titleFi', 'textFi', 'titleEn', 'textEn'],
    tokenize: text => wordsIn(text).map(({ word }) => word),
    processTerm: (term, field) => knownTerms(term, field?.endsWith('En') === true ? 'en' : 'fi'),
    autoVacuum: true,
  });
  const entries = new Map<number, SearchEntry>();
  const byOwner = new Map<string, number[]>();
  let last = 0;

  return {
    async add(owner, added) {
      const ids: number[] = [...(byOwner.get(owner) ?? [])];
      byOwner.set(owner, ids);
      let since = performance.now();
      for (const entry of added) {
        if (performance.now() - since > SLICE_MS) {
          await new Promise(setImmediate);
          since = performance.now();
        }
        if (byOwner.get(owner) !== ids) return;
        last += 1;
        index.add(rowOf(last, entry));
        entries.set(last, entry);
        ids.push(last);
      }
    },
    remove(owner) {
      for (const id of byOwner.get(owner) ?? []) {
        index.discard(id);
        entries.delete(id);
      }
      byOwner.delete(owner);
    },
    owners: () => new Set(byOwner.keys()),
    find(words) {
      const asked = wordsIn(words).map(({ word }) => word);
      const hits = firstGood([exact('AND'), forgiving('AND'), exact('OR'), forgiving('OR')], how => {
        const query = queryOf(asked, how);
        return query === undefined ? [] : index.search(query);
      });
      return hits.flatMap(({ id, score }) => {
        const entry = entries.get(id as number);
        return entry === undefined ? [] : [{ entry, score }];
      });
    },
  };
}

/** Terms under which a word stands in the index. */
export function termsOf(word: string, language: Language): string[] {
  const keys = language === 'en' ? englishKeys(word) : finnishKeys(word);
  return [word, ...keys.map(key => KEY + key)];
}

/** Words come again and again: their terms are worked out once. */
function createTermMemory(): typeof termsOf {
  const memories = { fi: new Map<string, string[]>(), en: new Map<string, string[]>() };
  return (word, language) => {
    const memory = memories[language];
    if (memory.size > MOST_KNOWN_WORDS) memory.clear();
    const terms = memory.get(word) ?? termsOf(word, language);
    memory.set(word, terms);
    return terms;
  };
}

interface How {
  readonly together: 'AND' | 'OR';
  readonly forgives: boolean;
}

const exact = (together: How['together']): How => ({ together, forgives: false });
const forgiving = (together: How['together']): How => ({ together, forgives: true });

/** The first way that finds enough, else the one that found most. */
function firstGood<T, R>(ways: readonly T[], find: (way: T) => R[]): R[] {
  let best: R[] = [];
  for (const way of ways) {
    const found = find(way);
    if (found.length > best.length) best = found;
    if (best.length >= FEW) return best;
  }
  return best;
}

function queryOf(words: readonly string[], { together, forgives }: How): Query | undefined {
  if (words.length === 0) return undefined;
  return { combineWith: together, queries: words.map(word => wordQuery(word, forgives)) };
}

/** The very word counts most, then its other forms, then longer words that begin with it, then near misses. */
function wordQuery(word: string, forgives: boolean): Query {
  const keys = new Set([...finnishKeys(word), ...englishKeys(word)].map(key => KEY + key));
  const terms = [word, ...keys];
  return {
    combineWith: 'OR',
    queries: terms.map(term => ({ queries: [term], ...termOptions(term, forgives) })),
  };
}

function termOptions(term: string, forgives: boolean): SearchOptions {
  const isKey = term.startsWith(KEY);
  return {
    tokenize: text => [text],
    processTerm: text => text,
    prefix: !isKey && term.length > 2,
    fuzzy: forgives && term.length > 3 ? 0.25 : false,
    maxFuzzy: 2,
    weights: { prefix: 0.6, fuzzy: 0.3 },
    boost: { titleFi: 3, titleEn: 3 },
    boostTerm: () => (isKey ? 0.6 : 1),
  };
}

function rowOf(id: number, { language, title, text }: SearchEntry): Row {
  const empty = { id, titleFi: '', textFi: '', titleEn: '', textEn: '' };
  return language === 'en'
    ? { ...empty, titleEn: title, textEn: text }
    : { ...empty, titleFi: title, textFi: text };
}

/** Whether a word of a text answers one of the words asked for, for marking it. */
export function wordMatcher(words: string): (word: string) => boolean {
  const asked = wordsIn(words).map(({ word }) => word);
  const keys = new Set(asked.flatMap(word => [...finnishKeys(word), ...englishKeys(word)]));
  const initials = new Set(asked.map(word => word[0]));
  const known = new Map<string, boolean>();
  const isMatch = (word: string) =>
    asked.some(one => word === one || (one.length > 2 && word.startsWith(one))) ||
    [...finnishKeys(word), ...englishKeys(word)].some(key => keys.has(key));
  return word => {
    // No form of a word begins with another letter.
    if (!initials.has(word[0])) return false;
    const matched = known.get(word) ?? isMatch(word);
    known.set(word, matched);
    return matched;
  };
}
