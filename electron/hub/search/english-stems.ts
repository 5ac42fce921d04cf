/** The key under which an English word is found in its plural, -ing and -ed forms (plain letters). */
export function englishKeys(word: string): string[] {
  if (word.length < 4 || /\d/.test(word)) return [];
  const singular = word
    .replace(/ies$/, 'y')
    .replace(/(ss|sh|ch|x)es$/, '$1')
    .replace(/([^su])s$/, '$1');
  const base = singular.length > 5 ? singular.replace(/(?:ing|ed)$/, '') : singular;
  return [base.replace(/e$/, '').replace(/([bdgmnprt])\1$/, '$1')];
}
