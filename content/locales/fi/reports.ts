export const reports = {
  title: 'Ilmoita viasta',
} as const;
