import type { MapOptions } from 'maplibre-gl';

/** Finest zoom: about 1:100 on a 55-inch screen, finer than any plan is drawn. */
export const maxZoom = 20;

/** A visitor's map: moved and zoomed, never turned or tilted; no controls, no links, no letters from the network. */
export const visitorMapOptions = {
  attributionControl: false,
  maplibreLogo: false,
  dragRotate: false,
  pitchWithRotate: false,
  touchPitch: false,
  boxZoom: false,
  cooperativeGestures: false,
  rollEnabled: false,
  maxPitch: 0,
  maxZoom,
  renderWorldCopies: false,
  fadeDuration: 0,
  clickTolerance: 8,
  refreshExpiredTiles: false,
  canvasContextAttributes: { antialias: true, powerPreference: 'high-performance' },
} satisfies Partial<MapOptions>;
