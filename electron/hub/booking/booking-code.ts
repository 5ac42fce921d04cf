import type { Transaction } from 'kysely';
import type { LobbySchema } from '../storage/lobby/schema';
import { codeHash, codesOf } from './codes';
import { bookingsIn } from './store';

export interface Code {
  /** As it is told, once. */
  readonly code: string;
  readonly hash: string;
}

/** A code for the request's booking that no other booking of the site has. */
export async function newCode(writing: Transaction<LobbySchema>, site: string, key: string): Promise<Code> {
  for (const { code, hash } of codesFor(site, key)) {
    if ((await bookingsIn(writing, site).byCode(hash)) === undefined) return { code, hash };
  }
  throw new Error('every code of the request belongs to another booking');
}

/** The code that the request's booking was given. */
export function codeAgain(site: string, key: string, stored: string | null): string | undefined {
  return codesFor(site, key).find(({ hash }) => hash === stored)?.code;
}

function codesFor(site: string, key: string): Code[] {
  return codesOf(site, key).flatMap(code => {
    const hash = codeHash(site, code);
    return hash === undefined ? [] : [{ code, hash }];
  });
}
