import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { chromium, type Browser, type Page } from '@playwright/test';
import type { Feature } from 'geojson';
import { inProject } from '../../build/project';
import { writeDerived } from '../../electron/hub/catalogue/derived-store';
import { TILE_LAYER, tileFeatures } from '../../electron/hub/catalogue/tiles/tile-features';
import { fileAnswer } from '../../electron/hub/web/file-answer';

const PLOTS = 50_000;
/** West and south of the town that the plots fill, and its width and height in degrees. */
const TOWN = { west: 28.64, south: 61.1, width: 0.32, height: 0.16 };

/** How long one way of drawing took, what was on the screen, and the memory of the page afterwards. */
export interface PlotsDrawn {
  readonly readyMs: number;
  readonly drawn: number;
  readonly heapMiB: number;
}

/** A browser and the same plots as one GeoJSON and as the catalogue's vector tiles. */
export interface PlotsBench {
  draw(kind: 'geojson' | 'pmtiles'): Promise<PlotsDrawn>;
  dispose(): Promise<void>;
}

/** Makes 50,000 plots in `directory` and serves them with the hub's own file answers. */
export async function createPlotsBench(directory: string): Promise<PlotsBench> {
  const plots = Array.from({ length: PLOTS }, (_, index) => plot(index));
  const bounds = [TOWN.west, TOWN.south, TOWN.west + TOWN.width, TOWN.south + TOWN.height] as const;
  const json = new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features: plots }));
  const geojson = await writeDerived(directory, json, 'application/geo+json');
  const pmtiles = await writeDerived(directory, tileFeatures(plots, [...bounds]), 'application/vnd.pmtiles');
  const server = await serve(directory);
  const browser = await chromium.launch({
    executablePath: process.env['AULA_CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--enable-precise-memory-info',
      '--js-flags=--expose-gc',
      '--use-gl=angle',
      '--use-angle=swiftshader',
    ],
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    draw: kind =>
      drawIn(browser, `${origin}/`, {
        kind,
        url: `${origin}/content/${kind === 'geojson' ? geojson.sha256 : pmtiles.sha256}`,
      }),
    dispose: async () => {
      await browser.close();
      server.closeAllConnections();
      await new Promise(done => server.close(done));
    },
  };
}

/** A plot of six to twelve corners at its place in the grid; the same index gives the same plot. */
function plot(index: number): Feature {
  const columns = Math.ceil(Math.sqrt(PLOTS));
  const [wide, high] = [TOWN.width / columns, TOWN.height / columns];
  const west = TOWN.west + (index % columns) * wide;
  const south = TOWN.south + Math.floor(index / columns) * high;
  const corners = 6 + (index % 7);
  const ring = Array.from({ length: corners }, (_, corner) => {
    const angle = (corner / corners) * 2 * Math.PI;
    const radius = 0.42 + 0.07 * (((index * 31 + corner * 17) % 97) / 97);
    return [west + wide * (0.5 + radius * Math.cos(angle)), south + high * (0.5 + radius * Math.sin(angle))];
  });
  const code = ['AK', 'AO', 'VL', 'KL', 'T'][index % 5];
  const properties = {
    id: String(index + 1),
    role: 'area',
    code,
    plot: `153-${index % 60}-${index % 900}-${index % 40}`,
  };
  return {
    type: 'Feature',
    id: index + 1,
    properties,
    geometry: { type: 'Polygon', coordinates: [[...ring, ring[0] as number[]]] },
  };
}

async function drawIn(
  browser: Browser,
  page: string,
  source: { kind: string; url: string },
): Promise<PlotsDrawn> {
  const opened = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  try {
    await opened.goto(page);
    await opened.waitForFunction(() => 'drawPlots' in window, undefined, { timeout: 60_000 });
    return await evaluateDrawing(opened, source);
  } finally {
    await opened.close();
  }
}

