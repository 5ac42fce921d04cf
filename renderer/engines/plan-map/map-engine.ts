import { addProtocol, Map as GlMap, setWorkerUrl, type GeoJSONSource } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';

import { createGeometryLoader } from './geometry-loader';
import { createMapCamera, type MapCamera } from './map-camera';
import { drawMapImage } from './map-images';
import { visitorMapOptions } from './map-options';
import './plan-map.css';
import { createPmtilesFiles } from './pmtiles-files';
import { prepareScene } from './prepare-scene';
import type { PreparedScene } from './prepared-scene';
import type { MapScene, PlanMapEvent, Position } from './scene';
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
export interface MapEngine extends Pick<MapCamera, 'showAll' | 'zoomBy' | 'panBy' | 'focus'> {
  show(scene: MapScene): void;
  select(id: string | undefined): void;
  setOpacity(opacity: number): void;
  visibleCodes(): readonly string[];
  /** Lets go of the scene; the ground stays for the next one. */
  park(): void;
  destroy(): void;
}

/** Makes the one map in the element; throws when the machine gives no WebGL. */
export function createMapEngine({ element, emit, isMotionReduced, pixelRatio }: MapEngineParts): MapEngine {
  const files = createPmtilesFiles();
  const load = createGeometryLoader({ fetch: globalThis.fetch.bind(globalThis) });
  const map = createGlMap(element, pixelRatio, files.protocol);
  const camera = createMapCamera({ map, element, emit, isMotionReduced });
  let prepared: PreparedScene | undefined;
  let selectedId: string | undefined;
  let showing = new AbortController();
  let scale = 1;
  let codes: readonly string[] = [];
  let isReady = false;

  function show(scene: MapScene) {
    showing.abort();
    showing = new AbortController();
    const { signal } = showing;
    const reading = {
      load,
      files,
      signal,
      report: (message: string) => emit({ kind: 'problem', message }),
    };
    prepareScene(scene, reading).then(apply, (error: unknown) => {
      if (!signal.aborted) throw error;
    });
  }

  function apply(next: PreparedScene) {
    const { bounds, limits, accessibleName } = next.scene;
    prepared = next;
    scale = readScale(element);
    isReady = false;
    map.getCanvas().setAttribute('aria-label', accessibleName);
    map.setStyle(mapStyle(next, selectedId, scale));
    camera.frame(bounds, limits, scale);
  }

  function tellCodes() {
    const now = visibleCodesOf(map);
    if (String(now) === String(codes)) return;
    codes = now;
    emit({ kind: 'visibleCodes', codes });
  }

  map.on('idle', () => {
    if (!prepared) return;
    tellCodes();
    if (isReady) return;
    isReady = true;
    camera.tell();
    emit({ kind: 'ready' });
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
    // A scene that came meanwhile has taken the gathered mark away: nothing to open.
    const zoom = await source?.getClusterExpansionZoom(clusterId).catch(() => undefined);
    if (zoom !== undefined) camera.goTo(center, zoom + 0.3);
  }

  return {
    ...camera,
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
    visibleCodes: () => codes,
    park: () => {
      showing.abort();
      camera.rest();
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

function createGlMap(
  element: HTMLElement,
  pixelRatio: number,
  pmtiles: Parameters<typeof addProtocol>[1],
): GlMap {
  setWorkerUrl(workerUrl);
  addProtocol('pmtiles', pmtiles);
  const map = new GlMap({ ...visitorMapOptions, container: element, pixelRatio });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.setMissingStyleImageResolver(name => {
    const image = drawMapImage(name);
    if (image && !map.hasImage(name)) map.addImage(name, image.data, image);
    return Promise.resolve();
  });
  return map;
}

/** Text size of the page's design at scale 1, in pixels: 28 on a screen of 1080 × 1920. */
const designTextPx = 28;

/** How much larger than the design things are drawn: follows 4K screens and the visitor's large text. */
function readScale(element: HTMLElement): number {
  const textPx = Number.parseFloat(getComputedStyle(element).fontSize);
  const scale = Number.isFinite(textPx) && textPx > 0 ? textPx / designTextPx : 1;
  return Math.round(Math.min(4, Math.max(0.6, scale)) * 100) / 100;
}
