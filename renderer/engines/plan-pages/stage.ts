import { fitPage, fitPageScale, settled, type Camera, type Scene, type Size } from './camera';
import { paint, type MarkColours, type Marks } from './painter';
import type { Picture } from './picture';

/** A page's picture and the page's size in points. */
export interface Shown {
  picture: Picture;
  page: Size;
}

/** The canvas: shows one page at a time and keeps it until the next one has something to show. */
export interface Stage {
  readonly canvas: HTMLCanvasElement;
  camera(): Camera;
  scene(): Scene;
  setCamera(camera: Camera): void;
  /** Shows this as soon as it is presentable; `keep` goes on with the present view (the same page, drawn better). */
  present(next: Shown, options: { keep: boolean; quarters: number }): Promise<void>;
  mark(marks: Marks): void;
  /** Something new can be painted. */
  requestFrame(): void;
  isSharpening(): boolean;
  /** Takes the picture away. */
  clear(): void;
  dispose(): void;
}

interface StageParts {
  container: HTMLElement;
  /** Called after each painted frame. */
  painted(): void;
}

interface Pending extends Shown {
  keep: boolean;
  quarters: number;
  presented(): void;
}

const NOWHERE: Scene = { page: { width: 1, height: 1 }, window: { width: 1, height: 1 }, maxScale: 1 };
const NO_MARKS: Marks = { all: [], current: [] };

export function createStage({ container, painted }: StageParts): Stage {
  const canvas = document.createElement('canvas');
  Object.assign(canvas.style, {
    position: 'absolute',
    inset: '0',
    width: '100%',
    height: '100%',
    touchAction: 'none',
    display: 'block',
  });
  container.append(canvas);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2D canvas');
  const ratio = () => window.devicePixelRatio || 1;
  let windowSize: Size = { width: 1, height: 1 };
  let shown: Shown | undefined;
  let pending: Pending | undefined;
  let camera = fitPage(NOWHERE, 0);
  let marks = NO_MARKS;
  let frame = 0;

  const observer = new ResizeObserver(resize);
  observer.observe(container);
  resize();

  function sceneOf({ picture, page }: Shown): Scene {
    return { page, window: windowSize, maxScale: picture.maxScale(ratio()) };
  }

  function scene(): Scene {
    return shown ? sceneOf(shown) : NOWHERE;
  }

  function resize() {
    const wasWhole = shown !== undefined && camera.scale <= fitPageScale(scene(), camera.quarters) * 1.001;
    windowSize = { width: Math.max(1, container.clientWidth), height: Math.max(1, container.clientHeight) };
    canvas.width = Math.round(windowSize.width * ratio());
    canvas.height = Math.round(windowSize.height * ratio());
    if (shown) camera = wasWhole ? fitPage(scene(), camera.quarters) : settled(camera, scene());
    // A canvas is emptied by resizing: painted at once, it is never seen empty.
    draw();
  }

  function requestFrame() {
    if (frame === 0) frame = requestAnimationFrame(draw);
  }

  function draw() {
    cancelAnimationFrame(frame);
    frame = 0;
    if (pending) takePending(pending);
    if (!shown || !context) return;
    const now = { camera, scene: scene(), devicePixelRatio: ratio() };
    shown.picture.look(now.camera, now.scene, now.devicePixelRatio);
    const layers = shown.picture.layers(now.camera, now.scene, now.devicePixelRatio);
    paint(context, { ...now, layers, marks, colours: markColours(container) });
    painted();
  }

  function takePending(next: Pending) {
    const nextScene = sceneOf(next);
    const view = next.keep && shown ? settled(camera, nextScene) : fitPage(nextScene, next.quarters);
    next.picture.look(view, nextScene, ratio());
    if (!next.picture.isPresentable()) return;
    shown?.picture.dispose();
    pending = undefined;
    shown = { picture: next.picture, page: next.page };
    camera = view;
    if (!next.keep) marks = NO_MARKS;
    next.presented();
  }

  function clear() {
    pending?.picture.dispose();
    shown?.picture.dispose();
    pending = shown = undefined;
    context?.clearRect(0, 0, canvas.width, canvas.height);
  }

  return {
    canvas,
    camera: () => camera,
    scene,
    setCamera(next) {
      camera = next;
      requestFrame();
    },
    present(next, options) {
      pending?.picture.dispose();
      return new Promise(resolve => {
        pending = { ...next, ...options, presented: resolve };
        requestFrame();
      });
    },
    mark(next) {
      marks = next;
      requestFrame();
    },
    requestFrame,
    isSharpening: () =>
      pending !== undefined || (shown?.picture.isSharpening(camera, scene(), ratio()) ?? false),
    clear,
    dispose() {
      observer.disconnect();
      cancelAnimationFrame(frame);
      frame = -1;
      clear();
      canvas.width = canvas.height = 0;
      canvas.remove();
    },
  };
}

function markColours(container: HTMLElement): MarkColours {
  const style = getComputedStyle(container);
  return {
    all: style.getPropertyValue('--pages-mark').trim() || '#ffe58a',
    current: style.getPropertyValue('--pages-mark-current').trim() || '#ffb347',
  };
}
