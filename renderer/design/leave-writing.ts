/** What is written in: one line, or several. */
export type WritingElement = HTMLInputElement | HTMLTextAreaElement;

/** Marks what belongs to the writing: the field's box and the keyboard. */
export const writingMark = { 'data-writing': '' } as const;

/**
 * A touch beside the field ends the writing only after it has acted: the keyboard's leaving moves what lies under the
 * finger, and a touch acts when the finger lifts. Returns the way out.
 */
export function leaveWritingAfterTouch(input: WritingElement): () => void {
  const keepFocus = (event: Event) => {
    if (isBeside(event)) event.preventDefault();
  };
  const leave = (event: Event) => {
    if (isBeside(event)) setTimeout(() => input.blur());
  };
  document.addEventListener('mousedown', keepFocus, true);
  document.addEventListener('click', leave, true);
  return () => {
    document.removeEventListener('mousedown', keepFocus, true);
    document.removeEventListener('click', leave, true);
  };
}

function isBeside({ target }: Event): boolean {
  return target instanceof Element && target.closest('input, textarea, label, [data-writing]') === null;
}
