import { describe, expect, it } from 'vitest';

import { prepareAreas, type PreparedScene } from '../prepared-scene';
import type { MapScene, PlanFeatureCollection } from '../scene';
import { lineLook, partLook } from './area-looks';
import { mapStyle, parkedStyle } from './map-style';

const empty = { type: 'FeatureCollection' as const, features: [] };
const plan: PlanFeatureCollection = {
  type: 'FeatureCollection',
  features: ['AO', 'EV', 'LT', 'ei tunneta'].map((code, index) => ({
    type: 'Feature',
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [28, 61],
          [28.1, 61],
          [28.1, 61.1],
          [28, 61],
        ],
      ],
    },
    properties: { id: String(index), role: 'area', code },
  })),
};

const scene: MapScene = {
  bounds: [28, 61, 29, 62],
  accessibleName: 'x',
  base: {
    kind: 'plain',
    municipality: empty,
    water: empty,
    streets: empty,
    placeNames: empty,
    railways: empty,
  },
  areas: { notationSet: 'opas12', features: plan },
  lots: { features: empty as never },
  places: { features: empty as never },
  routes: { features: empty as never },
  home: { position: [28, 61], label: 'Olet tässä' },
};
const prepared: PreparedScene = {
  scene,
  base: {
    kind: 'plain',
    municipality: empty,
    water: empty,
    streets: empty,
    placeNames: empty,
    railways: empty,
  },
  areas: prepareAreas({ notationSet: 'opas12', features: plan }, plan),
};

describe('mapStyle', () => {
  const { layers, sources } = mapStyle(prepared, undefined, 1);
  const at = (id: string) => layers.findIndex(layer => layer.id === id);

  it('names each layer once and takes each from a source that is there', () => {
    expect(new Set(layers.map(({ id }) => id)).size).toBe(layers.length);
    for (const layer of layers) if ('source' in layer) expect(Object.keys(sources)).toContain(layer.source);
  });

  it('lays ground, fills, the chosen outline, texts, marks and pins in this order', () => {
    const order = [
      'base-water',
      'area-fill',
      'boundary',
      'selected-edge:areas',
      'area-code',
      'lot-mark',
      'place-mark',
      'position',
    ];
    expect(order.map(at)).toEqual([...order.map(at)].sort((a, b) => a - b));
    expect(order.map(at)).not.toContain(-1);
  });

  it('needs nothing from the network: no letters, no sprites, no addresses', () => {
    expect(JSON.stringify(mapStyle(prepared, undefined, 1))).not.toMatch(/glyphs|sprite|https?:/);
  });

  it('keeps only the ground when parked', () => {
    expect(Object.keys(parkedStyle(prepared, 1).sources).every(id => id.startsWith('base-'))).toBe(true);
  });
});

describe('marks of a plan', () => {
  it.each([
    ['Ulkoilureitti', 'route'],
    ['Säilytettävä/istutettava puurivi', 'trees'],
    ['Katualueen rajan osa, jonka kohdalta ei saa järjestää ajoneuvoliittymää', 'noAccess'],
    ['Ohjeellinen tontin/rakennuspaikan raja', 'dashed'],
    ['Sitovan tonttijaon mukaisen tontin raja', 'plain'],
    ['Korttelin, korttelinosan ja alueen raja', 'plain'],
  ])('draw the line %s as %s', (code, look) => {
    expect(lineLook(code)).toBe(look);
  });

  it.each([
    ['Suojeltava rakennus', 'protected'],
    ['sr-1', 'protected'],
    ['Pohjavesialue', 'groundwater'],
    ['Istutettava alueen osa', 'trees'],
    ['Rakennusala', 'dashed'],
  ])('draw the part %s as %s', (code, look) => {
    expect(partLook(code)).toBe(look);
  });
});
