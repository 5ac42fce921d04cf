import { addProtocol, Map as GlMap, setWorkerUrl, type GeoJSONSource } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';

import { createGeometryLoader } from './geometry-loader';
import { panLimits } from './geometry';
import { drawMapImage } from './map-images';
import { maxZoom, visitorMapOptions } from './map-options';
import './plan-map.css';
import { createPmtilesFiles } from './pmtiles-files';
import { prepareScene } from './prepare-scene';
import type { PreparedScene } from './prepared-scene';
import type { Bounds, MapScene, PlanMapEvent, Position } from './scene';
import { areaOpacities } from './style/area-style';
import { mapStyle, parkedStyle } from './style/map-style';
import { selectionFilter, selectionLayers } from './style/selection-style';
import { hitAt } from './touch';
import { visibleCodesOf } from './visible-codes';

export interface MapEngineParts {
  element: HTMLElement;
  emit(event: PlanMapEvent): void;
  isMotionReduced(): boolean;
  pixelRatio: number;
}

/** The MapLibre map behind every handle; methods as in `PlanMapHandle`. */
export interface MapEngine {
  show(scene: MapScene): void;
  select(id: string | undefined): void;
  setOpacity(opacity: number): void;
  zoomBy(levels: number): void;
  showAll(): void;
  panBy(shareX: number, shareY: number): void;
  focus(target: Position | Bounds): void;
  visibleCodes(): readonly string[];
  /** Lets go of the scene; the ground stays for the next one. */
  park(): void;
  destroy(): void;
}

/** Share of the limits' size that panning may go beyond them. */
const panMargin = 0.15;
const wideMargin = 1.5;

/** Free room around what is fitted into the view, in units. */
const fitPaddingUnits = 36;

const easeMs = 350;

