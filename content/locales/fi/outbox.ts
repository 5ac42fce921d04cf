export const outbox = {
  title: 'Lähtevät',
} as const;
