import type { DocumentText, WordBox } from '#hub/pages/contract';

import {
  fitPage,
  fitPageScale,
  fitWidth,
  panned,
  rotated,
  settled,
  zoomed,
  type Camera,
  type Point,
} from './camera';
import { createDocumentSource } from './document-source';
import { listenToGestures } from './gestures';
import { createMotion } from './motion';
import type { PagesHandle, PagesOptions, PagesView } from './plan-pages';
import { createSpokenText } from './spoken-text';
import { createStage } from './stage';
import { findWords, type FoundWords } from './word-search';

const ZOOM_STEP = 1.6;
const DOUBLE_TAP_ZOOM = 2.5;
const KEY_STEP_PX = 120;
/** A marked word is made at least this high, in CSS pixels. */
const READABLE_PX = 28;
/** Text for those who hear it comes after the picture, in milliseconds. */
const SPEAK_AFTER_MS = 300;
/** The hub is asked again this often while it makes pictures, in milliseconds. */
const GROWING_MS = 400;

/** Opens a document in the container and shows its first page; the container must have a size. */
export function mountPages(container: HTMLElement, options: PagesOptions): PagesHandle {
  const source = createDocumentSource(options);
  const listeners = new Set<(view: PagesView) => void>();
  const stage = createStage({ container, painted: announce });
  const spoken = createSpokenText(container, stage.canvas, options.t);
  const motion = createMotion({ camera: stage.camera, scene: stage.scene, set: stage.setCamera });
  const leaveGestures = listenToGestures(stage.canvas, {
    grab: motion.stop,
    pan: by => stage.setCamera(panned(stage.camera(), stage.scene(), by)),
    zoom: (factor, at) => stage.setCamera(zoomed(stage.camera(), stage.scene(), { factor, at })),
    fling: velocity => void (options.reducedMotion || motion.glide(velocity)),
    doubleTap: at =>
      isWhole() ? zoomBy(DOUBLE_TAP_ZOOM, at) : go(fitPage(stage.scene(), stage.camera().quarters)),
    key: pressKey,
  });
  let view: PagesView = { phase: 'opening' };
  let page = 0;
  let wantedPage = options.page ?? 1;
  let hits: readonly FoundWords[] = [];
  let hit: number | undefined;
  let reading: Promise<DocumentText> | undefined;
  let growing: number | undefined;
  let speaking: number | undefined;
  let disposed = false;

  void open();

  async function open(): Promise<void> {
    try {
      await source.open();
      keepAsking();
      await present(Math.min(wantedPage, source.pages().length), { keep: false });
    } catch (error) {
      await fail(error);
    }
  }

  async function present(number: number, { keep }: { keep: boolean }): Promise<void> {
    wantedPage = number;
    const shown = await source.picture(number, {
      changed: stage.requestFrame,
      failed: error => void fail(error),
    });
    if (disposed || wantedPage !== number) return shown.picture.dispose();
    await stage.present(shown, { keep, quarters: stage.camera().quarters });
    if (page !== number) motion.stop();
    page = number;
    drawMarks();
    announce();
    speakLater(number);
  }

  /** A page that is seen, if only coarsely, is better than a sentence. */
  async function fail(error: unknown): Promise<void> {
    if (disposed || (view.phase === 'shown' && page === wantedPage)) return;
    const reason = await source.failure(error);
    if (disposed) return;
    stage.clear();
    publish({ phase: 'failed', reason });
  }

  function announce() {
    if (page === 0) return;
    const { scale, quarters } = stage.camera();
    const fit = fitPageScale(stage.scene(), quarters);
    publish({
      phase: 'shown',
      page,
      pageCount: source.pages().length,
      zoomPercent: Math.round((scale / fit) * 100),
      canZoomIn: scale < stage.scene().maxScale * 0.999,
      canZoomOut: scale > fit * 1.001,
      quarters,
      sharpening: stage.isSharpening(),
      hit,
    });
  }

  function publish(next: PagesView) {
    if (JSON.stringify(next) === JSON.stringify(view)) return;
    view = next;
    for (const listener of listeners) listener(view);
  }

  function isWhole(): boolean {
    return stage.camera().scale <= fitPageScale(stage.scene(), stage.camera().quarters) * 1.01;
  }

  function go(to: Camera) {
    if (options.reducedMotion) stage.setCamera(to);
    else motion.ease(to);
  }

  function zoomBy(factor: number, at: Point = middle()) {
    go(zoomed(stage.camera(), stage.scene(), { factor, at }));
  }

  function middle(): Point {
    const { width, height } = stage.scene().window;
    return { x: width / 2, y: height / 2 };
  }

  function showPage(number: number) {
    if (number === wantedPage || number < 1 || number > source.pages().length) return;
    present(number, { keep: false }).catch((error: unknown) => fail(error));
  }

  function pressKey(key: string): boolean {
    const act = keys[key];
    if (act) motion.stop();
    act?.();
    return act !== undefined;
  }

  const step = (x: number, y: number) => () =>
    stage.setCamera(panned(stage.camera(), stage.scene(), { x: x * KEY_STEP_PX, y: y * KEY_STEP_PX }));
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: step(1, 0),
    ArrowRight: step(-1, 0),
    ArrowUp: step(0, 1),
    ArrowDown: step(0, -1),
    '+': () => zoomBy(ZOOM_STEP),
    '-': () => zoomBy(1 / ZOOM_STEP),
    '0': () => go(fitPage(stage.scene(), stage.camera().quarters)),
    PageDown: () => showPage(page + 1),
    PageUp: () => showPage(page - 1),
  };

  function keepAsking() {
    window.clearTimeout(growing);
    if (disposed || !source.isGrowing()) return;
    growing = window.setTimeout(() => void refresh().finally(keepAsking), GROWING_MS);
  }

  async function refresh(): Promise<void> {
    if (page === 0) return;
    const hadTiles = source.hasTiles(page);
    const changed = await source.refresh().catch(() => false);
    if (!changed || disposed) return;
    if (!hadTiles && source.hasTiles(page)) await present(page, { keep: true });
    stage.requestFrame();
    announce();
  }

  /** Text is read once; a failed reading is tried again by the next who asks. */
  function text(): Promise<DocumentText> {
    reading ??= source.text().catch((error: unknown) => {
      reading = undefined;
      throw error;
    });
    return reading;
  }

  /** Reading out waits until what is seen is sharp. */
  function speakLater(number: number) {
    spoken.show(number, source.pages().length, undefined);
    window.clearTimeout(speaking);
    speaking = window.setTimeout(() => {
      if (stage.isSharpening()) speakLater(number);
      else void speak(number);
    }, SPEAK_AFTER_MS);
  }

  async function speak(number: number): Promise<void> {
    const words = await text().then(
      read => read.pages[number - 1]?.words.map(word => word.text) ?? [],
      () => undefined,
    );
    if (!disposed && page === number) spoken.show(number, source.pages().length, words);
  }

  function drawMarks() {
    const onPage = hits.filter(found => found.page === page).flatMap(found => found.boxes);
    const current = hit === undefined ? undefined : hits[hit];
    stage.mark({ all: onPage, current: current?.page === page ? current.boxes : [] });
  }

  async function showHit(index: number): Promise<void> {
    const found = hits[index];
    if (!found) return;
    hit = index;
    if (found.page !== wantedPage) await present(found.page, { keep: false });
    drawMarks();
    const [box] = found.boxes;
    if (box) go(closeTo(box));
  }

  function closeTo({ x, y, width, height }: WordBox): Camera {
    const now = stage.camera();
    const scale = Math.max(now.scale, READABLE_PX / Math.max(1, Math.min(width, height)));
    return settled({ ...now, scale, centre: { x: x + width / 2, y: y + height / 2 } }, stage.scene());
  }

  return {
    get pages() {
      return source.pages();
    },
    get view() {
      return view;
    },
    showPage,
    zoomIn: () => zoomBy(ZOOM_STEP),
    zoomOut: () => zoomBy(1 / ZOOM_STEP),
    fitPage: () => go(fitPage(stage.scene(), stage.camera().quarters)),
    fitWidth: () => go(fitWidth(stage.scene(), stage.camera().quarters)),
    rotateQuarter() {
      motion.stop();
      stage.setCamera(rotated(stage.camera(), stage.scene()));
    },
    async search(words) {
      hits = words.trim() === '' ? [] : findWords(await text(), words);
      hit = undefined;
      drawMarks();
      announce();
      return hits.map(({ page: number, excerpt }) => ({ page: number, excerpt }));
    },
    showHit: index => void showHit(index).catch((error: unknown) => fail(error)),
    refresh: () => void refresh(),
    subscribe(listener) {
      listeners.add(listener);
      listener(view);
      return () => void listeners.delete(listener);
    },
    dispose() {
      disposed = true;
      window.clearTimeout(growing);
      window.clearTimeout(speaking);
      leaveGestures();
      motion.stop();
      spoken.dispose();
      stage.dispose();
      source.dispose();
      listeners.clear();
    },
  };
}
