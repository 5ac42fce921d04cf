import { open } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

export interface PictureWatch {
  /** Ends watching and tells the largest share of white pixels that any look saw, 0–1, and how many looks there were. */
  stop(): Promise<{ whitest: number; looks: number }>;
}

const everyMs = 10;
const sampledPixels = 4_000;
const nearlyWhite = 250;

/** Looks at a virtual display's own pixels a hundred times a second: what a person would see, whoever drew it. */
export function watchForWhite(framebufferFile: string): PictureWatch {
  let isWatching = true;
  const seen = { whitest: 0, looks: 0 };
  const watching = (async () => {
    const file = await open(framebufferFile, 'r');
    const { size } = await file.stat();
    const pixels = Buffer.alloc(size);
    while (isWatching) {
      await file.read(pixels, 0, size, 0);
      seen.whitest = Math.max(seen.whitest, shareOfWhite(pixels));
      seen.looks += 1;
      await wait(everyMs);
    }
    await file.close();
  })();
  return {
    async stop() {
      isWatching = false;
      await watching;
      return seen;
    },
  };
}

/** Of an xwd picture: its header and colour map first, then four bytes a pixel (blue, green, red, unused). */
function shareOfWhite(picture: Buffer): number {
  const headerBytes = picture.readUInt32BE(0) + picture.readUInt32BE(76) * 12;
  const step = Math.floor((picture.length - headerBytes) / 4 / sampledPixels) * 4;
  let white = 0;
  for (let index = 0; index < sampledPixels; index += 1) {
    const at = headerBytes + index * step;
    if (Math.min(picture[at] ?? 0, picture[at + 1] ?? 0, picture[at + 2] ?? 0) >= nearlyWhite) white += 1;
  }
  return white / sampledPixels;
}
