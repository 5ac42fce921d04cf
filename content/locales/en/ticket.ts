/** What stands on the paper ticket. */
export const ticket = {
  number: 'Your number',
  ahead: '{count} people ahead of you',
  ahead_one: '1 person ahead of you',
  nobodyAhead: 'No one is ahead of you',
  wait: 'Estimated wait {least}–{most}\u00a0min',
  waitAbout: 'Estimated wait about {most}\u00a0min',
  waitAtMost: 'Estimated wait {most} min at most',
  qr: 'Your number on your phone',
  takenAt: 'Taken {date} at\u00a0{clock}',
  printedAt: 'Printed {date} at\u00a0{clock}',
  footer: 'Your number shows on the screen when it is your turn.',
} as const;
