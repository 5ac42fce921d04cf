import type { Log } from '#hub/log';
import type { Lobby, Topic } from './lobby';

/** As the keys of a record, so that the compiler misses a topic that is forgotten here. */
const topics: Readonly<Record<Topic, true>> = {
  queue: true,
  people: true,
  displays: true,
  statistics: true,
  help: true,
  'screen-reports': true,
  outbox: true,
  booking: true,
  'calendar-readings': true,
  orders: true,
  opinions: true,
  reports: true,
  prints: true,
};

export const everyTopic = Object.keys(topics) as Topic[];

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
