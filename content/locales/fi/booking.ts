export const booking = {
  title: 'Varaa aika asiantuntijalle',
} as const;
