import type { PlannedTile } from './tile-plan';

export interface TileStoreParts {
  urlOf(tile: PlannedTile): string;
  /** Called when a wanted tile can be drawn. */
  changed(): void;
}

/** Decoded tiles of one page. Pictures are decoded off the page's thread; the least recently seen are let go. */
export interface TileStore {
  /** The decoded tile, marked as seen. */
  get(key: string): ImageBitmap | undefined;
  /** Wants exactly these from now on, most important first; others on their way are cancelled. */
  want(tiles: readonly PlannedTile[]): void;
  /** Whether this tile is neither there nor given up for now. */
  isAwaited(key: string): boolean;
  dispose(): void;
}

/** A tile is one mebibyte decoded; a 4K window needs about 60, the rest is for going back and forth. */
const KEPT_TILES = 160;

const AT_ONCE = 6;

/** A tile that failed is asked for again when it is wanted after this, in milliseconds. */
const RETRY_MS = 2_000;

export function createTileStore({ urlOf, changed }: TileStoreParts): TileStore {
  const ready = new Map<string, ImageBitmap>();
  const loading = new Map<string, AbortController>();
  const failedAt = new Map<string, number>();
  let wanted: readonly PlannedTile[] = [];
  let disposed = false;

  const isMissing = ({ key }: PlannedTile) => !ready.has(key) && !loading.has(key) && mayTry(key);

  function mayTry(key: string): boolean {
    const at = failedAt.get(key);
    return at === undefined || performance.now() - at > RETRY_MS;
  }

  function pump() {
    for (const tile of wanted) {
      if (disposed || loading.size >= AT_ONCE) return;
      if (isMissing(tile)) void load(tile);
    }
  }

  async function load(tile: PlannedTile): Promise<void> {
    const abort = new AbortController();
    loading.set(tile.key, abort);
    try {
      const bitmap = await fetchBitmap(urlOf(tile), abort.signal);
      if (disposed) return bitmap.close();
      failedAt.delete(tile.key);
      ready.set(tile.key, bitmap);
      evict();
      changed();
    } catch {
      // Cancelled, or the hub is away: a coarser tile stands in, and it is asked for again when wanted.
      if (!abort.signal.aborted) failedAt.set(tile.key, performance.now());
    } finally {
      loading.delete(tile.key);
      pump();
    }
  }

  function evict() {
    for (const [key, bitmap] of ready) {
      if (ready.size <= KEPT_TILES) return;
      if (wanted.some(tile => tile.key === key)) continue;
      ready.delete(key);
      bitmap.close();
    }
  }

  return {
    get(key) {
      const bitmap = ready.get(key);
      if (!bitmap) return undefined;
      ready.delete(key);
      ready.set(key, bitmap);
      return bitmap;
    },
    want(tiles) {
      wanted = tiles;
      const keys = new Set(tiles.map(tile => tile.key));
      for (const [key, abort] of loading) if (!keys.has(key)) abort.abort();
      pump();
    },
    isAwaited: key => !ready.has(key) && !failedAt.has(key),
    dispose() {
      disposed = true;
      for (const abort of loading.values()) abort.abort();
      for (const bitmap of ready.values()) bitmap.close();
      ready.clear();
    },
  };
}

async function fetchBitmap(url: string, signal: AbortSignal): Promise<ImageBitmap> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  return createImageBitmap(await response.blob());
}
