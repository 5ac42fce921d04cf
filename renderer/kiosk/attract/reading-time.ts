/** To look at a picture and find the words. */
const LOOK_MS = 6_000;
/** About 150 words a minute: somebody who stands and reads a new thing. */
const WORD_MS = 400;
const LEAST_MS = 10_000;
const MOST_MS = 30_000;

/** How long a page with these texts stays: longer when there is more to read, between ten seconds and thirty. */
export function readingMs(texts: readonly (string | undefined)[]): number {
  const words = texts.flatMap(text => text?.match(/[\p{L}\p{N}]+/gu) ?? []);
  return Math.min(Math.max(LOOK_MS + words.length * WORD_MS, LEAST_MS), MOST_MS);
}
