import { existsSync } from 'node:fs';
import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createHub } from '#hub/create-hub';
import { silentLog } from '#hub/log';
import type { PlanCard } from '#hub/plans/contract';
import type { ShareItem } from '#hub/status/contract';
import { laySmallShare, planGeoJson, planYaml, smallPdf } from '../fixtures/small-share';
import { callRequest, startTestHub, type TestHub } from '../fixtures/test-hub';

const ON_DISPLAY = '2026-11-24T10:00:00Z';
let open: TestHub | undefined;

afterEach(async () => {
  await open?.dispose();
  open = undefined;
});

async function started(lay: (directory: string) => Promise<void> = laySmallShare): Promise<TestHub> {
  open = await startTestHub(lay, ON_DISPLAY);
  await open.hub.whenFirstRead();
  return open;
}

const plansOf = async ({ call }: TestHub) =>
  ((await call('plans/list')).answer as { plans: PlanCard[] }).plans;
const itemsOf = async ({ call }: TestHub) =>
  ((await call('status/share')).answer as { items: ShareItem[] }).items;
const itemAt = async (hub: TestHub, at: string) => (await itemsOf(hub)).find(one => one.path === at);

describe('from the planners’ folder to answers', () => {
  it('shows one of each kind, and of a lenient folder what is in order', async () => {
    const hub = await started();
    expect((await hub.call('city/get')).answer).toMatchObject({ name: { fi: 'Imatra' }, isSample: true });
    expect((await hub.call('city/baseMap')).answer).toMatchObject({
      layers: { kind: 'plain' },
      position: [expect.closeTo(28.77, 2), expect.closeTo(61.17, 2)],
    });
    expect(await plansOf(hub)).toMatchObject([
      {
        id: '1099',
        list: 'on-display',
        remedy: 'objection',
        display: { daysLeft: 16 },
        map: { codes: ['AO'], features: { kind: 'geojson' } },
      },
    ]);
    expect((await hub.call('lots/list')).answer).toMatchObject({
      lots: [{ id: '153-12-1100-1', position: [expect.closeTo(28.777, 2), expect.any(Number)] }],
    });
    expect((await hub.call('forms/list')).answer).toMatchObject({ forms: [{ id: 'puu' }] });
    expect((await hub.call('places/list')).answer).toMatchObject({
      places: [{ id: 'koski', distanceM: expect.closeTo(1000, -2) }],
      events: [{ id: 'tori' }],
    });
    expect((await hub.call('services/list')).answer).toMatchObject({
      services: [{ id: 'neuvonta', forms: ['puu'], answers: ['lupa'] }],
    });
  });

  it('gives the base map names and classes, and no other fact of a register', async () => {
    const hub = await started(async directory => {
      await laySmallShare(directory);
      const street = {
        type: 'LineString',
        coordinates: [
          [28.77, 61.17],
          [28.78, 61.17],
        ],
      };
      const properties = { nimi: 'Valtatie 6', luokka: 'valtatie', omistaja: 'Olli Omistaja' };
      const streets = {
        type: 'FeatureCollection',
        features: [{ type: 'Feature', properties, geometry: street }],
      };
      await writeFile(path.join(directory, 'kartta/kadut.geojson'), JSON.stringify(streets));
      await appendFile(path.join(directory, 'kartta/kartta.yaml'), 'kadut: kadut.geojson\n');
    });
    const { answer } = await hub.call('city/baseMap');
    const { layers } = answer as { layers: { streets: string } };
    const bytes = await hub.hub.fetch(new Request(`aula://hub/content/${layers.streets}`));
    const drawn = (await bytes.json()) as { features: { properties: unknown }[] };
    expect(drawn.features.map(({ properties }) => properties)).toEqual([
      { name: 'Valtatie 6', kind: 'valtatie' },
    ]);
  });

  it('says of every entry that is left out why', async () => {
    const hub = await started();
    const codes = async (at: string) => (await itemAt(hub, at))?.problems.map(({ code }) => code);
    expect(await codes('tontit')).toEqual(['catalogue.not-number']);
    expect(await codes('lomakkeet')).toEqual(['catalogue.file-missing']);
    expect(await codes('kaavat/1099')).toEqual(['catalogue.private-name']);
  });

  it('never publishes a file whose name tells of people’s opinions', async () => {
    const hub = await started();
    const { answer } = await hub.call('plans/get', { id: '1099' });
    const { plan } = answer as { plan: { documents: { title: { fi: string } }[] } };
    expect(plan.documents.map(({ title }) => title.fi)).toEqual(['Kuulutus', 'Kaavakartta']);
  });

  it('finds what concerns an address, forgiving its spelling', async () => {
    const hub = await started();
    const { answer: places } = await hub.call('plans/suggest', { words: 'vuoksenniskant 5' });
    expect(places).toMatchObject([{ label: 'Vuoksenniskantie 5', propertyIdentifier: '153-12-1099-3' }]);
    const { answer } = await hub.call('plans/concerning', places[0]);
    expect(answer).toMatchObject({
      plans: [{ plan: { id: '1099' }, distanceM: 0, area: { code: 'AO' } }],
      lots: [{ lot: { id: '153-12-1100-1' }, distanceM: 350 }],
    });
    expect((await hub.call('plans/suggest', { words: '1099/3' })).answer).toMatchObject([
      { kind: 'property', label: '153-12-1099-3' },
    ]);
    expect((await hub.call('plans/suggest', { words: 'aitsaarentie' })).answer).toMatchObject([
      { label: 'Äitsaarentie 12' },
    ]);
  });

  it('finds a plan by another form of a word in its summary', async () => {
    const hub = await started();
    await hub.until(async () => {
      const { answer } = await hub.call('search/find', { words: 'tontti', language: 'fi' });
      return (answer as { hits: { target: { kind: string } }[] }).hits.some(
        ({ target }) => target.kind === 'plan',
      );
    });
  });

  it('shows a plan dropped into the share, and holds one that is outside the municipality with a sentence', async () => {
    const hub = await started();
    const drop = async (name: string, map: string) => {
      const folder = path.join(hub.shareDirectory, 'kaavat', name);
      await mkdir(folder, { recursive: true });
      await writeFile(path.join(folder, 'kaava.yaml'), planYaml().replace('1099', name));
      await writeFile(path.join(folder, 'alueet.geojson'), map);
    };
    await drop('1200', planGeoJson());
    await drop('1300', planGeoJson({ east: 487_621, crs: 'EPSG:3067' }));
    await hub.until(
      async () =>
        (await plansOf(hub)).some(({ id }) => id === '1200') &&
        (await itemAt(hub, 'kaavat/1300'))?.state === 'held',
    );
    expect((await plansOf(hub)).map(({ id }) => id)).not.toContain('1300');
    expect((await itemAt(hub, 'kaavat/1300'))?.problems).toEqual([
      expect.objectContaining({
        code: 'catalogue.outside-municipality',
        parameters: { km: expect.any(Number) },
      }),
    ]);
  });

  it('keeps the last good version of a plan whose new one is broken', async () => {
    const hub = await started();
    await writeFile(
      path.join(hub.shareDirectory, 'kaavat/1099/kaava.yaml'),
      planYaml({ more: 'viahe: luonnos\n' }),
    );
    await hub.until(async () => (await itemAt(hub, 'kaavat/1099'))?.state === 'shown-older');
    expect((await plansOf(hub)).map(({ id }) => id)).toEqual(['1099']);
    expect((await itemAt(hub, 'kaavat/1099'))?.problems).toContainEqual(
      expect.objectContaining({
        code: 'catalogue.unknown-key',
        file: 'kaava.yaml',
        parameters: { key: 'viahe', where: 'kaava.yaml' },
      }),
    );
  });

  it('plays on when the share has gone, and says so', async () => {
    const hub = await started();
    await rm(hub.shareDirectory, { recursive: true });
    await hub.until(async () => (await hub.call('status/freshness')).answer['shareReachable'] === false);
    expect(await plansOf(hub)).toHaveLength(1);
    expect((await hub.call('status/health')).answer).toMatchObject({
      status: 'degraded',
      reasons: [expect.stringContaining('shared folder')],
    });
  });

  it('takes the notice off at the minute of the deadline: list, search and bytes', async () => {
    const hub = await started();
    const documents = async () =>
      (
        (await hub.call('plans/get', { id: '1099' })).answer as {
          plan: { documents: { sha256: string; role: string }[] };
        }
      ).plan.documents;
    const notice = (await documents()).find(({ role }) => role === 'notice');
    const bytes = async () =>
      (await hub.hub.fetch(new Request(`aula://hub/content/${notice?.sha256}`))).status;
    hub.clock.set('2026-12-10T12:59:59Z');
    expect(await bytes()).toBe(200);
    hub.clock.set('2026-12-10T13:00:00Z');
    expect(await bytes()).toBe(404);
    expect((await documents()).map(({ role }) => role)).toEqual(['plan-map']);
    expect((await plansOf(hub))[0]?.list).toBe('ended');
    const { answer } = await hub.call('search/find', { words: 'kuulutus', language: 'fi' });
    expect(
      (answer as { hits: { target: { sha256?: string } }[] }).hits.filter(
        ({ target }) => target.sha256 === notice?.sha256,
      ),
    ).toEqual([]);
  });

  it('takes plots off after their last valid day and events when they end', async () => {
    const hub = await started();
    hub.clock.set('2026-12-05T12:00:00Z');
    expect((await hub.call('lots/list')).answer).toMatchObject({ lots: [] });
    expect((await hub.call('lots/get', { id: '153-12-1100-1' })).status).toBe(404);
    expect((await hub.call('places/list')).answer).toMatchObject({ events: [] });
  });

  it('comes up with the last content after a restart without the share', async () => {
    const first = await started();
    await first.hub.close();
    await rm(first.shareDirectory, { recursive: true });
    const second = await createHub(first.config, { clock: first.clock, log: silentLog });
    const answer = await second.fetch(callRequest('plans/list', undefined, 'shell'));
    expect(await answer.json()).toMatchObject({ json: { plans: [{ id: '1099', list: 'on-display' }] } });
    await second.close();
  });
});

