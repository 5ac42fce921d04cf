import type { DocumentInfo } from '#hub/pages/contract';
import { pagesInfoUrl } from '../../hub/content-url';
import { useLive } from '../../hub/hub-provider';
import { fetchJson } from '../parts/content-json';
import { knownValue } from '../parts/live-content';

/** What is known of a document's pages; undefined until it has come. Asked again when the hub announces new pictures. */
export function useDocumentInfo(sha256: string): DocumentInfo | undefined {
  return knownValue(
    useLive<DocumentInfo>(['pages.info', sha256], (_hub, signal) =>
      fetchJson<DocumentInfo>(pagesInfoUrl(sha256), signal),
    ),
  );
}
