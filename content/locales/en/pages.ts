export const pages = {
  picture: 'Page {page} of {count}. Move with the arrow keys, zoom with plus and minus.',
  text: 'Text of page {page}',
  'no-text': 'Page {page} has no readable text. Please ask at the desk what it says.',
  damaged: 'This document cannot be shown because its file is damaged.',
  encrypted: 'This document cannot be shown because it is protected by a password.',
  'too-large': 'No picture could be made of this document because it is too large.',
  'timed-out': 'No picture could be made of this document because drawing it took too long.',
  unreachable: 'This document cannot be opened right now. Please try again in a moment.',
} as const;
