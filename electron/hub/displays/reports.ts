import type { Clock } from '#content/model/clock';
import { screenModes, type ScreenMode } from '#content/model/displays-file';
import { type Lobby, LobbyAway } from '../storage/lobby/lobby';

/** What a screen tells of itself. */
export interface Report {
  readonly display: string;
  readonly shows: ScreenMode;
  readonly inUse: boolean;
}

/** The last that was heard of a screen. */
export interface Heard extends Report {
  readonly seenAt: number;
  readonly version: string;
  readonly snapshot: string | undefined;
  readonly startedAs: ScreenMode;
  readonly pictureAt: number | undefined;
}

/** What the screens tell of themselves, and what they look like while somebody of the staff looks. */
export interface Reports {
  /** Kept at each change, else every ten seconds at most; forgotten without the common state. */
  hear(report: Report): Promise<void>;
  heard(): Promise<Heard[]>;
  /** Somebody of the staff looks at the screens now. */
  noteWatched(): Promise<void>;
  isWatched(): Promise<boolean>;
  keepPicture(display: string, jpeg: Uint8Array): Promise<void>;
  picture(display: string): Promise<Uint8Array | undefined>;
}

export interface ReportParts {
  readonly lobby: Lobby;
  readonly clock: Clock;
  /** Of the hub that the screens here belong to. */
  readonly about: (display: string) => {
    readonly version: string;
    readonly snapshot: string | undefined;
    readonly startedAs: ScreenMode;
  };
}

const KEEP_EVERY_MS = 9_500;
const NOTE_EVERY_MS = 5_000;
/** So long after somebody looked, pictures are still taken. */
const WATCHED_FOR_MS = 20_000;
/** A picture older than this says nothing of now. */
const PICTURE_MS = 120_000;
/** A screen that has been away for so long is no screen any more. */
const FORGET_MS = 30 * 86_400_000;
/** A lobby has fewer; a browser that makes names up gets no farther. */
const MOST_SCREENS = 200;

export function createReports({ lobby, clock, about }: ReportParts): Reports {
  const { site } = lobby;
  const kept = new Map<string, { report: string; at: number }>();
  let notedAt = 0;

  return {
    async hear(report) {
      const now = clock.now();
      const known = kept.get(report.display);
      const words = JSON.stringify(report);
      if (known?.report === words && Math.abs(now - known.at) < KEEP_EVERY_MS) return;
      kept.set(report.display, { report: words, at: now });
      await unlessAway(writeReport(report, now));
    },
    async heard() {
      const rows = await lobby.database
        .selectFrom('displays_reports')
        .leftJoin('displays_pictures', join =>
          join
            .onRef('displays_pictures.site', '=', 'displays_reports.site')
            .onRef('displays_pictures.display', '=', 'displays_reports.display'),
        )
        .selectAll('displays_reports')
        .select('displays_pictures.taken_at')
        .where('displays_reports.site', '=', site)
        .orderBy('displays_reports.display')
        .execute();
      const now = clock.now();
      return rows.map(row => ({
        display: row.display,
        shows: screenModes.value.parse(row.shows),
        inUse: row.in_use === 1,
        seenAt: row.seen_at,
        version: row.version,
        snapshot: row.snapshot ?? undefined,
        startedAs: screenModes.value.parse(row.started_as),
        pictureAt: row.taken_at !== null && now - row.taken_at < PICTURE_MS ? row.taken_at : undefined,
      }));
    },
    async noteWatched() {
      const now = clock.now();
      if (Math.abs(now - notedAt) < NOTE_EVERY_MS) return;
      notedAt = now;
      await unlessAway(
        lobby.write('screen-reports', writing =>
          writing
            .insertInto('displays_watch')
            .values({ site, watched_at: now })
            .onConflict(known => known.column('site').doUpdateSet({ watched_at: now }))
            .execute(),
        ),
      );
    },
    async isWatched() {
      const row = await unlessAway(
        lobby.database
          .selectFrom('displays_watch')
          .select('watched_at')
          .where('site', '=', site)
          .executeTakeFirst(),
      );
      return row !== undefined && Math.abs(clock.now() - row.watched_at) < WATCHED_FOR_MS;
    },
    async keepPicture(display, jpeg) {
      const picture = { taken_at: clock.now(), jpeg };
      await unlessAway(
        lobby.write('screen-reports', writing =>
          writing
            .insertInto('displays_pictures')
            .values({ site, display, ...picture })
            .onConflict(known => known.columns(['site', 'display']).doUpdateSet(picture))
            .execute(),
        ),
      );
    },
    async picture(display) {
      const row = await lobby.database
        .selectFrom('displays_pictures')
        .select(['jpeg', 'taken_at'])
        .where('site', '=', site)
        .where('display', '=', display)
        .executeTakeFirst();
      return row === undefined || clock.now() - row.taken_at >= PICTURE_MS ? undefined : row.jpeg;
    },
  };

  async function writeReport({ display, shows, inUse }: Report, now: number): Promise<void> {
    const { version, snapshot, startedAs } = about(display);
    const told = {
      shows,
      in_use: inUse ? 1 : 0,
      seen_at: now,
      version,
      snapshot: snapshot ?? null,
    };
    const row = { ...told, started_as: startedAs };
    await lobby.write('screen-reports', async writing => {
      const all = () => writing.selectFrom('displays_reports').where('site', '=', site);
      await writing
        .deleteFrom('displays_reports')
        .where('site', '=', site)
        .where('seen_at', '<', now - FORGET_MS)
        .execute();
      const isKnown = (await all().select('display').where('display', '=', display).execute()).length > 0;
      if (!isKnown && (await all().select('display').execute()).length >= MOST_SCREENS) return;
      await writing
        .insertInto('displays_reports')
        .values({ site, display, ...row })
        .onConflict(known => known.columns(['site', 'display']).doUpdateSet(row))
        .execute();
    });
  }
}

/** What screens tell is told again soon: without the common state it is let go. */
async function unlessAway<Outcome>(work: Promise<Outcome>): Promise<Outcome | undefined> {
  return work.catch((error: unknown) => {
    if (error instanceof LobbyAway) return undefined;
    throw error;
  });
}
