import { sql, type Kysely, type Migration } from 'kysely';

/** Frozen: what has run somewhere is never edited; a change is the next number. */
export const mirrorTables: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};

const statements = [
  `create table mirror_files (
    site text not null, key text not null, bytes integer not null, modified_ms real not null,
    sha256 text not null, verified integer not null check (verified in (0, 1)),
    primary key (site, key)) strict, without rowid`,
  `create table mirror_versions (
    site text not null, version text not null, item text not null, files text not null,
    primary key (site, version)) strict`,
  `create table mirror_snapshots (
    site text not null, number integer not null, id text not null, made_at integer not null,
    primary key (site, number)) strict, without rowid`,
  `create table mirror_snapshot_items (
    site text not null, number integer not null, item text not null, version text not null, since integer not null,
    primary key (site, number, item),
    foreign key (site, number) references mirror_snapshots (site, number) on delete cascade,
    foreign key (site, version) references mirror_versions (site, version)) strict, without rowid`,
  `create index mirror_snapshot_items_by_version on mirror_snapshot_items (site, version)`,
];
