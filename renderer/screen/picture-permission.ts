/** Whether the program may take a picture of the page; it reads the root's `data-picture` before and after. */
export interface PicturePermission {
  /** A visit has begun or ended: with its end all that was written is gone. */
  visit(goesOn: boolean): void;
  /** Something secret is on screen (a PIN pad, a set-up code), or no more. */
  secret(isOn: boolean): void;
}

/** What a visit leaves is gone from the screen's own memory after so long. */
const PAINTED_AFTER_MS = 1_000;
const WRITES = 'input:not([type=checkbox], [type=radio], [type=range]), textarea, [contenteditable]';
/** What is keyed or ticked without a field: any touch or key counts as writing while such a part is there. */
const PERSONAL = '[data-personal]';

/**
 * Gives permission by an attribute of the page's root with a number that is never the same twice, and takes it away
 * before anything of what a visitor writes can be painted: from the moment that a field has the focus until a second
 * after the visit has ended. Forgets nothing earlier, whatever the visitor erases.
 */
export function createPicturePermission(page: Document, signal: AbortSignal): PicturePermission {
  const state = { written: false, secrets: 0 };
  let number = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const forbid = () => {
    clearTimeout(timer);
    delete page.documentElement.dataset['picture'];
  };
  const settle = () => {
    forbid();
    if (state.written || state.secrets > 0) return;
    timer = setTimeout(() => {
      number += 1;
      page.documentElement.dataset['picture'] = String(number);
    }, PAINTED_AFTER_MS);
  };
  const written = ({ target }: Event) => {
    const isField = target instanceof Element && target.matches(WRITES);
    if (!isField && page.querySelector(PERSONAL) === null) return;
    state.written = true;
    forbid();
  };

  for (const name of ['focusin', 'beforeinput', 'input', 'keydown', 'pointerdown', 'click'])
    page.addEventListener(name, written, { capture: true, signal });
  signal.addEventListener('abort', forbid);
  settle();
  return {
    visit(goesOn) {
      if (goesOn) return;
      state.written = false;
      settle();
    },
    secret(isOn) {
      state.secrets += isOn ? 1 : -1;
      settle();
    },
  };
}
