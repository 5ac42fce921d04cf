/**
 * Finnish words by what stays of them in every form. No dictionary: endings are cut, consonant gradation is undone
 * to the strong grade, and the stem's vowel is kept only where it never changes (u, y). Letters are plain (a for ä).
 */

/** Words too short for rules, by the beginnings of their forms. Source: Kielitoimiston sanakirja, types 17–20. */
const shortStems: Readonly<Record<string, readonly string[]>> = {
  tie: ['tie', 'tei'],
  tyo: ['tyo', 'toi'],
  yo: ['yo', 'oi'],
  suo: ['suo', 'soi'],
  maa: ['maa', 'mai'],
  paa: ['paa', 'pai'],
  saa: ['saa', 'sai'],
  jaa: ['jaa', 'jai'],
  puu: ['puu', 'pui'],
  kuu: ['kuu', 'kui'],
  luu: ['luu', 'lui'],
  joki: ['joki', 'joe', 'joki', 'jokea'],
  lasi: ['lasi', 'lase'],
};

const cases = [
  ...['iden', 'itten', 'seen', 'siin'],
  ...['ssa', 'sta', 'lla', 'lta', 'lle', 'ksi', 'tta', 'ten', 'han', 'hin', 'hen', 'hon', 'hun', 'hyn'],
  ...['na', 'ta', 'en', 'in', 'n', 't', 'a'],
];
const caseEnding = new RegExp(`(?:${cases.join('|')})$`);
const endingOnly = new RegExp(`^(?:${[...cases, 'den', 'hun', ''].join('|')}|tse|kse)$`);
const possessive = /(?:nsa|mme|nne)$/;
const clitic = /(?:kin|kaan)$/;
/** What is left of a word must be this long, or the ending was none. */
const LEAST = 3;

/** The keys under which a word is found in all its forms; two words are the same if they share one. */
export function finnishKeys(word: string): string[] {
  const short = shortKey(word);
  if (short !== undefined) return [short];
  if (word.length < 4 || /\d/.test(word)) return [];
  const bare = [word, without(word, clitic, 4), without(word, possessive, LEAST)];
  const stems = new Set(bare.flatMap(one => [one, ...endingsCut(one)]));
  return [...new Set([...stems].flatMap(stemKeys))];
}

function shortKey(word: string): string | undefined {
  for (const [base, beginnings] of Object.entries(shortStems)) {
    if (word === base) return base;
    if (
      beginnings.some(
        beginning => word.startsWith(beginning) && endingOnly.test(word.slice(beginning.length)),
      )
    ) {
      return base;
    }
  }
  return undefined;
}

/** The longest case ending that leaves a stem. */
function endingsCut(word: string): string[] {
  for (let length = 5; length >= 1; length -= 1) {
    const ending = word.slice(-length);
    const stem = word.slice(0, -length);
    if (stem.length >= LEAST && ending.length === length && caseEnding.exec(ending)?.[0] === ending)
      return [stem];
  }
  return [];
}

function without(word: string, ending: RegExp, least: number): string {
  const cut = word.replace(ending, '');
  return cut.length >= least ? cut : word;
}

/** -nen/-se, -s/-kse, -s/-aa, -ys/-yde and -si/-te words come down to one stem each. */
function stemKeys(stem: string): string[] {
  const base = stem
    .replace(/nen$/, 's')
    .replace(/([aeiouy])kse?$/, '$1s')
    .replace(/([aeiouy])ksi$/, '$1s')
    .replace(/([uy])[td]{1,2}[ei]?$/, '$1s');
  const plain = base.length > LEAST + 1 ? base.replace(/([aeiouy])s[ei]?$/, '$1') : base;
  const variants = /[aeiouyhnrl]s[ie]?$/.test(base) ? [plain, base.replace(/s([ie]?)$/, 't$1')] : [plain];
  return [...new Set(variants.map(keyOf))];
}

function keyOf(written: string): string {
  // aika : ajan, poika : pojan – but rantoja is a plural.
  const stem = written.replace(/aj[aeiouyj]*$/, 'aik').replace(/poj[aeiouyj]*$/, 'poik');
  let end = stem.length;
  while (end > LEAST && /[aeiouyj]/.test(stem[end - 1] ?? '')) end -= 1;
  const vowel = /^[uy]/.test(stem.slice(end)) ? '+u' : '';
  return strongGrade(stem.slice(0, end)) + vowel;
}

const grades: readonly (readonly [RegExp, string])[] = [
  [/nn$/, 'nt'],
  [/ll$/, 'lt'],
  [/rr$/, 'rt'],
  [/mm$/, 'mp'],
  [/ng$/, 'nk'],
  [/hd$/, 'ht'],
  [/lk$|lj$/, 'l'],
  [/rk$|rj$/, 'r'],
  [/ps$/, 's'],
  [/(?:tt|d)$/, 't'],
  [/kk$/, 'k'],
  [/(?:pp|v)$/, 'p'],
];

function strongGrade(stem: string): string {
  const grade = grades.find(([weak]) => weak.test(stem));
  return grade === undefined ? stem : stem.replace(grade[0], grade[1]);
}
