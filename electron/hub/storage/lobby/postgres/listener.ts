import type pg from 'pg';
import type { Log } from '#hub/log';
import type { Topic } from '../lobby';
import { channel, readAnnouncement } from './announce-sql';
import type { Connections } from './connections';
import type { PostgresTimes } from './times';

export interface ListenerOptions {
  readonly connections: Pick<Connections, 'session'>;
  readonly site: string;
  readonly times: PostgresTimes;
  readonly log: Log;
  /** Makes the database ready; called before each listening. */
  readonly prepare: () => Promise<void>;
  /** A deed was announced. */
  readonly heard: (topic: Topic, deed: string) => void;
  /** Announcements may have been lost: anything may have been written. */
  readonly missed: () => void;
  /** From now on every announcement is heard, or no longer. */
  readonly reached: (isCurrent: boolean) => void;
}

export interface Listener {
  /** Resolves when the server was reached or was not. */
  readonly firstTry: Promise<void>;
  /** The last try to reach the server failed. */
  isAway(): boolean;
  stop(): Promise<void>;
}

/**
 * Hears the announcements of all hubs on a session of its own, and finds out when it no longer does: a session that
 * ended, a server that froze, an announcement that was lost. After each loss it listens first and then has
 * everything read again.
 */
export function createListener(options: ListenerOptions): Listener {
  const { times, log, prepare, reached } = options;
  const ending = new AbortController();
  let isAway = false;
  let failures = 0;
  let tellFirst = () => {};
  const firstTry = new Promise<void>(resolve => (tellFirst = resolve));

  const listening = () => {
    if (isAway) log.info('lobby.reached');
    isAway = false;
    failures = 0;
    reached(true);
    options.missed();
    tellFirst();
  };
  const lost = (error: unknown, hadListened: boolean) => {
    reached(false);
    if (hadListened) return log.warn('lobby.lost', { reason: reasonOf(error) });
    if (!isAway) log.warn('lobby.away', { reason: reasonOf(error) });
    isAway = true;
    failures += 1;
    tellFirst();
  };
  const follow = async () => {
    while (!ending.signal.aborted) {
      let hasListened = false;
      try {
        await prepare();
        await listenOnce(options, ending.signal, () => {
          hasListened = true;
          listening();
        });
      } catch (error) {
        if (ending.signal.aborted) break;
        lost(error, hasListened);
      }
      if (!hasListened) await pause(pauseAfter(failures, times), ending.signal);
    }
  };
  const ended = follow();
  return {
    firstTry,
    isAway: () => isAway,
    async stop() {
      ending.abort();
      await ended;
    },
  };
}

/** The innermost words: what wraps them says only that something failed. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause !== undefined) return reasonOf(error.cause);
  return error instanceof AggregateError ? error.errors.map(reasonOf).join('; ') : error.message;
}

function pauseAfter(failures: number, { firstPause, longestPause }: PostgresTimes): number {
  return Math.min(longestPause, firstPause * 2 ** (failures - 1));
}

/** One session from LISTEN until it is lost, which rejects, or no longer wanted. */
async function listenOnce(
  { connections, site, times, heard, missed, log }: ListenerOptions,
  ending: AbortSignal,
  listening: () => void,
): Promise<void> {
  const { client, cut } = await connections.session();
  const over = new AbortController();
  const end = () => over.abort();
  ending.addEventListener('abort', end);
  client.on('end', end);
  let seen = 0;
  client.on('notification', ({ payload }) => {
    const announced = readAnnouncement(payload);
    if (announced?.site !== site) return;
    seen = Math.max(seen, announced.revision);
    heard(announced.topic, announced.deed);
  });
  try {
    await client.query(`listen ${channel}`);
    seen = await revisionHeardBy(client, site);
    listening();
    while (!ending.aborted) {
      await pause(times.betweenChecks, over.signal);
      if (ending.aborted) break;
      const revision = await revisionHeardBy(client, site);
      if (revision <= seen) continue;
      log.info('lobby.announcement-missed', { seen, revision });
      seen = revision;
      missed();
    }
  } finally {
    ending.removeEventListener('abort', end);
    cut();
  }
}

/** The site's revision, asked in the listening session itself; rejects when that session does not listen or answer. */
async function revisionHeardBy(client: pg.Client, site: string): Promise<number> {
  const { rows } = await client.query<{ listens: boolean; revision: number | null }>(
    `select exists (select from pg_listening_channels() as listened where listened = $1) as listens,
      (select revision from lobby_sites where site = $2) as revision`,
    [channel, site],
  );
  if (rows[0]?.listens !== true) throw new Error('the session does not listen');
  return rows[0].revision ?? 0;
}

/** Waits; a signal ends it at once. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}
