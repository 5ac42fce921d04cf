export const booking = {
  title: 'Book an expert',
} as const;
