import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { silentLog } from '#hub/log';
import { openState } from '../open-state';
import { LobbyAway } from './lobby';
import { openLobby } from './open-lobby';

it('a disk that takes nothing more is a lobby out of reach, and nothing was decided', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'aula-lobby-'));
  const state = await openState({ file: path.join(folder, 'state.sqlite'), log: silentLog });
  const lobby = await openLobby({ state, site: 'test', clock: { now: () => 0 }, log: silentLog });
  await lobby.write('queue', within => sql`create table trial (text text)`.execute(within));
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(state.database);
  await sql.raw(`pragma max_page_count = ${rows[0]!.page_count}`).execute(state.database);

  const large = lobby.write('queue', within =>
    sql`insert into trial values (${'x'.repeat(1_000_000)})`.execute(within),
  );

  await expect(large).rejects.toBeInstanceOf(LobbyAway);
  const kept = await sql`select count(*) as count from trial`.execute(lobby.database);
  expect(kept.rows).toEqual([{ count: 0 }]);
  await state.close();
  rmSync(folder, { recursive: true, force: true });
});
