import { type Kysely, Migrator, sql, type Migration } from 'kysely';
import { createBookingTables } from '#hub/booking/tables';
import { createDisplayTables } from '#hub/displays/tables';
import { createHelpTables } from '#hub/help/tables';
import { createOpinionTables } from '#hub/opinions/tables';
import { createOrderTables } from '#hub/orders/tables';
import { createOutboxTables } from '#hub/outbox/tables';
import { createPeopleTables } from '#hub/people/tables';
import { createPrintTables } from '#hub/prints/tables';
import { createQueueTables } from '#hub/queue/tables';
import { createReportTables } from '#hub/reports/tables';
import { createStatisticsTables } from '#hub/statistics/tables';
import { columnTypes, type CreateTables } from './tables';

type Kind = keyof typeof columnTypes;

/** One row for each site: whoever writes holds it, and its revision tells the others that something was written. */
const createSiteTable: CreateTables = ({ integer, text, strict }) => [
  `create table lobby_sites (
    site ${text} not null,
    revision ${integer} not null,
    primary key (site)
  )${strict}`,
];

/** All changes of the lobby's tables in the order of their numbers; new ones are added at the end, none is edited. */
export const lobbyMigrations = (kind: Kind): Record<string, Migration> => ({
  '0001-lobby': creating(kind, [
    createSiteTable,
    createPeopleTables,
    createQueueTables,
    createDisplayTables,
    createHelpTables,
    createStatisticsTables,
  ]),
  '0002-errands': creating(kind, [
    createOutboxTables,
    createBookingTables,
    createOrderTables,
    createOpinionTables,
    createReportTables,
    createPrintTables,
  ]),
});

function creating(kind: Kind, slices: readonly CreateTables[]): Migration {
  return {
    async up(database: Kysely<unknown>) {
      const statements = slices.flatMap(create => create(columnTypes[kind]));
      for (const statement of statements) await sql.raw(statement).execute(database);
    },
  };
}

/** Where a database notes which changes it has. */
export const lobbyMigrationTables = {
  migrationTableName: 'lobby_migrations',
  migrationLockTableName: 'lobby_migrations_lock',
};

/** Brings the lobby's tables up to date; several hubs may do so at once. */
export async function migrateLobby<Schema>(database: Kysely<Schema>, kind: Kind): Promise<void> {
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: async () => lobbyMigrations(kind) },
    ...lobbyMigrationTables,
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw new Error('the lobby could not be brought up to date', { cause: error });
}
