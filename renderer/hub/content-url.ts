/** A published file's bytes, by its SHA-256; the address never changes its content. */
export function contentUrl(sha256: string): string {
  return new URL(`/content/${sha256}`, location.href).href;
}

/** The picture of a document's page (from 1), small enough for a card. */
export function thumbnailUrl(sha256: string, page = 1): string {
  return new URL(`/pages/${sha256}/${page}/thumbnail.webp`, location.href).href;
}

/** What is known of a document's pages: number, sizes, whether pictures are ready. */
export function pagesInfoUrl(sha256: string): string {
  return new URL(`/pages/${sha256}/info.json`, location.href).href;
}
