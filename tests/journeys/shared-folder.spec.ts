import { cp, rename, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './driver/fixtures';
import type { Kiosk } from './driver/kiosk';
import { addPlan, freshnessOf, heldItems, shareHealth } from './driver/share';

/** What planners do in the folder while a visitor stands before the screen. */
test.describe('the shared folder', () => {
  test('a plan comes by itself, a half-copied one when it is whole, and a broken version leaves the last good one', async ({
    startsOwn,
  }) => {
    const kiosk = await startsOwn();
    const { shareDirectory } = kiosk.lobby;
    const koskenparras = path.join(shareDirectory, 'kaavat', 'koskenparras-1131');
    await kiosk.opens('plans');

    await test.step('a plan dropped into the folder comes to the open screen', async () => {
      await addPlan(kiosk.lobby, 'uusi-kaava', { id: '2001', name: 'Karhumäen uusi kaava' });
      await kiosk.sees('Karhumäen uusi kaava');
      await kiosk.touches('Karhumäen uusi kaava');
      await kiosk.seesPhotograph(/havainnekuva/i);
      await kiosk.opens('plans');
    });

    await test.step('a half-copied document never shows', async () => {
      const source = path.join(koskenparras, 'kaavakartta.pdf');
      const halfCopied = path.join(path.dirname(shareDirectory), 'kaavakartta.pdf');
      await cp(source, halfCopied);
      await truncate(halfCopied, 60_000);
      const unfinished = { id: '2002', name: 'Kesken oleva kaava' };
      const plan = await addPlan(kiosk.lobby, 'kesken', unfinished, halfCopied);
      await holds(kiosk, 'kesken');
      await kiosk.doesNotSee('Kesken oleva kaava');
      await cp(source, path.join(plan, 'kaavakartta.pdf'));
      await kiosk.sees('Kesken oleva kaava');
    });

    await test.step('a broken new version leaves the last good one on screen', async () => {
      await kiosk.sees(/Koskenparras/);
      await writeFile(path.join(koskenparras, 'kaava.yaml'), 'tunnus: 1131\nnimi: [\n');
      await holds(kiosk, 'koskenparras-1131');
      await kiosk.sees(/Koskenparras/);
    });
  });

  test('a folder that is gone changes nothing on screen but the status, and an emptied one withdraws nothing', async ({
    startsOwn,
  }) => {
    const kiosk = await startsOwn();
    const { shareDirectory } = kiosk.lobby;
    await kiosk.opens('plans');
    await kiosk.sees(/Koskenparras/);
    const before = await freshnessOf(kiosk.lobby);

    await test.step('the folder is gone for a while', async () => {
      await rename(shareDirectory, `${shareDirectory} poissa`);
      await hasStatus(kiosk, 'degraded');
      await kiosk.seesText('frame.staleShare');
      await kiosk.photographs('share-away');
      await kiosk.sees(/Koskenparras/);
      await kiosk.touches(/Koskenparras/);
      await kiosk.seesText('plans.deadline_objection');
      await rename(`${shareDirectory} poissa`, shareDirectory);
      await hasStatus(kiosk, 'ok');
    });

    await test.step('the folder is there and empty', async () => {
      await kiosk.opens('plans');
      await kiosk.sees(/Koskenparras/);
      await rm(path.join(shareDirectory, 'kaavat'), { recursive: true });
      await rm(path.join(shareDirectory, 'aula.yaml'));
      await hasStatus(kiosk, 'degraded');
      expect((await freshnessOf(kiosk.lobby)).snapshot).toBe(before.snapshot);
      await kiosk.sees(/Koskenparras/);
    });
  });
});

const holds = ({ lobby }: Kiosk, folder: string) =>
  expect.poll(() => heldItems(lobby)).toContainEqual(expect.stringContaining(folder));

const hasStatus = ({ lobby }: Kiosk, status: string) =>
  expect.poll(async () => (await shareHealth(lobby)).status).toBe(status);
