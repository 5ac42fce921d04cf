import { cp, rename, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './driver/fixtures';
import { addPlan, freshnessOf, heldItems, shareHealth } from './driver/share';

/** What planners do in the folder while a visitor stands before the screen. */
test.describe('the shared folder', () => {
  test('a plan dropped into the folder comes to the open screen by itself', async ({ startsOwn }) => {
    const kiosk = await startsOwn();
    await kiosk.opens('plans');
    await addPlan(kiosk.lobby, 'uusi-kaava', { id: '2001', name: 'Karhumäen uusi kaava' });
    await kiosk.sees('Karhumäen uusi kaava');
    await kiosk.touches('Karhumäen uusi kaava');
    await kiosk.seesPhotograph(/havainnekuva/i);
  });

  test('a half-copied document never shows, and the plan comes when it is whole', async ({ startsOwn }) => {
    const kiosk = await startsOwn();
    await kiosk.opens('plans');
    const { shareDirectory } = kiosk.lobby;
    const source = path.join(shareDirectory, 'kaavat', 'koskenparras-1131', 'kaavakartta.pdf');
    const halfCopied = path.join(path.dirname(shareDirectory), 'kaavakartta.pdf');
    await cp(source, halfCopied);
    await truncate(halfCopied, 60_000);
    const plan = await addPlan(kiosk.lobby, 'kesken', { id: '2002', name: 'Kesken oleva kaava' }, halfCopied);
    await expect.poll(() => heldItems(kiosk.lobby)).toContainEqual(expect.stringContaining('kesken'));
    await kiosk.doesNotSee('Kesken oleva kaava');
    await cp(source, path.join(plan, 'kaavakartta.pdf'));
    await kiosk.sees('Kesken oleva kaava');
  });

  test('a broken new version leaves the last good one on screen', async ({ startsOwn }) => {
    const kiosk = await startsOwn();
    await kiosk.opens('plans');
    await kiosk.sees(/Koskenparras/);
    const file = path.join(kiosk.lobby.shareDirectory, 'kaavat', 'koskenparras-1131', 'kaava.yaml');
    await writeFile(file, 'tunnus: 1131\nnimi: [\n');
    await expect
      .poll(() => heldItems(kiosk.lobby))
      .toContainEqual(expect.stringContaining('koskenparras-1131'));
    await kiosk.sees(/Koskenparras/);
  });

  test('a folder that is gone changes nothing on screen but the status', async ({ startsOwn }) => {
    const kiosk = await startsOwn();
    await kiosk.opens('plans');
    await kiosk.sees(/Koskenparras/);
    await rename(kiosk.lobby.shareDirectory, `${kiosk.lobby.shareDirectory} poissa`);
    await expect.poll(async () => (await shareHealth(kiosk.lobby)).status).toBe('degraded');
    await kiosk.seesText('frame.staleShare');
    await kiosk.photographs('share-away');
    await kiosk.sees(/Koskenparras/);
    await kiosk.touches(/Koskenparras/);
    await kiosk.seesText('plans.deadline_objection');
    await rename(`${kiosk.lobby.shareDirectory} poissa`, kiosk.lobby.shareDirectory);
    await expect.poll(async () => (await shareHealth(kiosk.lobby)).status).toBe('ok');
  });

  test('an emptied folder withdraws nothing', async ({ startsOwn }) => {
    const kiosk = await startsOwn();
    await kiosk.opens('plans');
    await kiosk.sees(/Koskenparras/);
    const before = await freshnessOf(kiosk.lobby);
    await rm(path.join(kiosk.lobby.shareDirectory, 'kaavat'), { recursive: true });
    await rm(path.join(kiosk.lobby.shareDirectory, 'aula.yaml'));
    await expect.poll(async () => (await shareHealth(kiosk.lobby)).status).toBe('degraded');
    expect((await freshnessOf(kiosk.lobby)).snapshot).toBe(before.snapshot);
    await kiosk.sees(/Koskenparras/);
  });
});
