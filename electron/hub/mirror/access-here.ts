import { createDirectAccess } from './direct-access';
import { createLocalStore } from './local-store';
import type { ShareAccess, ShareAccessOptions } from './share-access';
import { createFolderReader } from './share-reader';

/** Access to the share from this very thread. */
export function accessHere({ shareDir, dataDir, rules, flushEach }: ShareAccessOptions): ShareAccess {
  const local = createLocalStore({ dataDir, flushEach });
  return createDirectAccess({ reader: createFolderReader(shareDir), local, rules });
}
