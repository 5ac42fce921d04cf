export const prints = {
  title: 'Tulosteet',
} as const;
