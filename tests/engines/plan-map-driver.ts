import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { chromium, type Browser, type Page } from '@playwright/test';
import { build } from 'vite';

import { toMercator } from '../../renderer/engines/plan-map/geometry';
import type { Bounds, MapScene, PlanMapEvent, Position } from '../../renderer/engines/plan-map/scene';
import { unsmoothedMaps } from '../journeys/driver/screens';
import { servePages, type PageServer } from './plan-map-server';

export type Colour = [red: number, green: number, blue: number];
type SceneName = 'plan' | 'lots' | 'places';

/** WebGL drawn by software, so that the map can be tried without a graphics card. */
const softwareGraphics = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  unsmoothedMaps,
];
const noGraphics = ['--disable-gpu', '--disable-3d-apis'];

/** A visitor before the map alone, in a page that has the kiosk's content security policy. */
export interface MapVisitor {
  open(options?: { width?: number; height?: number }): Promise<void>;
  mount(place: 'first' | 'second'): Promise<void>;
  /** Shows a scene of tests/fixtures/map-scene.ts and waits for its picture. */
  show(name: SceneName, changes?: Partial<MapScene>): Promise<void>;
  touch(position: Position, shift?: { x: number; y: number }): Promise<PlanMapEvent[]>;
  do(command: 'zoomIn' | 'zoomOut' | 'showAll' | 'dispose'): Promise<void>;
  select(id: string | undefined): Promise<void>;
  setOpacity(opacity: number): Promise<void>;
  focus(target: Bounds): Promise<void>;
  turnWithTwoFingers(): Promise<void>;
  events(): Promise<PlanMapEvent[]>;
  bounds(): Bounds;
  codes(): Promise<readonly string[]>;
  /** Colours of the screen at places of the map. */
  coloursAt(...positions: Position[]): Promise<Colour[]>;
  coloursAtPixels(points: { x: number; y: number }[]): Promise<Colour[]>;
  pixelOf(position: Position): { x: number; y: number };
  contexts(): Promise<number>;
  loseGraphics(): Promise<void>;
  foreignRequests(): string[];
  complaints(): string[];
  page(): Page;
  close(): Promise<void>;
}

export interface MapStand {
  visitor(options?: { graphics?: boolean }): Promise<MapVisitor>;
  close(): Promise<void>;
}

/** Builds the harness page as the kiosk's pages are built and serves it. */
export async function createMapStand(content: Readonly<Record<string, Buffer>> = {}): Promise<MapStand> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'aula-map-'));
  await build({
    configFile: false,
    root: path.join(import.meta.dirname, 'plan-map-harness'),
    base: './',
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome130',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  });
  const server = await servePages(folder, content);
  const visitors: MapVisitor[] = [];
  return {
    visitor: async ({ graphics = true } = {}) => {
      const args = ['--no-sandbox', ...(graphics ? softwareGraphics : noGraphics)];
      const executablePath = process.env['AULA_CHROMIUM'] ?? '/usr/bin/chromium';
      const visitor = createVisitor(await chromium.launch({ executablePath, args }), server);
      visitors.push(visitor);
      return visitor;
    },
    close: async () => {
      await Promise.all(visitors.map(visitor => visitor.close()));
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function createVisitor(browser: Browser, server: PageServer): MapVisitor {
  let page: Page;
  let isOpen = false;
  let size = { width: 1080, height: 800 };
  let bounds: Bounds = [0, 0, 0, 0];
  const foreign: string[] = [];
  const complaints: string[] = [];

  async function events(): Promise<PlanMapEvent[]> {
    const taken = await page.evaluate(() => window.harness.takeEvents());
    for (const event of taken) if (event.kind === 'moved') bounds = event.bounds;
    return taken;
  }

  function pixelOf(position: Position) {
    const [left, bottom] = toMercator([bounds[0], bounds[1]]);
    const [right, top] = toMercator([bounds[2], bounds[3]]);
    const [x, y] = toMercator(position);
    return { x: ((x - left) / (right - left)) * size.width, y: ((y - top) / (bottom - top)) * size.height };
  }

  /** Until the picture has stopped changing. */
  async function settled() {
    let [last, now] = ['', await picture()];
    while (last !== now) [last, now] = [now, await picture()];
    await events();
  }

  async function picture(): Promise<string> {
    await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve, 60))));
    return (await page.screenshot()).toString('base64');
  }

  async function coloursAtPixels(points: { x: number; y: number }[]): Promise<Colour[]> {
    const png = (await page.screenshot()).toString('base64');
    return page.evaluate(([image, places]) => window.harness.colours(image, places), [png, points] as const);
  }

  return {
    open: async ({ width = 1080, height = 800 } = {}) => {
      size = { width, height };
      // The page before is gone with its map: two at once would share the one processor that draws.
      if (isOpen) await page.context().close();
      isOpen = true;
      const context = await browser.newContext({ viewport: size, hasTouch: true });
      page = await context.newPage();
      page.on('request', request => {
        const { protocol, origin } = new URL(request.url());
        if (protocol !== 'data:' && protocol !== 'blob:' && origin !== server.origin)
          foreign.push(request.url());
      });
      page.on('console', message => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', error => complaints.push(String(error)));
      await page.goto(server.origin);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
    },
    mount: place => page.evaluate(id => window.harness.mount(id), place),
    show: async (name, changes = {}) => {
      await page.evaluate(
        ([scene, other]) => window.harness.show({ ...window.harness.scenes[scene](), ...other }),
        [name, changes] as const,
      );
      await events();
    },
    touch: async (position, shift = { x: 0, y: 0 }) => {
      await events();
      const { x, y } = pixelOf(position);
      await page.touchscreen.tap(x + shift.x, y + shift.y);
      let answer = await events();
      while (answer.length === 0) answer = await events();
      return answer.filter(({ kind }) => kind === 'touched' || kind === 'touchedNothing');
    },
    do: async command => {
      await page.evaluate(name => window.harness.handle()[name](), command);
      if (command !== 'dispose') await settled();
    },
    select: async id => {
      await page.evaluate(chosen => window.harness.handle().select(chosen), id);
      await settled();
    },
    setOpacity: async opacity => {
      await page.evaluate(value => window.harness.handle().setOpacity(value), opacity);
      await settled();
    },
    focus: async target => {
      await page.evaluate(box => window.harness.handle().focus(box), target);
      await settled();
    },
    turnWithTwoFingers: async () => {
      const session = await page.context().newCDPSession(page);
      const [x, y] = [size.width / 2, size.height / 2];
      const fingers = (degrees: number) =>
        [0, 180].map((half, id) => {
          const angle = ((degrees + half) * Math.PI) / 180;
          return { x: x + 150 * Math.cos(angle), y: y + 150 * Math.sin(angle), id };
        });
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(0) });
      for (let degrees = 5; degrees <= 80; degrees += 5) {
        await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(degrees) });
      }
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      await settled();
    },
    events,
    bounds: () => bounds,
    codes: () => page.evaluate(() => window.harness.handle().visibleCodes()),
    coloursAt: (...positions) => coloursAtPixels(positions.map(pixelOf)),
    coloursAtPixels,
    pixelOf,
    contexts: () => page.evaluate(() => window.harness.contexts()),
    loseGraphics: async () => {
      await page.evaluate(() => window.harness.loseGraphics());
    },
    foreignRequests: () => foreign,
    complaints: () => complaints,
    page: () => page,
    close: () => browser.close(),
  };
}
