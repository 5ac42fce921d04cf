import os from 'node:os';
import path from 'node:path';
import type { Clock } from '#content/model/clock';
import type { Log } from '../log';
import { type Certificate, currentCertificate } from './certificate';
import type { Web } from './create-web';
import { lanNames } from './lan-names';
import { listenOnLan } from './listen';

/** How the hub is to be reached from the network. */
export interface LanSettings {
  readonly port: number;
  /** The network card's address, or all. */
  readonly address: string;
  /** Names under which people call this machine, beside its own. */
  readonly hostNames: readonly string[];
  readonly certificate?: { readonly certificate: string; readonly key: string } | undefined;
}

/** What IT must know to trust the door. */
export interface LanDoorFacts {
  readonly url: string;
  readonly fingerprint: string;
  readonly endsAt: number;
  readonly isSelfMade: boolean;
}

export interface LanDoor {
  facts(): LanDoorFacts;
  close(): Promise<void>;
}

export interface LanDoorParts {
  readonly settings: LanSettings;
  readonly dataDirectory: string;
  readonly web: Web;
  readonly clock: Clock;
  readonly log: Log;
  /** How often the certificate is looked at again. */
  readonly lookMs?: number;
}

const LOOK_MS = 60_000;

/** Opens the network's door and keeps its certificate: a new one is taken without closing, a bad one leaves the old. */
export async function openLanDoor(parts: LanDoorParts): Promise<LanDoor> {
  const { settings, dataDirectory, web, clock, log, lookMs = LOOK_MS } = parts;
  const look = () =>
    currentCertificate({
      files: settings.certificate,
      directory: path.join(dataDirectory, 'certificate'),
      names: () => lanNames(settings.hostNames),
      clock,
    });
  let inUse: Certificate = await look();
  const name = settings.hostNames[0] ?? os.hostname();
  const door = await listenOnLan({ ...settings, name }, inUse, web);
  const renew = async () => {
    const next = await look();
    if (next.certificate === inUse.certificate) return;
    door.useCertificate(next);
    inUse = next;
    log.info('web.certificate-changed', { fingerprint: next.fingerprint });
  };
  const timer = setInterval(
    () => void renew().catch((error: unknown) => log.error('web.certificate-failed', { error })),
    lookMs,
  );
  timer.unref();
  return {
    facts() {
      const { fingerprint, endsAt, isSelfMade } = inUse;
      return { url: door.url, fingerprint, endsAt, isSelfMade };
    },
    async close() {
      clearInterval(timer);
      await door.close();
    },
  };
}
