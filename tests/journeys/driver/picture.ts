import type { Page } from '@playwright/test';

/** A pixel counts as changed when one of its colours differs by more than this, of 255: edges are never drawn quite alike. */
const toleratedDifference = 16;

/** The share of pixels (0–1) that differ between two PNG pictures of one size. */
export function differingShare(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async ({ pictures, tolerated }) => {
      const [first, second] = await Promise.all(pictures.map(pixelsOf));
      if (first?.length !== second?.length) return 1;
      let differing = 0;
      for (let at = 0; at < (first?.length ?? 0); at += 4)
        if ([0, 1, 2].some(colour => differs(at + colour))) differing += 1;
      return differing / ((first?.length ?? 4) / 4);

      function differs(at: number) {
        return Math.abs((first?.[at] ?? 0) - (second?.[at] ?? 0)) > tolerated;
      }

      async function pixelsOf(base64: string) {
        const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
        const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
        context?.drawImage(picture, 0, 0);
        return context?.getImageData(0, 0, picture.width, picture.height).data;
      }
    },
    { pictures: [one.toString('base64'), other.toString('base64')], tolerated: toleratedDifference },
  );
}
