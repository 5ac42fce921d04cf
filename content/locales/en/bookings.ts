export const bookings = {
  title: 'Bookings',
} as const;
