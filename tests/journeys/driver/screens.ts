import type { DisplaySize } from '../../../build/display';

export type { DisplaySize } from '../../../build/display';

/** A standing and a lying screen, as they hang in lobbies. */
export const orientations = {
  portrait: { widthPx: 1080, heightPx: 1920 },
  landscape: { widthPx: 1920, heightPx: 1080 },
} as const satisfies Record<string, DisplaySize>;
export type Orientation = keyof typeof orientations;

/** Root must do without the sandbox of Chromium and Electron; nobody else does. */
export function rootSwitches(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** Journeys draw maps without a graphics card: unsmoothed edges take half the time and change nothing that is looked at. */
export const unsmoothedMaps = '--webgl-msaa-sample-count=0';
