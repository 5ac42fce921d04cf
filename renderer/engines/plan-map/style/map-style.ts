import type { StyleSpecification } from 'maplibre-gl';

import type { PreparedScene } from '../prepared-scene';
import { areaStyle } from './area-style';
import { areaTextStyle } from './area-text-style';
import { baseStyle } from './base-style';
import { lotStyle } from './lot-style';
import { placeStyle, routeStyle } from './place-style';
import { positionStyle } from './position-style';
import { selectionStyle } from './selection-style';
import { noStyle, type StylePart } from './style-parts';

/** Only the ground, which the next scene shares: what a parked map holds. */
export function parkedStyle({ base }: PreparedScene, scale: number): StyleSpecification {
  const { sources, layers, names } = baseStyle(base, scale);
  return { version: 8, sources, layers: [...layers, ...names], transition: { duration: 0, delay: 0 } };
}

/** The whole style of a scene, from the ground up; sizes are multiplied by `scale`. */
export function mapStyle(
  prepared: PreparedScene,
  selectedId: string | undefined,
  scale: number,
): StyleSpecification {
  const { scene, areas } = prepared;
  const base = baseStyle(prepared.base, scale, areas);
  const parts: StylePart[] = [
    base,
    areas ? areaStyle(areas, scale) : noStyle,
    { sources: {}, layers: base.names },
    scene.routes ? routeStyle(scene.routes, scale) : noStyle,
    ...lotParts(prepared, selectedId, scale),
    scene.places ? placeStyle(scene.places, scale) : noStyle,
    positionStyle(scene, scale),
  ];
  return {
    version: 8,
    sources: Object.assign({}, ...parts.map(part => part.sources)) as StyleSpecification['sources'],
    layers: parts.flatMap(part => part.layers),
    transition: { duration: 0, delay: 0 },
  };
}

/** Grounds of plots, then the outline of what is chosen, then texts and marks. */
function lotParts(prepared: PreparedScene, selectedId: string | undefined, scale: number): StylePart[] {
  const { scene, areas } = prepared;
  const lots = scene.lots ? lotStyle(scene.lots, scale) : noStyle;
  const isGround = (type: string) => type === 'fill' || type === 'line';
  return [
    { sources: lots.sources, layers: lots.layers.filter(layer => isGround(layer.type)) },
    selectionStyle(prepared, selectedId, scale),
    areas ? areaTextStyle(areas, scale) : noStyle,
    { sources: {}, layers: lots.layers.filter(layer => !isGround(layer.type)) },
  ];
}
