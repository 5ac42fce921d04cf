import type { Camera, Rect, Scene } from './camera';

/** What a frame is painted from: an image and the part of the page (in points) that it covers. */
export interface Layer {
  image: CanvasImageSource;
  rect: Rect;
}

/** A page that can be looked at; it fetches or draws what the camera needs and says when there is more. */
export interface Picture {
  /** Largest useful scale in CSS pixels for a point. */
  maxScale(devicePixelRatio: number): number;
  /** Asks for what this view needs. Cheap enough for every frame. */
  look(camera: Camera, scene: Scene, devicePixelRatio: number): void;
  /** Everything there is to paint for this view, from coarse to sharp. */
  layers(camera: Camera, scene: Scene, devicePixelRatio: number): Layer[];
  /** Whether the page could be shown without an empty paper. */
  isPresentable(): boolean;
  /** Whether something sharper of what is seen is on its way. */
  isSharpening(camera: Camera, scene: Scene, devicePixelRatio: number): boolean;
  dispose(): void;
}
