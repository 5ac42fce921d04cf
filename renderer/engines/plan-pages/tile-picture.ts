import type { PyramidInfo } from '#hub/pages/contract';

import { visibleRect, type Rect, type Size } from './camera';
import type { Layer, Picture } from './picture';
import { levelFor, levelSize, tilesIn, type PlannedTile } from './tile-plan';
import { createTileStore } from './tile-store';

export interface TilePictureParts {
  page: Size;
  /** Asked anew each time: more levels become ready while one looks. */
  pyramid(): PyramidInfo;
  urlOf(tile: PlannedTile): string;
  changed(): void;
}

/** Device pixels for a pixel of the sharpest level, at most. */
const LARGEST_ENLARGEMENT = 2;

/** Once all that is seen is there, this much of the window's size is fetched around it, so that panning finds its tiles there. */
const AHEAD = 0.25;

/** So many tiles of the next sharper level are fetched for the middle of the window. */
const SHARPER_AHEAD = 12;

/** A page of the hub's pyramid: sharp where one looks, coarser tiles stand in until then. */
export function createTilePicture({ page, pyramid, urlOf, changed }: TilePictureParts): Picture {
  const store = createTileStore({ urlOf, changed });
  const whole: Rect = { x: 0, y: 0, ...page };
  const tilesOf = (level: number, part: Rect) => (level < 0 ? [] : tilesIn(pyramid(), page, level, part));

  return {
    maxScale: ratio =>
      (levelSize(pyramid(), pyramid().levels - 1).width / page.width) * (LARGEST_ENLARGEMENT / ratio),
    look(camera, scene, ratio) {
      const level = levelFor(pyramid(), page, camera.scale * ratio);
      const seen = visibleRect(camera, scene);
      const next = Math.min(level + 1, pyramid().readyLevels - 1);
      const needed = [...tilesOf(0, whole), ...tilesOf(level, seen)];
      const isBusy = needed.some(tile => store.isAwaited(tile.key));
      const ahead = [...tilesOf(level, grown(seen, AHEAD)), ...tilesOf(next, seen).slice(0, SHARPER_AHEAD)];
      store.want(unique(isBusy ? needed : [...needed, ...ahead]));
    },
    layers(camera, scene, ratio) {
      const level = levelFor(pyramid(), page, camera.scale * ratio);
      const seen = visibleRect(camera, scene);
      const sharp = layersOf(tilesOf(level, seen));
      if (sharp.missing === 0) return sharp.layers;
      const below = Array.from({ length: level }, (_, coarser) => layersOf(tilesOf(coarser, seen)).layers);
      const above = level + 1 < pyramid().readyLevels ? layersOf(tilesOf(level + 1, seen)).layers : [];
      return [...below.flat(), ...sharp.layers, ...above];
    },
    isPresentable: () => tilesOf(0, whole).every(tile => store.get(tile.key) !== undefined),
    isSharpening(camera, scene, ratio) {
      const level = levelFor(pyramid(), page, camera.scale * ratio);
      const waits = (tile: PlannedTile) => store.isAwaited(tile.key);
      const all = { ...pyramid(), readyLevels: pyramid().levels };
      if (level < levelFor(all, page, camera.scale * ratio)) return true;
      return tilesOf(level, visibleRect(camera, scene)).some(waits);
    },
    dispose: store.dispose,
  };

  function layersOf(tiles: readonly PlannedTile[]): { layers: Layer[]; missing: number } {
    const layers = tiles.flatMap(({ key, rect }): Layer[] => {
      const image = store.get(key);
      return image ? [{ image, rect }] : [];
    });
    return { layers, missing: tiles.length - layers.length };
  }
}

function unique(tiles: readonly PlannedTile[]): PlannedTile[] {
  return [...new Map(tiles.map(tile => [tile.key, tile])).values()];
}

function grown({ x, y, width, height }: Rect, by: number): Rect {
  return {
    x: x - width * by,
    y: y - height * by,
    width: width * (1 + 2 * by),
    height: height * (1 + 2 * by),
  };
}
