export const bookings = {
  title: 'Ajanvaraukset',
} as const;
