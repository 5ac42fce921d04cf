import { randomBytes } from 'node:crypto';
import type { Clock } from '#content/model/clock';

export type PaperKind = 'letter' | `form:${string}`;

export interface KeptPaper {
  readonly pdf: Uint8Array;
  readonly what: PaperKind;
}

/** Papers of visits, in memory only; a token that nobody can guess opens one. */
export interface KeptPapers {
  keep(pdf: Uint8Array, what: PaperKind): string;
  find(token: string): KeptPaper | undefined;
  /** Overwrites and forgets papers. */
  wipe(tokens: Iterable<string>): void;
  /** Wipes all. */
  close(): void;
}

const KEEP_MS = 15 * 60_000;
const SWEEP_MS = 30_000;
const MOST_PAPERS = 40;

/** Creates the memory of papers; those whose visit never said that it ended are wiped after a quarter of an hour. */
export function createKeptPapers(clock: Clock): KeptPapers {
  const kept = new Map<string, KeptPaper & { readonly until: number }>();
  const sweeper = setInterval(sweep, SWEEP_MS).unref();

  function wipe(tokens: Iterable<string>): void {
    for (const token of tokens) {
      kept.get(token)?.pdf.fill(0);
      kept.delete(token);
    }
  }
  function sweep(): void {
    const now = clock.now();
    wipe([...kept].filter(([, { until }]) => until <= now).map(([token]) => token));
  }

  return {
    keep(pdf, what) {
      sweep();
      wipe([...kept.keys()].slice(0, Math.max(0, kept.size + 1 - MOST_PAPERS)));
      const token = randomBytes(24).toString('base64url');
      kept.set(token, { pdf: new Uint8Array(pdf), what, until: clock.now() + KEEP_MS });
      return token;
    },
    find(token) {
      sweep();
      return kept.get(token);
    },
    wipe,
    close() {
      clearInterval(sweeper);
      wipe([...kept.keys()]);
    },
  };
}
