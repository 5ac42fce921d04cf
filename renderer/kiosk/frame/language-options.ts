/** The languages by their own names, each in itself; they are the same in every language. */
export const languageOptions = [
  { value: 'fi', label: 'Suomi', lang: 'fi' },
  { value: 'en', label: 'English', lang: 'en' },
] as const;
