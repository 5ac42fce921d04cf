/** A place; in points on the page as the document shows it, or in CSS pixels of the window, as said. */
export interface Point {
  x: number;
  y: number;
}

export interface Rect extends Point {
  width: number;
  height: number;
}

export interface Size {
  width: number;
  height: number;
}

/** How a page is looked at: which point of it is in the middle of the window, how large, how turned. */
export interface Camera {
  centre: Point;
  /** CSS pixels for a point of the page. */
  scale: number;
  /** Quarter turns clockwise, 0–3. */
  quarters: number;
}

/** What does not change while one looks: the page in points, the window in CSS pixels. */
export interface Scene {
  page: Size;
  window: Size;
  /** Largest scale at which there is still something to see. */
  maxScale: number;
}

/** Space around a page that is shown whole, in CSS pixels. */
const MARGIN_PX = 16;

/** Turns a vector of the page by the camera's quarters into the window's directions. */
export function turned({ x, y }: Point, quarters: number): Point {
  const [cos, sin] = [COSINES[quarters & 3] ?? 1, COSINES[(quarters + 3) & 3] ?? 0];
  return { x: x * cos - y * sin, y: x * sin + y * cos };
}

const COSINES = [1, 0, -1, 0];

export function toWindow({ centre, scale, quarters }: Camera, { window }: Scene, at: Point): Point {
  const offset = turned({ x: (at.x - centre.x) * scale, y: (at.y - centre.y) * scale }, quarters);
  return { x: window.width / 2 + offset.x, y: window.height / 2 + offset.y };
}

export function toPage({ centre, scale, quarters }: Camera, { window }: Scene, at: Point): Point {
  const offset = turned({ x: at.x - window.width / 2, y: at.y - window.height / 2 }, 4 - quarters);
  return { x: centre.x + offset.x / scale, y: centre.y + offset.y / scale };
}

/** A rectangle of the page as the window shows it. */
export function rectInWindow(camera: Camera, scene: Scene, rect: Rect): Rect {
  const a = toWindow(camera, scene, rect);
  const b = toWindow(camera, scene, { x: rect.x + rect.width, y: rect.y + rect.height });
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}

/** The part of the page that the window shows, cut at the page's borders. */
export function visibleRect(camera: Camera, scene: Scene): Rect {
  const a = toPage(camera, scene, { x: 0, y: 0 });
  const b = toPage(camera, scene, { x: scene.window.width, y: scene.window.height });
  const [left, right] = [Math.max(0, Math.min(a.x, b.x)), Math.min(scene.page.width, Math.max(a.x, b.x))];
  const [top, bottom] = [Math.max(0, Math.min(a.y, b.y)), Math.min(scene.page.height, Math.max(a.y, b.y))];
  return { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

/** The scale at which the whole page is seen. */
export function fitPageScale({ page, window }: Scene, quarters: number): number {
  const shown = shownSize(page, quarters);
  const room = (length: number) => Math.max(1, length - 2 * MARGIN_PX);
  return Math.min(room(window.width) / shown.width, room(window.height) / shown.height);
}

export function fitPage(scene: Scene, quarters: number): Camera {
  return { centre: middle(scene.page), scale: fitPageScale(scene, quarters), quarters };
}

/** The page as wide as the window, from its upper edge on. */
export function fitWidth(scene: Scene, quarters: number): Camera {
  const shown = shownSize(scene.page, quarters);
  const scale = Math.max(1, scene.window.width - 2 * MARGIN_PX) / shown.width;
  const upper = turned({ x: 0, y: (scene.window.height / scale - shown.height) / 2 }, 4 - quarters);
  const centre = middle(scene.page);
  return settled({ centre: { x: centre.x + upper.x, y: centre.y + upper.y }, scale, quarters }, scene);
}

/** Moves what is seen by a distance in CSS pixels. */
export function panned(camera: Camera, scene: Scene, by: Point): Camera {
  const offset = turned(by, 4 - camera.quarters);
  const { x, y } = camera.centre;
  return settled(
    { ...camera, centre: { x: x - offset.x / camera.scale, y: y - offset.y / camera.scale } },
    scene,
  );
}

/** Zooms by a factor so that what is under `at` (CSS pixels of the window) stays there. */
export function zoomed(camera: Camera, scene: Scene, { factor, at }: { factor: number; at: Point }): Camera {
  const scale = clamped(camera.scale * factor, fitPageScale(scene, camera.quarters), scene.maxScale);
  const fixed = toPage(camera, scene, at);
  const now = toWindow({ ...camera, scale }, scene, fixed);
  return panned({ ...camera, scale }, scene, { x: at.x - now.x, y: at.y - now.y });
}

/** A quarter turn clockwise; a page shown whole is shown whole again. */
export function rotated(camera: Camera, scene: Scene): Camera {
  const quarters = (camera.quarters + 1) & 3;
  const whole = camera.scale <= fitPageScale(scene, camera.quarters) * 1.001;
  return whole ? fitPage(scene, quarters) : settled({ ...camera, quarters }, scene);
}

/** Keeps the scale between whole page and sharpest, and the page's edges out of the window's inside. */
export function settled(camera: Camera, scene: Scene): Camera {
  const fit = fitPageScale(scene, camera.quarters);
  const scale = clamped(camera.scale, fit, Math.max(fit, scene.maxScale));
  const seen = shownSize(
    { width: scene.window.width / scale, height: scene.window.height / scale },
    camera.quarters,
  );
  const marginPt = MARGIN_PX / scale;
  return {
    ...camera,
    scale,
    centre: {
      x: kept(camera.centre.x, seen.width, scene.page.width, marginPt),
      y: kept(camera.centre.y, seen.height, scene.page.height, marginPt),
    },
  };
}

/** A page narrower than the window stays in its middle. */
function kept(centre: number, seen: number, length: number, margin: number): number {
  if (seen >= length + 2 * margin) return length / 2;
  return clamped(centre, seen / 2 - margin, length - seen / 2 + margin);
}

const middle = ({ width, height }: Size): Point => ({ x: width / 2, y: height / 2 });

const shownSize = ({ width, height }: Size, quarters: number): Size =>
  quarters % 2 === 0 ? { width, height } : { width: height, height: width };

export const clamped = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), Math.max(least, most));
