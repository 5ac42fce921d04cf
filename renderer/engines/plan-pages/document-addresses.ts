import type { DocumentAddresses } from './plan-pages';

/** The hub's addresses of a document's bytes, pictures and words; `base` is the page's own address. */
export function documentAddresses(sha256: string, base: string = location.href): DocumentAddresses {
  const at = (path: string) => new URL(path, base).href;
  return {
    documentUrl: at(`/content/${sha256}`),
    infoUrl: at(`/pages/${sha256}/info.json`),
    textUrl: at(`/pages/${sha256}/text.json`),
    tileUrl: (page, level, column, row) => at(`/pages/${sha256}/${page}/${level}/${column}_${row}.webp`),
    thumbnailUrl: page => at(`/pages/${sha256}/${page}/thumbnail.webp`),
  };
}
