import type { Point } from './camera';

/** What hands and keys want; places and distances in CSS pixels of the element. */
export interface GestureActions {
  /** A hand is laid on: whatever moves by itself stops. */
  grab(): void;
  pan(by: Point): void;
  zoom(factor: number, at: Point): void;
  /** Let go while moving, in pixels a millisecond. */
  fling(velocity: Point): void;
  doubleTap(at: Point): void;
  key(key: string): boolean;
}

const DOUBLE_TAP_MS = 350;
const DOUBLE_TAP_PX = 40;
/** A touch that moved less is a tap. */
const TAP_PX = 12;
/** Only the last part of a drag tells how fast the hand was. */
const VELOCITY_WINDOW_MS = 100;
const WHEEL_ZOOM = 0.0015;

interface Trace extends Point {
  at: number;
}

/** Listens to touch, mouse, wheel and keys on the element; returns the way out. */
export function listenToGestures(element: HTMLElement, actions: GestureActions): () => void {
  const pointers = new Map<number, Point>();
  let trace: Trace[] = [];
  let travelledPx = 0;
  let lastTap: Trace | undefined;

  const place = (event: MouseEvent): Point => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  function down(event: PointerEvent) {
    if (event.button !== 0) return;
    element.setPointerCapture(event.pointerId);
    actions.grab();
    if (pointers.size === 0) travelledPx = 0;
    pointers.set(event.pointerId, place(event));
    trace = [];
  }

  function move(event: PointerEvent) {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const now = place(event);
    const other = otherPointer(event.pointerId);
    travelledPx += distance(before, now);
    pointers.set(event.pointerId, now);
    if (other) pinch(before, now, other);
    else drag(before, now, event.timeStamp);
  }

  function drag(before: Point, now: Point, at: number) {
    trace = [...trace.filter(past => at - past.at < VELOCITY_WINDOW_MS), { ...now, at }];
    actions.pan({ x: now.x - before.x, y: now.y - before.y });
  }

  function pinch(before: Point, now: Point, other: Point) {
    const factor = distance(now, other) / Math.max(1, distance(before, other));
    const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
    actions.pan({ x: (now.x - before.x) / 2, y: (now.y - before.y) / 2 });
    actions.zoom(factor, middle);
    trace = [];
  }

  function up(event: PointerEvent) {
    const at = pointers.get(event.pointerId);
    if (!at) return;
    pointers.delete(event.pointerId);
    if (pointers.size > 0) return;
    if (travelledPx < TAP_PX) tap({ ...at, at: event.timeStamp });
    else if (event.type === 'pointerup') release(event.timeStamp);
  }

  function tap(now: Trace) {
    const twice = lastTap && now.at - lastTap.at < DOUBLE_TAP_MS && distance(now, lastTap) < DOUBLE_TAP_PX;
    lastTap = twice ? undefined : now;
    if (twice) actions.doubleTap(now);
  }

  function release(at: number) {
    const recent = trace.filter(past => at - past.at < VELOCITY_WINDOW_MS);
    const [first, last] = [recent[0], recent.at(-1)];
    if (!first || !last || last.at <= first.at) return;
    const elapsedMs = last.at - first.at;
    actions.fling({ x: (last.x - first.x) / elapsedMs, y: (last.y - first.y) / elapsedMs });
  }

  function wheel(event: WheelEvent) {
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    actions.grab();
    actions.zoom(Math.exp(-event.deltaY * lines * WHEEL_ZOOM), place(event));
  }

  function keydown(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (actions.key(event.key)) event.preventDefault();
  }

  const otherPointer = (id: number) => [...pointers].find(([other]) => other !== id)?.[1];

  const listening = new AbortController();
  const { signal } = listening;
  element.addEventListener('pointerdown', down, { signal });
  element.addEventListener('pointermove', move, { signal });
  element.addEventListener('pointerup', up, { signal });
  element.addEventListener('pointercancel', up, { signal });
  element.addEventListener('wheel', wheel, { signal, passive: false });
  element.addEventListener('keydown', keydown, { signal });
  element.addEventListener('contextmenu', event => event.preventDefault(), { signal });
  return () => listening.abort();
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
