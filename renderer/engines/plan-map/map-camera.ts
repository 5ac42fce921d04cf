import type { Map as GlMap } from 'maplibre-gl';

import { panLimits } from './geometry';
import { maxZoom } from './map-options';
import type { Bounds, PlanMapEvent, Position } from './scene';

export interface MapCameraParts {
  map: GlMap;
  element: HTMLElement;
  emit(event: PlanMapEvent): void;
  isMotionReduced(): boolean;
}

/** Where the visitor looks; movements are jumps when motion is reduced. */
export interface MapCamera {
  /** Another scene: keeps the view when it shows the same bounds, otherwise goes there at once. */
  frame(bounds: Bounds, limits: Bounds | undefined, scale: number): void;
  showAll(): void;
  zoomBy(levels: number): void;
  panBy(shareX: number, shareY: number): void;
  focus(target: Position | Bounds): void;
  goTo(center: [number, number], zoom: number): void;
  /** Tells the view and whether the zoom buttons still do something. */
  tell(): void;
  /** Forgets the scene: nothing is fitted or told until the next one. */
  rest(): void;
}

/** Share of the limits' size that panning may go beyond them; much more where a scene names no limits. */
const panMargin = 0.15;
const wideMargin = 1.5;

/** Free room around what is fitted into the view, in units. */
const fitPaddingUnits = 36;

/** What is fitted is shown no nearer than this, however small. */
const maxFitZoom = 18;
const closeZoom = 16.5;
const easeMs = 350;

/** The camera of the one map; a turned or resized screen shows the whole scene again unless the visitor had moved. */
export function createMapCamera({ map, element, emit, isMotionReduced }: MapCameraParts): MapCamera {
  let scene: { bounds: Bounds; limits: Bounds | undefined; scale: number } | undefined;
  let isWhole = false;

  const duration = () => (isMotionReduced() ? 0 : easeMs);
  const size = () => ({ widthPx: element.clientWidth || 1, heightPx: element.clientHeight || 1 });

  function limit() {
    if (!scene) return;
    const margin = scene.limits ? panMargin : wideMargin;
    const [west, south, east, north] = panLimits(scene.limits ?? scene.bounds, size(), margin);
    map.setMaxBounds([west, south, east, north]);
  }

  function fit([west, south, east, north]: Bounds, durationMs: number) {
    const { widthPx, heightPx } = size();
    const padding = Math.min(fitPaddingUnits * (scene?.scale ?? 1), widthPx / 8, heightPx / 8);
    map.fitBounds([west, south, east, north], { padding, maxZoom: maxFitZoom, duration: durationMs });
  }

  function showWhole(durationMs: number) {
    if (!scene) return;
    isWhole = true;
    fit(scene.bounds, durationMs);
  }

  function tell() {
    if (!scene) return;
    const box = map.getBounds();
    const zoom = map.getZoom();
    const widest = map.getMaxBounds();
    const lowestZoom = widest ? (map.cameraForBounds(widest)?.zoom ?? 0) : 0;
    emit({
      kind: 'moved',
      bounds: [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()],
      zoom,
      canZoomIn: zoom < maxZoom - 0.01,
      canZoomOut: zoom > lowestZoom + 0.05,
    });
  }

  map.on('movestart', ({ originalEvent }) => {
    if (originalEvent) isWhole = false;
  });
  map.on('moveend', tell);
  map.on('resize', () => {
    limit();
    if (isWhole) showWhole(0);
  });

  return {
    frame: (bounds, limits, scale) => {
      const isSame = scene !== undefined && String(scene.bounds) === String(bounds);
      scene = { bounds, limits, scale };
      limit();
      if (!isSame) showWhole(0);
    },
    showAll: () => showWhole(duration()),
    zoomBy: levels => {
      isWhole = false;
      map.zoomTo(map.getZoom() + levels, { duration: duration() });
    },
    panBy: (shareX, shareY) => {
      isWhole = false;
      const { widthPx, heightPx } = size();
      map.panBy([shareX * widthPx, shareY * heightPx], { duration: duration() });
    },
    focus: target => {
      isWhole = false;
      if (isBounds(target)) return fit(target, duration());
      map.easeTo({
        center: [...target],
        zoom: Math.max(map.getZoom(), closeZoom),
        duration: duration(),
      });
    },
    goTo: (center, zoom) => {
      isWhole = false;
      map.easeTo({ center, zoom: Math.min(zoom, maxZoom), duration: duration() });
    },
    tell,
    rest: () => {
      scene = undefined;
      isWhole = false;
      map.stop();
    },
  };
}

function isBounds(target: Position | Bounds): target is Bounds {
  return target.length === 4;
}
