export const prints = {
  title: 'Prints',
  print: 'Print',
  another: 'Print another copy',
  again: 'Try printing again',
  printing: 'Printing. Please wait until the paper comes out.',
  printed: 'The paper has been printed. Remember to take it with you.',
  none: 'You cannot print here.',
  trouble_none: 'You cannot print here.',
  trouble_unreachable: 'The printer cannot be reached. Nothing was printed. Try again or ask at the desk.',
  'trouble_no-answer':
    'The printer does not answer, and printing was cancelled. Try again or ask at the desk.',
  'trouble_paper-out':
    'The printer is out of paper, and printing was cancelled. Ask the desk for paper and try again.',
  trouble_jammed: 'Paper is jammed in the printer, and printing was cancelled. Please tell the desk.',
  'trouble_cover-open': 'The cover of the printer is open, and printing was cancelled. Please tell the desk.',
  trouble_stopped: 'The printer has stopped, and printing was cancelled. Please tell the desk.',
  trouble_refused: 'The printer did not accept the paper. Try again or ask at the desk.',
  'trouble_too-late': 'Printing took too long and was cancelled. Try again or ask at the desk.',
  trouble_lost: 'We do not know whether the paper was printed. Look at the printer before you try again.',
} as const;
