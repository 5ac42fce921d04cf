import type { Clock } from '#content/model/clock';
import type { DisplaysFile, ScreenMode, ScreenNotice } from '#content/model/displays-file';
import type { OpeningHours } from '#content/model/opening-hours';
import { type Actor, noteAudit } from '../people/audit';
import type { PinOutcome } from '../people/pins';
import type { Lobby } from '../storage/lobby/lobby';
import type { OwnOrder, ScreenNow } from './contract';
import { modesFor, type OpenedCorner, type Switchable } from './corner';
import {
  createDecidedReader,
  type Decided,
  noticeOver,
  removeNotices,
  removeOverrides,
  type Screens,
  writeNotice,
  writeOverride,
} from './decided';
import { rememberStretches } from './remember-stretches';
import { createReports, type Heard, type Report, type Reports } from './reports';
import { orderOf, type ScreenFacts } from './rules';
import { PRESENT_FOR_MS, screensOf } from './screens';

/** What the lobby's screens show and why. What it decides rejects with `LobbyAway` without the common state. */
export interface Displays extends Pick<Reports, 'isWatched' | 'picture'> {
  /** From what was last known while the common state is out of reach. */
  mine(display: string): Promise<OwnOrder>;
  report(report: Report): Promise<void>;
  /** Every screen; that somebody looks is noted, so that pictures are taken. */
  list(): Promise<{ now: number; changesAt: number; screens: ScreenNow[] }>;
  override(change: { displays: readonly string[]; mode: ScreenMode } & Until, actor: Actor): Promise<Outcome>;
  notice(change: { displays: Screens; notice: ScreenNotice } & Until, actor: Actor): Promise<Outcome>;
  undo(what: 'override' | 'notice', displays: Screens, actor: Actor): Promise<void>;
  /** Whoever typed a PIN at a screen's hidden corner, and what they may switch to. */
  openCorner(pin: string, origin: string): Promise<OpenedCorner>;
  overrideHere(
    change: {
      display: string;
      pin: string;
      mode?: Switchable | undefined;
    } & Until,
    origin: string,
  ): Promise<Outcome | 'not-allowed' | Exclude<PinOutcome, { outcome: 'known' }>>;
  /** Keeps what this hub's own screen looks like. */
  keepPicture(jpeg: Uint8Array): Promise<void>;
}

export interface Until {
  readonly until?: number | undefined;
}
export type Outcome = 'done' | 'past';

export interface DisplaysParts {
  readonly lobby: Lobby;
  readonly clock: Clock;
  readonly settings: () => DisplaysFile | undefined;
  readonly site: () => {
    readonly timeZone: string;
    readonly openingHours: OpeningHours | undefined;
  };
  readonly checkPin: (pin: string, origin: string) => Promise<PinOutcome>;
  /** This hub's own screen. */
  readonly about: {
    readonly display: string;
    readonly mode: ScreenMode;
    readonly version: string;
  };
  readonly snapshot: () => string | undefined;
}

/** The same list each time: `rememberStretches` compares it by identity. */
const NO_RULES: DisplaysFile['schedule'] = [];
/** While the staff looks, the list is asked again so often: what screens tell of themselves is announced to nobody. */
const LOOK_AGAIN_MS = 5_000;

