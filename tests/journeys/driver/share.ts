import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Health, ShareItem } from '#hub/status/contract';
import type { Lobby } from './lobby';
import { staffCall } from './staff';

/** Lays a plan folder as a planner would: documents first, `kaava.yaml` last. Answers with the folder. */
export async function addPlan(
  { shareDirectory }: Lobby,
  folder: string,
  plan: { id: string; name: string },
  planMap = path.join(shareDirectory, 'kaavat', 'koskenparras-1131', 'kaavakartta.pdf'),
): Promise<string> {
  const directory = path.join(shareDirectory, 'kaavat', folder);
  await mkdir(directory, { recursive: true });
  await cp(planMap, path.join(directory, 'kaavakartta.pdf'));
  await writeFile(path.join(directory, 'havainnekuva.png'), onePixel);
  await writeFile(path.join(directory, 'kaava.yaml'), planFile(plan));
  return directory;
}

/** A whole PNG of one pixel. */
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

function planFile({ id, name }: { id: string; name: string }): string {
  const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
  return [
    `tunnus: "${id}"`,
    `nimi: ${name}`,
    'laji: asemakaava',
    'vaihe: luonnos',
    'kuvat: [havainnekuva.png]',
    `nähtävillä: { alkaa: ${day(-2)}, päättyy: ${day(20)}, kello: "15.00" }`,
    '',
  ].join('\n');
}

/** What the hub says of itself to IT. */
export async function shareHealth({ ready }: Lobby): Promise<Health> {
  const response = await fetch(new URL('/healthz', ready.kiosk));
  return (await response.json()) as Health;
}

/** The snapshot in force, for telling whether anything was published. */
export async function freshnessOf(lobby: Lobby): Promise<{ snapshot: string | undefined }> {
  return { snapshot: (await shareHealth(lobby)).snapshot?.id };
}

/** The items that the staff page shows as held back or showing an older version. */
export async function heldItems(lobby: Lobby): Promise<string[]> {
  const { items } = (await staffCall(lobby, 'status/share')) as { items: ShareItem[] };
  return items
    .filter(({ state }) => state === 'held' || state === 'shown-older')
    .map(({ path: name }) => name);
}