function evaluateDrawing(page: Page, source: { kind: string; url: string }): Promise<PlotsDrawn> {
  return page.evaluate(
    asked => (window as unknown as { drawPlots(asked: unknown): Promise<PlotsDrawn> }).drawPlots(asked),
    { ...source, layer: TILE_LAYER, centre: [TOWN.west + TOWN.width / 2, TOWN.south + TOWN.height / 2] },
  );
}

const libraries: Readonly<Record<string, string>> = {
  '/maplibre-gl.mjs': 'maplibre-gl/dist/maplibre-gl.mjs',
  '/maplibre-gl-shared.mjs': 'maplibre-gl/dist/maplibre-gl-shared.mjs',
  '/maplibre-gl-worker.mjs': 'maplibre-gl/dist/maplibre-gl-worker.mjs',
  '/pmtiles.js': 'pmtiles/dist/pmtiles.js',
};

async function serve(directory: string): Promise<Server> {
  const server = createServer((asked, answer) => {
    void respond(asked.url ?? '/', new Headers(asked.headers as Record<string, string>), directory).then(
      async response => {
        answer.writeHead(response.status, Object.fromEntries(response.headers));
        if (response.body === null) answer.end();
        else Readable.fromWeb(response.body as ReadableStream).pipe(answer);
      },
    );
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  return server;
}

async function respond(url: string, headers: Headers, directory: string): Promise<Response> {
  const library = libraries[url];
  if (library !== undefined) {
    const body = await readFile(inProject('node_modules', library));
    return new Response(new Uint8Array(body), { headers: { 'content-type': 'text/javascript' } });
  }
  const sha256 = /^\/content\/([0-9a-f]{64})$/.exec(url)?.[1];
  if (sha256 === undefined)
    return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
  const facts = {
    path: path.join(directory, sha256.slice(0, 2), sha256),
    mediaType: 'application/octet-stream',
    tag: sha256,
  };
  const request = new Request(`http://127.0.0.1${url}`, { headers });
  const found = await fileAnswer(request, { ...facts, cacheControl: 'no-store', headers: {} });
  return found ?? new Response(null, { status: 404 });
}

/** MapLibre alone with the plots: the same style over either source, ready when nothing more is to be drawn. */
const html = `<!doctype html><meta charset="utf-8"><body style="margin:0"><div id="map" style="position:absolute;inset:0"></div>
<script src="/pmtiles.js"></script><script type="module">
import * as maplibre from '/maplibre-gl.mjs';
maplibre.setWorkerUrl('/maplibre-gl-worker.mjs');
maplibre.addProtocol('pmtiles', new pmtiles.Protocol().tile);
const colour = ['match', ['get', 'code'], 'AK', '#b98444', 'AO', '#e2c096', 'VL', '#58ad41', 'KL', '#faab53', '#c1c3c5'];
window.drawPlots = async ({ kind, url, layer, centre }) => {
  const style = { version: 8, sources: {}, layers: [{ id: 'ground', type: 'background', paint: { 'background-color': '#f4f1ea' } }] };
  const map = new maplibre.Map({ container: 'map', style, center: centre, zoom: 12, fadeDuration: 0, attributionControl: false });
  await map.once('idle');
  const begin = performance.now();
  map.addSource('plots', kind === 'geojson' ? { type: 'geojson', data: url } : { type: 'vector', url: 'pmtiles://' + url });
  const from = kind === 'geojson' ? {} : { 'source-layer': layer };
  map.addLayer({ id: 'fill', type: 'fill', source: 'plots', ...from, paint: { 'fill-color': colour, 'fill-opacity': 0.8 } });
  map.addLayer({ id: 'line', type: 'line', source: 'plots', ...from, paint: { 'line-color': '#444', 'line-width': 0.7 } });
  await map.once('idle');
  const readyMs = performance.now() - begin;
  const drawn = new Set(map.queryRenderedFeatures({ layers: ['fill'] }).map(({ id }) => id)).size;
  gc();
  return { readyMs, drawn, heapMiB: performance.memory.usedJSHeapSize / 1048576 };
};
</script>`;
