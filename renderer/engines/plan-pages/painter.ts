import { rectInWindow, type Camera, type Rect, type Scene } from './camera';
import type { Layer } from './picture';

/** Places to mark on the page, in points. */
export interface Marks {
  all: readonly Rect[];
  current: readonly Rect[];
}

export interface MarkColours {
  all: string;
  current: string;
}

export interface Frame {
  camera: Camera;
  scene: Scene;
  devicePixelRatio: number;
  layers: readonly Layer[];
  marks: Marks;
  colours: MarkColours;
}

/** Under what is not painted yet; not white, so that nothing flashes. */
const PAPER = '#f3f1ec';

const MARK_MARGIN_PX = 3;

/** Paints one frame; around the page the canvas stays transparent. */
export function paint(context: CanvasRenderingContext2D, frame: Frame): void {
  const { camera, scene, devicePixelRatio: ratio } = frame;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  context.imageSmoothingQuality = 'medium';
  context.fillStyle = PAPER;
  const paper = inDevice(rectInWindow(camera, scene, { x: 0, y: 0, ...scene.page }), ratio);
  context.fillRect(paper.x, paper.y, paper.width, paper.height);
  for (const { image, rect } of frame.layers) {
    drawTurned(context, image, inDevice(rectInWindow(camera, scene, rect), ratio), camera.quarters);
  }
  context.setTransform(1, 0, 0, 1, 0, 0);
  paintMarks(context, frame);
}

/** Whole device pixels, so that neighbouring tiles meet without a seam. */
function inDevice({ x, y, width, height }: Rect, ratio: number): Rect {
  const [left, top] = [Math.round(x * ratio), Math.round(y * ratio)];
  return {
    x: left,
    y: top,
    width: Math.round((x + width) * ratio) - left,
    height: Math.round((y + height) * ratio) - top,
  };
}

function drawTurned(context: CanvasRenderingContext2D, image: CanvasImageSource, to: Rect, quarters: number) {
  const { x, y, width, height } = to;
  if (quarters === 0) context.setTransform(1, 0, 0, 1, x, y);
  else if (quarters === 1) context.setTransform(0, 1, -1, 0, x + width, y);
  else if (quarters === 2) context.setTransform(-1, 0, 0, -1, x + width, y + height);
  else context.setTransform(0, -1, 1, 0, x, y + height);
  const lying = quarters % 2 === 1;
  context.drawImage(image, 0, 0, lying ? height : width, lying ? width : height);
}

function paintMarks(
  context: CanvasRenderingContext2D,
  { camera, scene, devicePixelRatio, marks, colours }: Frame,
) {
  const place = (rect: Rect) =>
    grown(inDevice(rectInWindow(camera, scene, rect), devicePixelRatio), devicePixelRatio);
  context.globalCompositeOperation = 'multiply';
  context.fillStyle = colours.all;
  for (const rect of marks.all) fill(context, place(rect));
  context.fillStyle = colours.current;
  for (const rect of marks.current) fill(context, place(rect));
  context.globalCompositeOperation = 'source-over';
  context.strokeStyle = '#1a1a1a';
  context.lineWidth = 2 * devicePixelRatio;
  for (const { x, y, width, height } of marks.current.map(place)) context.strokeRect(x, y, width, height);
}

function fill(context: CanvasRenderingContext2D, { x, y, width, height }: Rect) {
  context.fillRect(x, y, width, height);
}

function grown({ x, y, width, height }: Rect, ratio: number): Rect {
  const by = MARK_MARGIN_PX * ratio;
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
