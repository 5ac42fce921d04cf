export const opinions = {
  title: 'Kaavapalaute',
} as const;
