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

/** The hub's address of a paper that was made in this visit; it has no pictures, so that its bytes are drawn here. */
export function paperAddresses(token: string, base: string = location.href): DocumentAddresses {
  const at = (path: string) => new URL(path, base).href;
  return {
    documentUrl: at(`/prints/${token}`),
    infoUrl: at(`/prints/${token}/info.json`),
    textUrl: at(`/prints/${token}/text.json`),
    tileUrl: () => at(`/prints/${token}/tile`),
    thumbnailUrl: () => at(`/prints/${token}/thumbnail`),
  };
}
