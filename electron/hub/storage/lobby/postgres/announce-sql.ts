import pg from 'pg';
import { z } from 'zod';
import { everyTopic } from '../announcements';
import type { Topic } from '../lobby';

export const channel = 'aula_lobby';

const announcement = z.object({
  site: z.string(),
  topic: z.enum(everyTopic),
  revision: z.number(),
  /** Hubs of an older version tell none. */
  deed: z.string().default(''),
});

/**
 * Begins a decision in one round trip: takes the site's row, so that no other writer of the site decides meanwhile,
 * raises its revision, and has the announcement sent with the commit.
 */
export function beginDecision({ site, topic, deed }: { site: string; topic: Topic; deed: string }): string {
  const [quotedSite, quotedTopic, quotedDeed] = [site, topic, deed].map(pg.escapeLiteral);
  return `begin isolation level read committed read write;
    set local synchronous_commit = on;
    with raised as (
      insert into lobby_sites (site, revision) values (${quotedSite}, 1)
      on conflict (site) do update set revision = lobby_sites.revision + 1 returning revision)
    select pg_notify('${channel}', json_build_object(
      'site', ${quotedSite}::text, 'topic', ${quotedTopic}::text, 'revision', revision,
      'deed', ${quotedDeed}::text)::text) from raised`;
}

/** Several reads of one moment. */
export const beginReading = 'begin isolation level repeatable read read only';

/** What an announcement says; undefined for one that this version does not understand. */
export function readAnnouncement(payload: string | undefined): z.infer<typeof announcement> | undefined {
  try {
    return announcement.parse(JSON.parse(payload ?? ''));
  } catch {
    return undefined;
  }
}
