const troubleWithinMs = 60_000;
const troubleCount = 3;

/** Whether the graphics process has now died three times within a minute: Chromium gives up after the sixth. */
export function createGraphicsTrouble(monotonicMs: () => number): () => boolean {
  let deaths: number[] = [];
  return () => {
    const now = monotonicMs();
    deaths = [...deaths.filter(at => now - at < troubleWithinMs), now];
    return deaths.length >= troubleCount;
  };
}
