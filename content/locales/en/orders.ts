export const orders = {
  title: 'Builder’s package and map prints',
} as const;
