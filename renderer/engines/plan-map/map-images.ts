import type { LotStatus } from '#content/model/lots-file';

import { lotLooks } from './lot-looks';
import { palette } from './palette';
import { placeIcons, type PlaceIcon } from './place-icons';

/** A picture for the map and how MapLibre is to stretch it. */
export interface MapImage {
  data: ImageData;
  pixelRatio: number;
  stretchX?: [number, number][];
  stretchY?: [number, number][];
  content?: [number, number, number, number];
}

/** Names of the pictures that `drawMapImage` makes; the scale is part of the name, so a change of text size redraws them. */
export const imageName = {
  hatch: (scale: number) => `hatch:@${scale}`,
  home: (scale: number) => `home:@${scale}`,
  marker: (scale: number) => `marker:@${scale}`,
  /** Expressions put the status or the kind of place between prefix and suffix. */
  lot: (scale: number) => ({ prefix: 'lot:', suffix: `@${scale}` }),
  place: (scale: number) => ({ prefix: 'place:', suffix: `@${scale}` }),
};

/** Pictures hold this many pixels per unit, sharp also on 4K. */
const pixelRatio = 2;

/** Draws a picture of the map by its name; undefined for a name that is not ours. */
export function drawMapImage(name: string): MapImage | undefined {
  const [, kind, key = '', size] = /^(\w+):([\w-]*)@([\d.]+)$/.exec(name) ?? [];
  const scale = Number(size);
  if (kind === 'hatch') return hatch(scale);
  if (kind === 'home') return pin(palette.home, scale);
  if (kind === 'marker') return pin(palette.marker, scale);
  if (kind === 'lot' && key in lotLooks) return pill(key as LotStatus, scale);
  if (kind === 'place' && key in placeIcons) return placeMark(key as PlaceIcon, scale);
  return undefined;
}

interface Sheet {
  context: CanvasRenderingContext2D;
  finish(stretch?: Omit<MapImage, 'data' | 'pixelRatio'>): MapImage;
}

/** A transparent sheet of the given size in units; what is drawn on it is in units too. */
function sheet(widthUnits: number, heightUnits: number, scale: number): Sheet {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(widthUnits * scale * pixelRatio);
  canvas.height = Math.round(heightUnits * scale * pixelRatio);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2d canvas');
  context.scale(canvas.width / widthUnits, canvas.height / heightUnits);
  return {
    context,
    finish: stretch => ({
      data: context.getImageData(0, 0, canvas.width, canvas.height),
      pixelRatio,
      ...stretch,
    }),
  };
}

/** Black lines at 45°, which tile without a seam. */
function hatch(scale: number): MapImage {
  const side = 16;
  const { context, finish } = sheet(side, side, scale);
  context.strokeStyle = 'rgb(40 30 36 / 0.62)';
  context.lineWidth = 1.6;
  context.beginPath();
  for (const shift of [-side, 0, side]) {
    context.moveTo(shift - 2, side + 2);
    context.lineTo(shift + side + 2, -2);
  }
  context.stroke();
  return finish();
}

/** A drop with a white eye, its tip at the lower edge's middle. */
function pin(colour: string, scale: number): MapImage {
  const { context, finish } = sheet(52, 64, scale);
  context.shadowColor = 'rgb(6 39 47 / 0.35)';
  context.shadowBlur = 4 * scale * pixelRatio;
  context.fillStyle = colour;
  context.strokeStyle = palette.paper;
  context.lineWidth = 3.5;
  const drop = new Path2D('M26 60C22 50 7 41 7 25a19 19 0 0 1 38 0c0 16-15 25-19 35z');
  context.fill(drop);
  context.shadowColor = 'transparent';
  context.stroke(drop);
  context.fillStyle = palette.paper;
  context.beginPath();
  context.arc(26, 25, 7.5, 0, 2 * Math.PI);
  context.fill();
  return finish();
}

/** The ground of a plot's label; stretches to the text. */
function pill(status: LotStatus, scale: number): MapImage {
  const [width, height, radius] = [56, 40, 12];
  const look = lotLooks[status];
  const { context, finish } = sheet(width, height, scale);
  context.fillStyle = look.pill;
  context.strokeStyle = look.pillEdge;
  context.lineWidth = 2.5;
  context.beginPath();
  context.roundRect(2, 2, width - 4, height - 4, radius);
  context.fill();
  context.setLineDash(look.dashed ? [5, 4] : []);
  context.stroke();
  const k = scale * pixelRatio;
  return finish({
    stretchX: [[radius * 1.5 * k, (width - radius * 1.5) * k]],
    stretchY: [[radius * 1.4 * k, (height - radius * 1.4) * k]],
    content: [8 * k, 5 * k, (width - 8) * k, (height - 5) * k],
  });
}

/** A round mark with the icon of a kind of place. */
function placeMark(icon: PlaceIcon, scale: number): MapImage {
  const side = 52;
  const { context, finish } = sheet(side, side, scale);
  const { colour, paths } = placeIcons[icon];
  context.shadowColor = 'rgb(6 39 47 / 0.35)';
  context.shadowBlur = 4 * scale * pixelRatio;
  context.fillStyle = palette.paper;
  context.beginPath();
  context.arc(side / 2, side / 2, 23, 0, 2 * Math.PI);
  context.fill();
  context.shadowColor = 'transparent';
  context.fillStyle = colour;
  context.beginPath();
  context.arc(side / 2, side / 2, 20, 0, 2 * Math.PI);
  context.fill();
  context.translate(side / 2 - 12, side / 2 - 12);
  context.strokeStyle = palette.paper;
  context.lineWidth = 2.1;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const path of paths) context.stroke(new Path2D(path));
  return finish();
}
