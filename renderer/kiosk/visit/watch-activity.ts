import type { VisitControl } from './create-visit';

/** On a control so marked, a touch or key is not an answer to "are you still there?": it ends the visit. */
export const ENDS_VISIT = 'data-ends-visit';

function endsVisit(event: Event): boolean {
  return event.target instanceof Element && event.target.closest(`[${ENDS_VISIT}]`) !== null;
}

/**
 * Tells the visit of every touch, key and scroll in `page`, on capture, so that nothing can keep one from counting:
 * keys of the on-screen keyboard are touches too. Returns the way out.
 */
export function watchActivity(page: EventTarget, visit: VisitControl): () => void {
  const leave = new AbortController();
  const options = { capture: true, passive: true, signal: leave.signal };
  const acted = (event: Event) => {
    if (!endsVisit(event)) visit.dispatch({ type: 'acted', at: visit.now() });
  };
  const pointer = (type: 'pointer-down' | 'pointer-moved' | 'pointer-up') => (event: Event) => {
    if (endsVisit(event)) return;
    visit.dispatch({ type, pointer: (event as PointerEvent).pointerId, at: visit.now() });
  };
  for (const name of ['keydown', 'wheel', 'scroll', 'input']) page.addEventListener(name, acted, options);
  page.addEventListener('pointerdown', pointer('pointer-down'), options);
  page.addEventListener('pointermove', pointer('pointer-moved'), options);
  page.addEventListener('pointerup', pointer('pointer-up'), options);
  page.addEventListener('pointercancel', pointer('pointer-up'), options);
  return () => leave.abort();
}
