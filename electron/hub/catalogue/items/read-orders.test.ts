import { expect, it } from 'vitest';
import type { ItemReader } from './item-reader';
import { readOrders } from './read-orders';

const yaml = `paperit:
  - { tunnus: ote, nimi: Ote, hinta: 12.5, toimittaa: Kaavoitus, tiedosto: Ote.pdf }
  - { tunnus: ote, nimi: Toinen, hinta: 1, toimittaa: Kaavoitus }
`;

async function read(...paths: string[]) {
  const bytes = new TextEncoder().encode(yaml);
  const files = ['tilaukset.yaml', ...paths].map(path => ({ path, sha256: path, bytes: 1, modifiedAt: 0 }));
  const reader = { path: 'tilaukset', files, read: () => Promise.resolve(bytes) } as unknown as ItemReader;
  return readOrders(reader);
}

it('of two papers with the same id the first counts', async () => {
  const { value, findings } = await read();
  expect(value?.file.papers).toMatchObject([{ name: { fi: 'Ote' }, priceEur: 12.5, usual: false }]);
  expect(findings).toMatchObject([{ code: 'catalogue.repeated-id' }]);
});

it('a plot’s folder may be named by any usual form of its identifier, and files in any case', async () => {
  const { value } = await read('153-12-1099-3/OTE.pdf', '15301210990004/ote.PDF');
  expect([...(value?.papers.keys() ?? [])]).toEqual(['153-12-1099-3/ote.pdf', '153-12-1099-4/ote.pdf']);
});

it('planners are told of folders that are no plot and of files that no paper has', async () => {
  const { value, findings } = await read('tontti/ote.pdf', '153-12-1099-3/muu.pdf');
  expect(value?.papers.size).toBe(1);
  expect(findings).toMatchObject([
    { code: 'catalogue.repeated-id' },
    { code: 'catalogue.order-folder', severity: 'leaves-out' },
    { code: 'catalogue.order-file', severity: 'notes' },
  ]);
});
