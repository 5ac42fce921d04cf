import type { Translate } from '#content/locales/index';

/** The words of the page for those who hear it: beside the canvas, out of sight. */
export interface SpokenText {
  show(page: number, pageCount: number, words: readonly string[] | undefined): void;
  dispose(): void;
}

/** Nobody listens to the ten thousand labels of a plan map, and laying them out would hold up the page. */
const MOST_WORDS = 2_000;

/** Labels the canvas and keeps the page's text in the document for screen readers. */
export function createSpokenText(
  container: HTMLElement,
  canvas: HTMLCanvasElement,
  t: Translate,
): SpokenText {
  const region = document.createElement('div');
  region.setAttribute('role', 'region');
  Object.assign(region.style, {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  });
  const paragraph = document.createElement('p');
  region.append(paragraph);
  container.append(region);
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'img');
  return {
    show(page, pageCount, words) {
      canvas.setAttribute('aria-label', t('pages.picture', { page, count: pageCount }));
      region.setAttribute('aria-label', t('pages.text', { page }));
      const silent = words?.length === 0 ? t('pages.no-text', { page }) : '';
      paragraph.textContent = words?.length ? words.slice(0, MOST_WORDS).join(' ') : silent;
    },
    dispose: () => region.remove(),
  };
}
