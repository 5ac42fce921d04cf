import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Lobby, Topic } from '../lobby';
import type { LobbySchema } from '../schema';
import { beginDecision } from './announce-sql';
import { isWorthAnotherTry } from './away';
import type { OwnNews } from './own-news';
import { createTurns } from './turns';

export interface WriteOptions {
  /** The database with transactions that begin as told. */
  readonly over: (begin: string) => Kysely<LobbySchema>;
  readonly site: string;
  readonly news: OwnNews;
  readonly tell: (topic: Topic) => void;
  /** How long a decision waits for the earlier ones of this hub. */
  readonly patienceMs: number;
}

const MOST_TRIES = 3;

type Decide<Outcome> = (transaction: Transaction<LobbySchema>) => Promise<Outcome>;

/** Decides one thing after the other; what the server undid because of another writer is decided anew. */
export function createWrite({ over, site, news, tell, patienceMs }: WriteOptions): Lobby['write'] {
  const turns = createTurns(patienceMs);
  async function decideOnce<Outcome>(topic: Topic, decide: Decide<Outcome>): Promise<Outcome> {
    const deed = randomUUID();
    news.begin(deed);
    try {
      const outcome = await over(beginDecision({ site, topic, deed })).transaction().execute(decide);
      if (news.decided(deed)) tell(topic);
      return outcome;
    } catch (error) {
      news.failed(deed);
      throw error;
    }
  }
  return (topic, decide) => tryAgain(MOST_TRIES, () => turns.take(() => decideOnce(topic, decide)));
}

async function tryAgain<Outcome>(tries: number, work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (tries <= 1 || !isWorthAnotherTry(error)) throw error;
    return tryAgain(tries - 1, work);
  }
}
