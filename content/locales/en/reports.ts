export const reports = {
  title: 'Report a fault',
} as const;
