import { createPlanMap } from '../../../renderer/engines/plan-map/plan-map';
import type { MapScene, PlanMapEvent, PlanMapHandle } from '../../../renderer/engines/plan-map/scene';
import { planThumbnail } from '../../../renderer/engines/plan-map/thumbnail';
import { lotScene, placeScene, planScene } from '../../fixtures/map-scene';

const contexts = new Set<HTMLCanvasElement>();
const { getContext } = HTMLCanvasElement.prototype;
HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...asked: unknown[]) {
  if (String(asked[0]).startsWith('webgl')) contexts.add(this);
  return Reflect.apply(getContext, this, asked) as never;
} as typeof getContext;

const holder = createPlanMap({ isMotionReduced: () => true, pixelRatio: 1 });
let events: PlanMapEvent[] = [];
let handle: PlanMapHandle | undefined;
let waiting: (() => void) | undefined;

/** What the tests may ask of this page. */
export const harness = {
  scenes: { plan: planScene, lots: lotScene, places: placeScene },
  mount(id: string): void {
    handle = holder.mount(document.getElementById(id) ?? document.body);
    handle.subscribe(event => {
      events.push(event);
      if (event.kind === 'ready' || event.kind === 'unavailable') waiting?.();
    });
  },
  /** Resolves with the scene's first complete picture. */
  show(scene: MapScene): Promise<void> {
    const shown = new Promise<void>(resolve => (waiting = resolve));
    handle?.show(scene);
    return shown;
  },
  handle: (): PlanMapHandle => handle ?? holder.mount(document.body),
  contexts: () => contexts.size,
  /** Takes the graphics away as a driver would, and gives them back. */
  async loseGraphics(): Promise<void> {
    const canvas = document.querySelector<HTMLCanvasElement>('.plan-map canvas');
    const extension = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    const lost = new Promise(resolve =>
      canvas?.addEventListener('webglcontextlost', resolve, { once: true }),
    );
    extension?.loseContext();
    await lost;
    // The browser gives nothing back before the event's own turn is over.
    await new Promise(resolve => requestAnimationFrame(resolve));
    const shown = new Promise<void>(resolve => (waiting = resolve));
    extension?.restoreContext();
    await shown;
  },
  /** Colours of a screenshot at the given points, as [red, green, blue]. */
  async colours(
    png: string,
    points: readonly { x: number; y: number }[],
  ): Promise<[number, number, number][]> {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context?.drawImage(image, 0, 0);
    return points.map(({ x, y }) => {
      const [red = 0, green = 0, blue = 0] =
        context?.getImageData(Math.round(x), Math.round(y), 1, 1).data ?? [];
      return [red, green, blue];
    });
  },
  takeEvents(): PlanMapEvent[] {
    const taken = events;
    events = [];
    return taken;
  },
  thumbnail: planThumbnail,
};

declare global {
  interface Window {
    harness: typeof harness;
  }
}
window.harness = harness;