const boundary = path.resolve(
  import.meta.dirname,
  '../../../shared/data/boundaries/imatra_153_wgs84.geojson',
);

describe.skipIf(!existsSync(boundary))('with real files (../shared/data, skipped where absent)', () => {
  it('takes the real municipality as the gate', async () => {
    const hub = await started(async directory => {
      await laySmallShare(directory);
      await writeFile(path.join(directory, 'kartta/kuntaraja.geojson'), await readFile(boundary));
    });
    expect((await hub.call('city/baseMap')).answer).toMatchObject({
      bounds: [
        expect.closeTo(28.669, 2),
        expect.closeTo(61.079, 2),
        expect.closeTo(29.022, 2),
        expect.closeTo(61.284, 2),
      ],
    });
  });
});

describe('two folders with one plan id', () => {
  it('show the first and hold the second with the name of the first', async () => {
    const hub = await started(async directory => {
      await laySmallShare(directory);
      await mkdir(path.join(directory, 'kaavat/toinen'), { recursive: true });
      await writeFile(path.join(directory, 'kaavat/toinen/kaava.yaml'), planYaml());
      await writeFile(path.join(directory, 'kaavat/toinen/selostus.pdf'), smallPdf('selostus'));
    });
    await hub.until(async () => (await itemsOf(hub)).length === 10);
    expect(await plansOf(hub)).toHaveLength(1);
    expect((await itemAt(hub, 'kaavat/toinen'))?.problems).toContainEqual({
      code: 'catalogue.repeated-plan',
      parameters: { id: '1099', other: 'kaavat/1099' },
    });
  });
});
