import type { Log } from '#hub/log';
import type { Lobby, Topic } from './lobby';

export const everyTopic = [
  'queue',
  'people',
  'displays',
  'statistics',
  'help',
  'reports',
] as const satisfies readonly Topic[];

type Listener = Parameters<Lobby['subscribe']>[0];

/** Tells those who subscribed; one that throws keeps nothing from the others. */
export interface Announcements {
  tell(topic: Topic | 'reach'): void;
  readonly subscribe: Lobby['subscribe'];
}

export function createAnnouncements(log: Log): Announcements {
  const listeners = new Set<{ readonly hear: Listener }>();
  return {
    tell(topic) {
      for (const { hear } of [...listeners]) {
        try {
          hear(topic);
        } catch (error) {
          log.error('lobby.listener-failed', { topic, error });
        }
      }
    },
    subscribe(hear) {
      const entry = { hear };
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
  };
}
