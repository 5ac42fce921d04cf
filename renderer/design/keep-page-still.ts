/** What a browser would do by itself and a kiosk must not: menus, dragging, zooming, the file opened by a drop. */
const unwanted = ['contextmenu', 'dragstart', 'drop', 'dragover', 'gesturestart', 'selectstart'];

/** Keeps the page from being zoomed, dragged or opened up by menus until `signal` aborts; fields stay selectable. */
export function keepPageStill(page: Document, signal: AbortSignal): void {
  for (const name of unwanted) {
    page.addEventListener(
      name,
      event => {
        if (!isWritten(event.target)) event.preventDefault();
      },
      { signal, capture: true },
    );
  }
  page.addEventListener(
    'wheel',
    event => {
      if (event.ctrlKey) event.preventDefault();
    },
    { signal, passive: false },
  );
}

function isWritten(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
