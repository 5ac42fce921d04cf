import { expect, test } from 'vitest';
import { createTranslate, isTextKey, locales, type TextKey } from './index';

const keysOf = (language: 'fi' | 'en') =>
  Object.entries(locales[language]).flatMap(([area, texts]) =>
    Object.keys(texts).map(key => `${area}.${key}`),
  );
const valuesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(match => match[1]).sort();

test('Finnish and English hold the same keys', () => {
  expect(keysOf('en').sort()).toEqual(keysOf('fi').sort());
});

test('a text asks for the same values in both languages', () => {
  const differing = keysOf('fi').filter(key => {
    const [area = '', ...rest] = key.split('.');
    const inLanguage = (language: 'fi' | 'en') => locales[language][area]?.[rest.join('.')] ?? '';
    return String(valuesIn(inLanguage('fi'))) !== String(valuesIn(inLanguage('en')));
  });
  expect(differing).toEqual([]);
});

test('no text is empty or carries loose spaces', () => {
  const loose = (['fi', 'en'] as const).flatMap(language =>
    Object.values(locales[language]).flatMap(texts =>
      Object.values(texts).filter(text => text !== text.trim() || text === ''),
    ),
  );
  expect(loose).toEqual([]);
});

test('an unknown key is a bug and throws', () => {
  expect(isTextKey('plans.no-such')).toBe(false);
  expect(() => createTranslate('fi')('plans.no-such' as TextKey)).toThrow('no text for plans.no-such');
});
