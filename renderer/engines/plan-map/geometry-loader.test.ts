import { describe, expect, it } from 'vitest';

import { createGeometryLoader, withGeometry } from './geometry-loader';
import type { MapScene } from './scene';

const collection = { type: 'FeatureCollection', features: [] };

function answering(answers: Record<string, unknown>) {
  const asked: string[] = [];
  const load = createGeometryLoader({
    fetch: url => {
      asked.push(String(url));
      const answer = answers[String(url)];
      return Promise.resolve(new Response(JSON.stringify(answer ?? null), { status: answer ? 200 : 404 }));
    },
  });
  return { load, asked };
}

describe('createGeometryLoader', () => {
  it('asks once for what is named by its hash', async () => {
    const { load, asked } = answering({ '/content/a': collection });
    expect(await load('/content/a')).toEqual(collection);
    await load('/content/a');
    expect(asked).toEqual(['/content/a']);
  });

  it('throws for what is missing or no feature collection', async () => {
    const { load } = answering({ '/content/b': { type: 'Topology' } });
    await expect(load('/content/a')).rejects.toThrow('HTTP 404');
    await expect(load('/content/b')).rejects.toThrow('not a feature collection');
  });
});

describe('withGeometry', () => {
  const scene: MapScene = {
    bounds: [28, 61, 29, 62],
    accessibleName: 'x',
    base: { kind: 'plain', water: '/content/a', streets: '/content/gone' },
    areas: { notationSet: 'opas12', features: '/content/a' },
  };

  it('puts features in the place of addresses and leaves out what cannot be read', async () => {
    const { load } = answering({ '/content/a': collection });
    expect(await withGeometry(scene, load)).toEqual({
      ...scene,
      base: { kind: 'plain', water: collection, streets: undefined },
      areas: { notationSet: 'opas12', features: collection },
    });
  });

  it('rejects when the screen has gone', async () => {
    const { load } = answering({ '/content/a': collection });
    await expect(withGeometry(scene, load, AbortSignal.abort())).rejects.toThrow('abort');
  });
});
