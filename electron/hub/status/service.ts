import type { Clock } from '#content/model/clock';
import type { Catalogue } from '../catalogue/catalogue';
import type { Mirror } from '../mirror/contract';
import type { Lobby } from '../storage/lobby/lobby';
import type { Freshness, Health, ShareItem } from './contract';
import type { Revisions } from './revisions';
import { itemFacts, reasonsOf, shareItemOf } from './rules';

/** What the hub tells of itself. */
export interface Status {
  freshness(): Freshness;
  watch(signal?: AbortSignal): AsyncGenerator<{ revision: number }, void>;
  health(): Health;
  share(): { directory: string; items: ShareItem[]; problems: ShareItem['problems'] };
}

export interface StatusParts {
  readonly mirror: Pick<Mirror, 'status' | 'current'>;
  readonly catalogue: () => Catalogue;
  readonly revisions: Revisions;
  readonly storage: () => Health['storage'];
  readonly lobby: Pick<Lobby, 'kind' | 'reach'>;
  readonly clock: Clock;
  readonly about: { version: string; site: string; display: string; mode: string; shareDirectory: string };
}

/** Creates the hub's own answers about its state. */
export function createStatus(parts: StatusParts): Status {
  const { mirror, catalogue, revisions, storage, lobby, clock, about } = parts;
  const hasContent = () => catalogue().readings.size > 0;
  return {
    freshness() {
      const { reachable, lastScanAt } = mirror.status();
      return {
        now: clock.now(),
        revision: revisions.current(),
        shareReachable: reachable,
        ...(lastScanAt === undefined ? {} : { lastScanAt: Math.round(lastScanAt) }),
        hasContent: hasContent(),
        lobbyCurrent: lobby.reach().current,
        display: about.display,
        mode: about.mode,
      };
    },
    async *watch(signal) {
      for await (const revision of revisions.watch(signal)) yield { revision };
    },
    health() {
      const status = mirror.status();
      const facts = { storage: storage(), lobby: lobbyFacts(lobby) };
      const reasons = reasonsOf({ status, hasContent: hasContent(), ...facts });
      return {
        status: reasons.length === 0 ? 'ok' : 'degraded',
        reasons,
        ...{ version: about.version, site: about.site, display: about.display },
        snapshot: snapshotFacts(mirror),
        share: {
          reachable: status.reachable,
          lastScanAt: status.lastScanAt === undefined ? null : new Date(status.lastScanAt).toISOString(),
          held: status.held.length,
          pending: status.pending.length,
        },
        ...facts,
      };
    },
    share() {
      const { problem, ...status } = mirror.status();
      const items = itemFacts(mirror.current()?.items ?? [], status, catalogue()).map(shareItemOf);
      return {
        directory: about.shareDirectory,
        items,
        problems: problem === undefined ? [] : [{ code: problem }],
      };
    },
  };
}

function lobbyFacts({ kind, reach }: StatusParts['lobby']): Health['lobby'] {
  const { current, since } = reach();
  return { kind, current, since: new Date(since).toISOString() };
}

function snapshotFacts(mirror: Pick<Mirror, 'current'>): Health['snapshot'] {
  const snapshot = mirror.current();
  if (snapshot === undefined) return null;
  const { id, madeAt, files, bytes } = snapshot;
  return { id, madeAt: new Date(madeAt).toISOString(), files, bytes };
}
