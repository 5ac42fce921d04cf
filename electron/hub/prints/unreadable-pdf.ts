export type UnreadableReason = 'broken' | 'password' | 'too-large' | 'too-slow';

/** A PDF that cannot be used: broken, locked with a password, too large, or too slow to read. */
export class UnreadablePdf extends Error {
  override readonly name = 'UnreadablePdf';
  constructor(
    readonly reason: UnreadableReason,
    readonly part?: string,
  ) {
    super(part === undefined ? reason : `${reason}: ${part}`);
  }
}
