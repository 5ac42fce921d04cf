import path from 'node:path';
import type { Clock } from '#content/model/clock';
import type { HubConfig } from './config';
import type { Log } from './log';
import { contentPath } from './mirror/content-path';
import type { HashCost } from './people/password-hash';

export type WorkerName = 'mirror' | 'pages' | 'catalogue' | 'making' | 'calendar';

/** What the program gives its hub: time, a log, and the workers' programs. */
export interface HubSurroundings {
  readonly clock: Clock;
  readonly log: Log;
  /** Path of a worker's program by its name (`mirror`, `pages`, `catalogue`); without it, heavy work is done here. */
  readonly workerFile?: (name: WorkerName) => string;
  /** What hashing a password costs; full unless told otherwise. */
  readonly hashCost?: HashCost;
  /** How often it is looked whether the night's work is due. */
  readonly nightLookMs?: number;
}

/** Where a hub keeps its published bytes and what it derived from them. */
export function publishedFolders({ dataDirectory }: HubConfig) {
  return {
    contentFile: (sha256: string) => contentPath(dataDirectory, sha256),
    derivedDirectory: path.join(dataDirectory, 'derived'),
  };
}
