import type { HeldItem, Problem, ShareStatus, SnapshotItem } from '../mirror/contract';
import type { Health, ShareItem } from './contract';

/** What there is to tell of one item: its published version, its newer held one, and what the catalogue says of it. */
export interface ItemFacts {
  readonly path: string;
  readonly published: SnapshotItem | undefined;
  readonly held: readonly HeldItem[];
  readonly isPending: boolean;
  /** Of the published version. */
  readonly problems: readonly Problem[];
  /** The catalogue shows nothing of the published version. */
  readonly isUnusable: boolean;
}

/** An item's line on the staff page. */
export function shareItemOf({
  path,
  published,
  held,
  isPending,
  problems,
  isUnusable,
}: ItemFacts): ShareItem {
  const since = held[0]?.since ?? published?.since;
  return {
    path,
    state: stateOf({ published, held, isPending, isUnusable }),
    files: published?.files.length ?? 0,
    bytes: published?.files.reduce((sum, { bytes }) => sum + bytes, 0) ?? 0,
    ...(since === undefined ? {} : { since: Math.round(since) }),
    problems: [...held.flatMap(one => one.problems), ...problems],
  };
}

function stateOf({
  published,
  held,
  isPending,
  isUnusable,
}: Omit<ItemFacts, 'path' | 'problems'>): ShareItem['state'] {
  if (published === undefined) return isPending && held.length === 0 ? 'copying' : 'held';
  if (isUnusable) return 'held';
  return held.length > 0 ? 'shown-older' : 'shown';
}

/** Facts of every item that is published, held or under way, by path; a held file counts to its item. */
export function itemFacts(
  published: readonly SnapshotItem[],
  { held, pending }: Pick<ShareStatus, 'held' | 'pending'>,
  catalogue: { problems: ReadonlyMap<string, readonly Problem[]>; held: ReadonlySet<string> },
): ItemFacts[] {
  const itemOf = (path: string) => itemPath(path, published);
  const paths = new Set([
    ...published.map(({ path }) => path),
    ...held.map(one => itemOf(one.path)),
    ...pending.map(itemOf),
  ]);
  return [...paths]
    .sort((a, b) => a.localeCompare(b, 'fi'))
    .map(path => ({
      path,
      published: published.find(item => item.path === path),
      held: held.filter(one => itemOf(one.path) === path),
      isPending: pending.some(one => itemOf(one) === path),
      problems: catalogue.problems.get(path) ?? [],
      isUnusable: catalogue.held.has(path),
    }));
}

function itemPath(path: string, published: readonly SnapshotItem[]): string {
  const known = published.find(item => path === item.path || path.startsWith(`${item.path}/`));
  if (known !== undefined) return known.path;
  const [folder = path, name] = path.split('/');
  return folder === 'kaavat' && name !== undefined ? `${folder}/${name}` : folder;
}

/** Why the hub is not all well, in plain English for IT; none means ok. */
export function reasonsOf({
  status,
  hasContent,
  storage,
  lobby,
}: {
  status: ShareStatus;
  hasContent: boolean;
  storage: Health['storage'];
  lobby: Health['lobby'];
}): string[] {
  return [
    ...shareReasons(status),
    ...(hasContent ? [] : ['nothing has been published yet']),
    ...(status.held.length === 0 ? [] : [`${status.held.length} item(s) of the shared folder are held back`]),
    ...(storage.ok ? [] : [`storage: ${storage.problem ?? 'not sound'}`]),
    ...(lobby.current
      ? []
      : [`the lobby's shared database (${lobby.kind}) is out of reach since ${lobby.since}`]),
  ];
}

function shareReasons({ reachable, problem }: ShareStatus): string[] {
  if (!reachable) return ['the shared folder cannot be reached'];
  return problem === undefined ? [] : [`the shared folder is not followed: ${problem}`];
}
