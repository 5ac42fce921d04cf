export const orders = {
  title: 'Rakentajapaketti ja karttatulosteet',
} as const;
