import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';

/** Where in the page and its storages some words can still be read. */
export async function tracesInPage(page: Page, words: string): Promise<string[]> {
  const places = await page.evaluate(async () => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(
      ({ value }) => value,
    );
    const databases = await indexedDB.databases();
    return {
      page: document.documentElement.outerHTML,
      fields: fields.join('\n'),
      address: location.href,
      history: JSON.stringify(history.state),
      cookies: document.cookie,
      localStorage: JSON.stringify({ ...localStorage }),
      sessionStorage: JSON.stringify({ ...sessionStorage }),
      databases: JSON.stringify(databases),
      caches: JSON.stringify(await everyCachedText()),
    };

    async function everyCachedText() {
      const names = await caches.keys();
      const requests = names.map(async name =>
        (await (await caches.open(name)).keys()).map(({ url }) => url),
      );
      return [...names, ...(await Promise.all(requests)).flat()];
    }
  });
  return Object.entries(places)
    .filter(([, text]) => text.includes(words))
    .map(([place]) => place);
}

/** What the page keeps beyond itself; empty when it keeps nothing at all. */
export function keptByPage(page: Page): Promise<string[]> {
  return page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
    ...(await caches.keys()),
  ]);
}

/** The files under a folder, at any depth, in which some words stand as UTF-8 or UTF-16. */
export async function tracesInFiles(directory: string, words: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter(entry => entry.isFile()).map(entry => path.join(entry.parentPath, entry.name));
  const forms = [Buffer.from(words, 'utf8'), Buffer.from(words, 'utf16le')];
  const found: string[] = [];
  for (const file of files) {
    // A file may go while the hub tidies up.
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    if (forms.some(form => bytes.includes(form))) found.push(path.relative(directory, file));
  }
  return found;
}
