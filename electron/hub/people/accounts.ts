import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import type { LobbySchema } from '../storage/lobby/schema';
import { role, type Account, type Person } from './contract';
import type { PeopleAccountRow } from './tables';

/** The account as the database holds it. */
export type AccountRow = Selectable<PeopleAccountRow>;

const roleList = z.array(role);

/** Who it is, as every slice sees them. */
export function personOf({ id, name, roles }: Pick<AccountRow, 'id' | 'name' | 'roles'>): Person {
  return { id, name, roles: roleList.parse(JSON.parse(roles)) };
}

/** As IT sees it. */
export function accountOf(row: AccountRow): Account {
  return {
    ...personOf(row),
    login: row.login,
    isDisabled: row.is_disabled === 1,
    hasPin: row.pin_hash !== null,
  };
}

/** The accounts of a site; the database is the lobby's own or a transaction of it. */
export function accountsIn(database: Kysely<LobbySchema>, site: string) {
  const ofSite = () => database.selectFrom('people_accounts').selectAll().where('site', '=', site);
  return {
    all: (): Promise<AccountRow[]> => ofSite().orderBy('name').orderBy('login').execute(),
    byId: (id: string): Promise<AccountRow | undefined> => ofSite().where('id', '=', id).executeTakeFirst(),
    byLogin: (login: string): Promise<AccountRow | undefined> =>
      ofSite().where('login', '=', login).executeTakeFirst(),
    byPin: (pinHash: string): Promise<AccountRow | undefined> =>
      ofSite().where('pin_hash', '=', pinHash).where('is_disabled', '=', 0).executeTakeFirst(),
    add: async (row: Omit<AccountRow, 'site'>): Promise<void> => {
      await database
        .insertInto('people_accounts')
        .values({ site, ...row })
        .execute();
    },
    set: async (id: string, change: Partial<Omit<AccountRow, 'site' | 'id'>>): Promise<void> => {
      await database
        .updateTable('people_accounts')
        .set(change)
        .where('site', '=', site)
        .where('id', '=', id)
        .execute();
    },
  };
}
