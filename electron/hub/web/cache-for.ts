/** Of what its address names by hash, or by a hash in its name. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';

/** How long a browser may keep an answer that stays public for `forMs` milliseconds (absent: for ever). */
export function cacheFor(forMs: number | undefined): string {
  return forMs === undefined ? IMMUTABLE : `private, max-age=${Math.max(0, Math.floor(forMs / 1000))}`;
}
