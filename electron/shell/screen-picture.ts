import type { BrowserWindow } from 'electron';
import type { Log } from '#hub/log';
import { isAulaAddress } from './aula-scheme';
import { type PictureParts, takePicture } from './picture-rules';

const everyMs = 5_000;
const widthPx = 480;
const jpegQuality = 72;
/** A page that does not answer at once is not asked twice. */
const answerMs = 1_000;

export interface ScreenPictureOptions extends Pick<PictureParts, 'isWanted' | 'keep'> {
  window(): BrowserWindow | undefined;
  log: Log;
}

/** Takes a small picture of the screen every five seconds while the staff looks; returns the way out. */
export function takePictures({ window, isWanted, keep, log }: ScreenPictureOptions): () => void {
  let isBusy = false;
  const take = async () => {
    const shown = window();
    if (isBusy || shown === undefined || shown.isDestroyed() || !shown.isVisible()) return;
    isBusy = true;
    try {
      await takePicture({
        isWanted,
        keep,
        permission: () => permission(shown),
        capture: () => capture(shown),
      });
    } catch (error) {
      log.warn('shell.picture-failed', { error });
    } finally {
      isBusy = false;
    }
  };
  const timer = setInterval(() => void take(), everyMs);
  return () => clearInterval(timer);
}

/** The page says by an attribute of its root that nobody has written anything; without it the answer is no. */
const question = 'document.documentElement.dataset.picture';

async function permission({ webContents }: BrowserWindow): Promise<string | undefined> {
  if (webContents.isDestroyed() || webContents.isCrashed() || !isAulaAddress(webContents.getURL()))
    return undefined;
  const answer: unknown = await Promise.race([webContents.executeJavaScript(question), silence()]);
  return typeof answer === 'string' && answer !== '' ? answer : undefined;
}

function silence(): Promise<undefined> {
  return new Promise(resolve => setTimeout(() => resolve(undefined), answerMs));
}

async function capture({ webContents }: BrowserWindow): Promise<Uint8Array | undefined> {
  const picture = await webContents.capturePage();
  return picture.isEmpty()
    ? undefined
    : picture.resize({ width: widthPx, quality: 'good' }).toJPEG(jpegQuality);
}
