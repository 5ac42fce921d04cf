import type { Kysely, Transaction } from 'kysely';
import { screenModes, screenNotice, type ScreenMode, type ScreenNotice } from '#content/model/displays-file';
import { type Lobby, LobbyAway } from '../storage/lobby/lobby';
import type { LobbySchema } from '../storage/lobby/schema';
import type { Notice, Override } from './rules';

/** A message and the screens it lies over. */
export interface NoticeOver extends Notice {
  /** Undefined: every screen but those spared. */
  readonly display: string | undefined;
  readonly spared: readonly string[];
}

/** What the staff decided, as far as it has not been undone. */
export interface Decided {
  readonly overrides: ReadonlyMap<string, Override>;
  readonly notices: readonly NoticeOver[];
}

/** The message over a screen; of several the one that was given last. */
export function noticeOver(display: string, notices: readonly NoticeOver[], now: number): Notice | undefined {
  return notices
    .filter(({ until }) => until === undefined || now < until)
    .filter(one => (one.display === undefined ? !one.spared.includes(display) : one.display === display))
    .reduce<NoticeOver | undefined>((last, one) => (last && last.since > one.since ? last : one), undefined);
}

/** Reads what is decided; while the common state is out of reach it answers with what was read last. */
export function createDecidedReader(lobby: Lobby): () => Promise<Decided> {
  let known: Decided = { overrides: new Map(), notices: [] };
  return async () => {
    if (!lobby.reach().current) return known;
    try {
      known = await readDecided(lobby);
    } catch (error) {
      if (!(error instanceof LobbyAway)) throw error;
    }
    return known;
  };
}

async function readDecided({ site, database }: Lobby): Promise<Decided> {
  const overrides = await database
    .selectFrom('displays_overrides')
    .selectAll()
    .where('site', '=', site)
    .execute();
  const notices = await readNotices(database, site);
  return {
    overrides: new Map(
      overrides.map(({ display, mode, since, until }) => [
        display,
        {
          mode: screenModes.value.parse(mode),
          since,
          until: until ?? undefined,
        },
      ]),
    ),
    notices,
  };
}

async function readNotices(database: Kysely<LobbySchema>, site: string): Promise<NoticeOver[]> {
  const rows = await database.selectFrom('displays_notices').selectAll().where('site', '=', site).execute();
  return rows.map(({ display, notice, spared, since, until }) => ({
    notice: screenNotice.parse(JSON.parse(notice)),
    display: display === EVERY ? undefined : display,
    spared: JSON.parse(spared) as string[],
    since,
    until: until ?? undefined,
  }));
}

type Writing = Transaction<LobbySchema>;
const EVERY = '';

export type Screens = 'all' | readonly string[];

interface Stretch {
  readonly since: number;
  readonly until: number | undefined;
}

/** Sets the mode of screens, in place of what was decided for them before. */
export async function writeOverride(
  writing: Writing,
  site: string,
  { displays, mode, since, until }: Stretch & { displays: readonly string[]; mode: ScreenMode },
): Promise<void> {
  await removeOverrides(writing, site, displays);
  const rows = [...new Set(displays)].map(display => ({
    site,
    display,
    mode,
    since,
    until: until ?? null,
  }));
  await writing.insertInto('displays_overrides').values(rows).execute();
}

export async function removeOverrides(writing: Writing, site: string, displays: Screens): Promise<void> {
  const all = writing.deleteFrom('displays_overrides').where('site', '=', site);
  await (displays === 'all' ? all : all.where('display', 'in', [...displays])).execute();
}

/** Lays a message over screens, in place of the one that lay there. */
export async function writeNotice(
  writing: Writing,
  site: string,
  { displays, notice, since, until }: Stretch & { displays: Screens; notice: ScreenNotice },
): Promise<void> {
  const over = displays === 'all' ? [EVERY] : [...new Set(displays)];
  const gone = writing.deleteFrom('displays_notices').where('site', '=', site);
  await (displays === 'all' ? gone : gone.where('display', 'in', over)).execute();
  const rows = over.map(display => ({
    ...{ site, display, since, until: until ?? null },
    ...{ notice: JSON.stringify(notice), spared: '[]' },
  }));
  await writing.insertInto('displays_notices').values(rows).execute();
}

/** Takes messages away; one that lies over every screen stays over the others. */
export async function removeNotices(writing: Writing, site: string, displays: Screens): Promise<void> {
  const gone = writing.deleteFrom('displays_notices').where('site', '=', site);
  await (displays === 'all' ? gone : gone.where('display', 'in', [...displays])).execute();
  if (displays === 'all') return;
  const everywhere = (await readNotices(writing, site)).find(({ display }) => display === undefined);
  if (everywhere === undefined) return;
  await writing
    .updateTable('displays_notices')
    .set({
      spared: JSON.stringify([...new Set([...everywhere.spared, ...displays])]),
    })
    .where('site', '=', site)
    .where('display', '=', EVERY)
    .execute();
}