/** Makes the one map in the element; throws when the machine gives no WebGL. */
export function createMapEngine({ element, emit, isMotionReduced, pixelRatio }: MapEngineParts): MapEngine {
  setWorkerUrl(workerUrl);
  const files = createPmtilesFiles();
  addProtocol('pmtiles', files.protocol);
  const load = createGeometryLoader({ fetch: globalThis.fetch.bind(globalThis) });
  const map = new GlMap({
    ...visitorMapOptions,
    container: element,
    pixelRatio,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.setMissingStyleImageResolver(name => {
    const image = drawMapImage(name);
    if (image && !map.hasImage(name)) map.addImage(name, image.data, image);
    return Promise.resolve();
  });

  let prepared: PreparedScene | undefined;
  let selectedId: string | undefined;
  let showing = new AbortController();
  let scale = 1;
  let codes: readonly string[] = [];
  let isFitted = false;
  let isReady = false;

  const duration = () => (isMotionReduced() ? 0 : easeMs);
  const size = () => ({ widthPx: element.clientWidth || 1, heightPx: element.clientHeight || 1 });

  function show(scene: MapScene) {
    showing.abort();
    showing = new AbortController();
    const { signal } = showing;
    const reading = { load, files, signal, report: (message: string) => emit({ kind: 'problem', message }) };
    prepareScene(scene, reading).then(apply, (error: unknown) => {
      if (!signal.aborted) throw error;
    });
  }

  function apply(next: PreparedScene) {
    const isSamePlace = prepared !== undefined && String(prepared.scene.bounds) === String(next.scene.bounds);
    prepared = next;
    scale = readScale(element);
    isReady = false;
    map.getCanvas().setAttribute('aria-label', next.scene.accessibleName);
    map.setStyle(mapStyle(next, selectedId, scale));
    limit();
    if (!isSamePlace) fit(next.scene.bounds, 0);
  }

  /** Keeps the view within the municipality, whatever the shape of the screen. */
  function limit() {
    if (!prepared) return;
    const { limits, bounds } = prepared.scene;
    const [west, south, east, north] = panLimits(limits ?? bounds, size(), limits ? panMargin : wideMargin);
    map.setMaxBounds([west, south, east, north]);
  }

  function fit([west, south, east, north]: Bounds, durationMs: number) {
    isFitted = true;
    const padding = Math.min(fitPaddingUnits * scale, element.clientWidth / 8, element.clientHeight / 8);
    map.fitBounds([west, south, east, north], { padding, maxZoom: 18, duration: durationMs });
  }

  function tellCodes() {
    const now = visibleCodesOf(map);
    if (String(now) === String(codes)) return;
    codes = now;
    emit({ kind: 'visibleCodes', codes });
  }

  function tellMoved() {
    const box = map.getBounds();
    const zoom = map.getZoom();
    const widest = map.getMaxBounds();
    const lowest = widest ? (map.cameraForBounds(widest)?.zoom ?? 0) : 0;
    emit({
      kind: 'moved',
      bounds: [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()],
      zoom,
      canZoomIn: zoom < maxZoom - 0.01,
      canZoomOut: zoom > lowest + 0.05,
    });
  }

  map.on('idle', () => {
    if (!prepared) return;
    tellCodes();
    if (isReady) return;
    isReady = true;
    tellMoved();
    emit({ kind: 'ready' });
  });
  map.on('movestart', event => {
    if (event.originalEvent) isFitted = false;
  });
  map.on('moveend', () => {
    if (prepared) tellMoved();
  });
  map.on('resize', () => {
    if (!prepared) return;
    limit();
    if (isFitted) fit(prepared.scene.bounds, 0);
  });
  map.on('click', ({ point, lngLat }) => {
    if (!prepared) return;
    const position: Position = [lngLat.lng, lngLat.lat];
    const hit = hitAt(map, point, prepared, scale);
    if (hit === undefined) return emit({ kind: 'touchedNothing', position });
    if (hit.kind === 'cluster') return void openCluster(hit.source, hit.clusterId, hit.coordinates);
    const { layer, id, feature, others } = hit;
    emit({ kind: 'touched', layer, id, feature, others, point: { x: point.x, y: point.y }, position });
  });
  map.on('webglcontextlost', () => emit({ kind: 'lost' }));
  map.on('webglcontextrestored', () => {
    isReady = false;
    emit({ kind: 'restored' });
  });
  map.on('error', ({ error }) => emit({ kind: 'problem', message: error.message }));

  async function openCluster(sourceId: string, clusterId: number, center: [number, number]) {
    const source = map.getSource<GeoJSONSource>(sourceId);
    const zoom = await source?.getClusterExpansionZoom(clusterId).catch(() => map.getZoom() + 2);
    isFitted = false;
    if (zoom !== undefined) map.easeTo({ center, zoom: Math.min(zoom + 0.3, maxZoom), duration: duration() });
  }

  return {
    show,
    select: id => {
      selectedId = id;
      if (!prepared) return;
      for (const layer of selectionLayers(prepared)) map.setFilter(layer, selectionFilter(id));
    },
    setOpacity: opacity => {
      if (!prepared?.areas) return;
      prepared.areas.opacity = opacity;
      for (const [id, value] of Object.entries(areaOpacities(opacity))) {
        map.setPaintProperty(id, 'fill-opacity', value);
      }
    },
    zoomBy: levels => {
      isFitted = false;
      map.zoomTo(map.getZoom() + levels, { duration: duration() });
    },
    showAll: () => {
      if (prepared) fit(prepared.scene.bounds, duration());
    },
    panBy: (shareX, shareY) => {
      isFitted = false;
      const { widthPx, heightPx } = size();
      map.panBy([shareX * widthPx, shareY * heightPx], { duration: duration() });
    },
    focus: target => {
      if (isBounds(target)) fit(target, duration());
      else map.easeTo({ center: [...target], zoom: Math.max(map.getZoom(), 16.5), duration: duration() });
      isFitted = false;
    },
    visibleCodes: () => codes,
    park: () => {
      showing.abort();
      map.stop();
      if (prepared) map.setStyle(parkedStyle(prepared, scale));
      prepared = undefined;
      selectedId = undefined;
      codes = [];
    },
    destroy: () => {
      showing.abort();
      map.remove();
    },
  };
}

function isBounds(target: Position | Bounds): target is Bounds {
  return target.length === 4;
}

/** Text size of the page's design at scale 1, in pixels: 28 on a screen of 1080 × 1920. */
const designTextPx = 28;

/** How much larger than the design things are drawn: follows 4K screens and the visitor's large text. */
function readScale(element: HTMLElement): number {
  const textPx = Number.parseFloat(getComputedStyle(element).fontSize);
  const scale = Number.isFinite(textPx) && textPx > 0 ? textPx / designTextPx : 1;
  return Math.round(Math.min(4, Math.max(0.6, scale)) * 100) / 100;
}
