import { copyFile } from './copy-file';
import type { LocalStore } from './local-store';
import { rereadFile } from './reread-file';
import { ShareTrouble, type ShareAccess } from './share-access';
import type { ItemRule } from './share-layout';
import type { ShareReader } from './share-reader';
import { isSameListing, walkShare, type Listing } from './walk-share';

export interface DirectAccessParts {
  reader: ShareReader;
  local: LocalStore;
  rules: readonly ItemRule[];
  /** Files up to this size are read in one go. */
  bufferBytes?: number;
}

const BUFFER_BYTES = 4 * 1024 * 1024;

/** Works on the share in this very thread: inside the worker, and in tests. */
export function createDirectAccess({
  reader,
  local,
  rules,
  bufferBytes = BUFFER_BYTES,
}: DirectAccessParts): ShareAccess {
  const buffer = Buffer.allocUnsafeSlow(bufferBytes);
  const copying = { reader, local, buffer, started: new Map() };
  const rereading = { reader, buffer, started: new Map() };
  const auditing = { reader, buffer, started: new Map() };
  let latest: Listing | undefined;
  return {
    list: async () => {
      rereading.started.clear();
      const listing = listOrTrouble(reader, rules);
      latest = latest && isSameListing(latest, listing) ? latest : listing;
      return latest;
    },
    copy: async (files, budgetBytes) =>
      upTo(budgetBytes, files, (file, left) => copyFile(copying, file, left)),
    reread: async (requests, budgetBytes) =>
      upTo(budgetBytes, requests, (request, left) => rereadFile(rereading, request, left)),
    audit: async (requests, budgetBytes) =>
      upTo(budgetBytes, requests, (request, left) => rereadFile(auditing, request, left)),
    isSlow: () => false,
    close: async () => undefined,
  };
}

function listOrTrouble(reader: ShareReader, rules: readonly ItemRule[]): Listing {
  try {
    return walkShare(reader, rules);
  } catch (cause) {
    throw new ShareTrouble('mirror.unreachable', cause);
  }
}

/** Works through the requests until the budget is spent; at least one is begun. */
function upTo<Request, Outcome>(
  budgetBytes: number,
  requests: readonly Request[],
  work: (request: Request, left: number) => Outcome & { spent: number },
): Outcome[] {
  const outcomes: Outcome[] = [];
  let left = budgetBytes;
  for (const request of requests) {
    if (left <= 0) break;
    const { spent, ...outcome } = work(request, left);
    outcomes.push(outcome as unknown as Outcome);
    left -= spent;
  }
  return outcomes;
}
