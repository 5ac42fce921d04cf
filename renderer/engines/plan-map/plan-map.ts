import type { MapEngine } from './map-engine';
import type { MapScene, PlanMapEvent, PlanMapHandle, PlanMapHolder } from './scene';

export interface PlanMapParts {
  /** Whether movement is to be a jump; asked each time. */
  isMotionReduced?: () => boolean;
  /** Device pixels per CSS pixel; at most 2 keeps a 4K screen smooth. */
  pixelRatio?: number;
}

/** What a screen wants of the map, kept until the map's code has come. */
interface Wish {
  scene: MapScene | undefined;
  selectedId: string | undefined;
  opacity: number | undefined;
  listeners: Set<(event: PlanMapEvent) => void>;
}

/**
 * The one map of a page, moved from screen to screen and never made twice: browsers allow few WebGL contexts. MapLibre
 * itself is loaded with the first `mount`.
 */
export function createPlanMap({
  isMotionReduced = prefersReducedMotion,
  pixelRatio = Math.min(2, globalThis.devicePixelRatio),
}: PlanMapParts = {}): PlanMapHolder {
  const element = document.createElement('div');
  element.className = 'plan-map';
  let engine: MapEngine | undefined;
  let loading: Promise<void> | undefined;
  let current: Wish | undefined;
  let isDestroyed = false;

  const emit = (event: PlanMapEvent) => {
    for (const listener of current?.listeners ?? []) listener(event);
  };

  async function loadEngine() {
    const { createMapEngine } = await import('./map-engine');
    if (isDestroyed) return;
    try {
      engine = createMapEngine({ element, emit, isMotionReduced, pixelRatio });
    } catch (error) {
      // No WebGL on this machine: the screen shows its list and the thumbnail instead.
      loading = undefined;
      emit({ kind: 'problem', message: String(error) });
      emit({ kind: 'unavailable' });
      return;
    }
    if (current) fulfil(engine, current);
  }

  function mount(container: HTMLElement): PlanMapHandle {
    park();
    const wish: Wish = { scene: undefined, selectedId: undefined, opacity: undefined, listeners: new Set() };
    current = wish;
    container.append(element);
    loading ??= loadEngine();
    const active = () => (current === wish ? engine : undefined);
    return { ...createHandle(wish, active), dispose: () => (current === wish ? park() : undefined) };
  }

  function park() {
    current = undefined;
    engine?.park();
    element.remove();
  }

  return {
    mount,
    destroy: () => {
      isDestroyed = true;
      park();
      engine?.destroy();
      engine = undefined;
    },
  };
}

function fulfil(engine: MapEngine, { scene, selectedId, opacity }: Wish) {
  if (selectedId !== undefined) engine.select(selectedId);
  if (scene) engine.show(withOpacity(scene, opacity));
}

function createHandle(wish: Wish, active: () => MapEngine | undefined): Omit<PlanMapHandle, 'dispose'> {
  return {
    show: scene => {
      wish.scene = scene;
      active()?.show(withOpacity(scene, wish.opacity));
    },
    select: id => {
      wish.selectedId = id;
      active()?.select(id);
    },
    setOpacity: opacity => {
      wish.opacity = opacity;
      active()?.setOpacity(opacity);
    },
    zoomIn: () => active()?.zoomBy(1),
    zoomOut: () => active()?.zoomBy(-1),
    showAll: () => active()?.showAll(),
    pan: direction => active()?.panBy(...panShares[direction]),
    focus: target => active()?.focus(target),
    visibleCodes: () => active()?.visibleCodes() ?? [],
    subscribe: listener => {
      wish.listeners.add(listener);
      return () => wish.listeners.delete(listener);
    },
  };
}

const panShares: Record<'left' | 'right' | 'up' | 'down', [x: number, y: number]> = {
  left: [-1 / 3, 0],
  right: [1 / 3, 0],
  up: [0, -1 / 3],
  down: [0, 1 / 3],
};

/** What the visitor set lasts when the same screen shows its scene anew. */
function withOpacity(scene: MapScene, opacity: number | undefined): MapScene {
  return scene.areas && opacity !== undefined ? { ...scene, areas: { ...scene.areas, opacity } } : scene;
}

function prefersReducedMotion(): boolean {
  const isChosen = document.documentElement.dataset['motion'] === 'reduced';
  return isChosen || globalThis.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
