import type { Migration } from 'kysely';

import { mirrorTables } from './0001-mirror';

/** All changes of the schema in the order of their numbers; new ones are added at the end, none is ever edited. */
export const migrations: Record<string, Migration> = {
  '0001-mirror': mirrorTables,
};
