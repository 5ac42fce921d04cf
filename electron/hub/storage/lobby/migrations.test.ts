import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Kysely, Migrator } from 'kysely';
import { expect, it } from 'vitest';
import { silentLog } from '#hub/log';
import { openState } from '../open-state';
import { openWithPragmas } from '../sound-file';
import { createSqliteDialect } from '../sqlite-dialect';
import { findSqliteEngine } from '../sqlite-engine';
import { lobbyMigrations, lobbyMigrationTables } from './migrations';
import { openLobby } from './open-lobby';
import type { LobbySchema } from './schema';

it('a lobby of version 0.2.0 keeps what it holds, and gets the tables of the errands', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'aula-migrations-'));
  const file = path.join(folder, 'state.sqlite');
  const call = { site: 'test', kind: 'screen', place: 'aula-1', id: 'a', since: 1 } as const;
  await leaveLobbyOfVersion020(file, database => database.insertInto('help_calls').values(call).execute());

  const state = await openState({ file, log: silentLog });
  const lobby = await openLobby({ state, site: 'test', clock: { now: () => 0 }, log: silentLog });

  expect(await lobby.database.selectFrom('help_calls').selectAll().execute()).toMatchObject([call]);
  expect(await lobby.database.selectFrom('outbox_items').selectAll().execute()).toEqual([]);
  await lobby.close();
  await state.close();
  rmSync(folder, { recursive: true, force: true });
});

async function leaveLobbyOfVersion020(
  file: string,
  fill: (database: Kysely<LobbySchema>) => Promise<unknown>,
) {
  const engine = await findSqliteEngine();
  const database = new Kysely<LobbySchema>({ dialect: createSqliteDialect(openWithPragmas(engine, file)) });
  const { '0001-lobby': first } = lobbyMigrations('sqlite');
  const provider = { getMigrations: async () => ({ '0001-lobby': first! }) };
  const { error } = await new Migrator({ db: database, provider, ...lobbyMigrationTables }).migrateToLatest();
  expect(error).toBeUndefined();
  await fill(database);
  await database.destroy();
}
