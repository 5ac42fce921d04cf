import path from 'node:path';

/** Where an object lies in the local store: `<data>/content/<first two>/<sha256>`. Throws for what is no SHA-256. */
export function contentPath(dataDir: string, sha256: string): string {
  if (!SHA256.test(sha256)) throw new Error(`not a SHA-256: ${JSON.stringify(sha256)}`);
  return path.join(contentFolder(dataDir), sha256.slice(0, 2), sha256);
}

export const SHA256 = /^[0-9a-f]{64}$/;

export function contentFolder(dataDir: string): string {
  return path.join(dataDir, 'content');
}

/** Where copies grow until they are whole. */
export function incomingFolder(dataDir: string): string {
  return path.join(dataDir, 'incoming');
}
