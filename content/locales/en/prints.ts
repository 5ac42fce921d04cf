export const prints = {
  title: 'Prints',
} as const;
