export const visit = {
  touchToStart: 'Touch to start',
  openThis: 'Touch to open',
  stillThere: 'Are you still there?',
  stillThereDetail: 'The screen returns to the start and forgets what you did in {count} seconds.',
  stillThereDetail_one: 'The screen returns to the start and forgets what you did in {count} second.',
  goOn: 'Continue',
  finish: 'Finish',
  anyTouchGoesOn: 'Any touch continues.',
} as const;
