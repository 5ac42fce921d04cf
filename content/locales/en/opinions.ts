export const opinions = {
  title: 'Feedback on plans',
} as const;
