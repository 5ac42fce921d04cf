/** Answers whether a picture may be taken now: a word that is another one whenever it was forbidden in between. */
export type AskPage = () => Promise<string | undefined>;

export interface PictureParts {
  /** Whether anybody looks at pictures now. */
  isWanted(): Promise<boolean>;
  /** The page's permission; undefined while somebody writes, while it is not known, or when the page does not answer. */
  permission: AskPage;
  /** The screen as JPEG; undefined when there is nothing to see. */
  capture(): Promise<Uint8Array | undefined>;
  keep(jpeg: Uint8Array): Promise<void>;
}

/**
 * Takes one picture, if it is wanted and the page permits it before and still after: what was forbidden in between is
 * thrown away. Says whether one was kept.
 */
export async function takePicture({ isWanted, permission, capture, keep }: PictureParts): Promise<boolean> {
  if (!(await isWanted())) return false;
  const before = await permission();
  if (before === undefined) return false;
  const jpeg = await capture();
  if (jpeg === undefined || (await permission()) !== before) return false;
  await keep(jpeg);
  return true;
}