export function createDisplays(parts: DisplaysParts): Displays {
  const { lobby, clock, settings, about } = parts;
  const { site } = lobby;
  const startedAt = clock.now();
  const decided = createDecidedReader(lobby);
  const stretch = rememberStretches();
  const startedAs = (display: string, heard?: Heard) =>
    heard?.startedAs ?? (display === about.display ? about.mode : 'kiosk');
  const reports = createReports({
    ...{ lobby, clock },
    about: display => ({
      version: about.version,
      snapshot: parts.snapshot(),
      startedAs: startedAs(display),
    }),
  });

  const settingsOf = (display: string) => settings()?.screens.find(({ id }) => id === display);
  const factsOf = (display: string, known: Decided, now: number, heard?: Heard): ScreenFacts => ({
    schedule: {
      display,
      rules: settings()?.schedule ?? NO_RULES,
      otherwise: settingsOf(display)?.mode ?? startedAs(display, heard),
      ...parts.site(),
    },
    override: known.overrides.get(display),
    notice: noticeOver(display, known.notices, now),
    startedAt,
  });

  async function decide(
    { until }: Until,
    actor: Actor,
    audited: Pick<Parameters<typeof noteAudit>[1], 'action' | 'subject' | 'detail'>,
    write: (writing: Parameters<typeof noteAudit>[0], since: number) => Promise<void>,
  ): Promise<Outcome> {
    const at = clock.now();
    if (until !== undefined && until <= at) return 'past';
    await lobby.write('displays', async writing => {
      await write(writing, at);
      const detail = {
        ...audited.detail,
        ...(until === undefined ? {} : { until }),
      };
      await noteAudit(writing, { ...audited, site, at, actor, detail });
    });
    return 'done';
  }

  const displays: Displays = {
    isWatched: reports.isWatched,
    picture: reports.picture,
    report: reports.hear,
    keepPicture: jpeg => reports.keepPicture(about.display, jpeg),
    async mine(display) {
      const [now, known] = [clock.now(), await decided()];
      const own = settingsOf(display);
      return {
        now,
        ...orderOf(factsOf(display, known, now), now, stretch),
        display,
        name: own?.name ?? { fi: display },
        boardSide: own?.boardSide ?? 'plans',
        speech: own?.speech ?? true,
      };
    },
    async list() {
      const [now, known, heard] = [clock.now(), await decided(), await reports.heard()];
      await reports.noteWatched();
      const screens = screensOf(settings()?.screens ?? [], heard, known, about.display).map(one => {
        const decision = orderOf(factsOf(one.display, known, now, one.heard), now, stretch);
        return {
          changesAt: decision.changesAt,
          screen: screenNow(one, decision.order, now),
        };
      });
      const changes = screens.map(({ changesAt }) => changesAt ?? Infinity);
      const changesAt = Math.min(now + LOOK_AGAIN_MS, ...changes);
      return { now, changesAt, screens: screens.map(({ screen }) => screen) };
    },
    override: ({ displays: screens, mode, until }, actor) =>
      decide(
        { until },
        actor,
        {
          action: 'displays.override',
          subject: screens.join(', '),
          detail: { mode },
        },
        (writing, since) =>
          writeOverride(writing, site, {
            displays: screens,
            mode,
            since,
            until,
          }),
      ),
    notice: ({ displays: screens, notice, until }, actor) =>
      decide(
        { until },
        actor,
        {
          action: 'displays.notice',
          subject: subjectOf(screens),
          detail: { title: notice.title.fi },
        },
        (writing, since) =>
          writeNotice(writing, site, {
            displays: screens,
            notice,
            since,
            until,
          }),
      ),
    async undo(what, screens, actor) {
      const remove = what === 'override' ? removeOverrides : removeNotices;
      const action = what === 'override' ? 'displays.undo-override' : 'displays.undo-notice';
      await decide({}, actor, { action, subject: subjectOf(screens) }, writing =>
        remove(writing, site, screens),
      );
    },
    async openCorner(pin, origin) {
      const checked = await parts.checkPin(pin, origin);
      if (checked.outcome !== 'known') return checked;
      return { ...checked, modes: modesFor(checked.person) };
    },
    async overrideHere({ display, pin, mode, until }, origin) {
      const checked = await displays.openCorner(pin, origin);
      if (checked.outcome !== 'known') return checked;
      const actor = { person: checked.person, origin: display };
      if (!mayChange(checked, mode)) return 'not-allowed';
      if (mode !== undefined) return displays.override({ displays: [display], mode, until }, actor);
      await displays.undo('override', [display], actor);
      return 'done';
    },
  };
  return displays;
}

function mayChange({ modes }: { readonly modes: readonly Switchable[] }, mode?: Switchable) {
  return mode === undefined ? modes.length > 0 : modes.includes(mode);
}

function subjectOf(screens: Screens): string {
  return screens === 'all' ? '' : screens.join(', ');
}

function screenNow(
  { display, name, heard }: ReturnType<typeof screensOf>[number],
  order: ScreenNow['order'],
  now: number,
): ScreenNow {
  if (heard === undefined) return { display, name, order, present: false, inUse: false };
  const { shows, seenAt, version, snapshot, pictureAt, inUse } = heard;
  const present = now - seenAt < PRESENT_FOR_MS;
  return {
    ...{
      display,
      name,
      order,
      shows,
      lastSeenAt: seenAt,
      present,
      version,
      inUse: present && inUse,
    },
    ...(snapshot === undefined ? {} : { snapshot }),
    ...(pictureAt === undefined ? {} : { pictureAt }),
  };
}
